// swift-tools-version: 6.1
import PackageDescription

/// Settings for every Swift target: language mode 6 comes with the tools version, and C is seen by one module only.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the library; `Sources/` says in each module's first file what it knows and what it must not know.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "cfpcheck",
  products: [
    .library(name: "CFPCheck", targets: ["CFPCheck"]),
    .executable(name: "cfpcheck", targets: ["CFPCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),

    // Layouts of libxlsxwriter alone: the library is loaded when a workbook is asked for, and never linked.
    .systemLibrary(name: "CXLSXWriter"),

    module("CFPQuantities"),
    module("CFPDocuments"),
    module("CFPJoining", ["CFPDocuments"]),
    module("CFPReading", ["CFPDocuments", "CFPJoining", "CLibXML2", "CLibCrypto"]),
    module("CFPTables", ["CFPDocuments", "CFPQuantities"]),
    module("CFPFootprints", ["CFPDocuments", "CFPQuantities", "CFPTables"]),
    module("CFPReferenceData", ["CFPQuantities"]),
    module("CFPExtraction", ["CFPDocuments", "CFPFootprints", "CFPQuantities", "CFPTables"]),
    module("CFPAuditing", ["CFPDocuments", "CFPFootprints", "CFPQuantities", "CFPReferenceData", "CFPTables"]),
    module("CFPRendering", ["CFPAuditing", "CFPDocuments", "CFPExtraction", "CFPFootprints", "CFPQuantities"]),
    module(
      "CFPCheck",
      [
        "CFPAuditing", "CFPDocuments", "CFPExtraction", "CFPFootprints", "CFPQuantities", "CFPReading",
        "CFPReferenceData", "CFPRendering", "CFPTables",
      ]),
    module("CFPComparing", ["CFPAuditing", "CFPDocuments", "CFPFootprints", "CFPQuantities", "CFPReferenceData"]),
    module(
      "CFPWorkbooks",
      ["CFPAuditing", "CFPDocuments", "CFPFootprints", "CFPQuantities", "CFPRendering", "CXLSXWriter"]),
    module(
      "CFPArchiving",
      ["CFPCheck", "CFPComparing", "CLibArchive", .product(name: "GRDB", package: "GRDB.swift")]),
    module(
      "CFPServing",
      [
        "CFPArchiving", "CFPCheck", "CFPWorkbooks", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "CFPCommand",
      dependencies: [
        "CFPArchiving", "CFPCheck", "CFPComparing", "CFPServing", "CFPWorkbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "CAllocations", path: "Benchmarks/CAllocations"),
    .executableTarget(
      name: "Benchmarks", dependencies: ["CAllocations", "CFPCheck", "CLibXML2"], path: "Benchmarks",
      exclude: ["CAllocations"], swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .executableTarget(
      name: "Evaluation", dependencies: ["CFPCheck", "TestSupport"], path: "Tests/Evaluation", swiftSettings: strict),
    .testTarget(
      name: "CFPCheckTests", dependencies: ["CFPCheck", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CFPExtractionTests",
      dependencies: ["CFPDocuments", "CFPExtraction", "CFPFootprints", "CFPQuantities", "CFPReading"],
      swiftSettings: strict),
    .testTarget(
      name: "CFPCommandTests",
      dependencies: ["CFPCommand", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")], swiftSettings: strict),
    .testTarget(
      name: "CFPWorkbooksTests", dependencies: ["CFPCheck", "CFPWorkbooks", "CLibArchive", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "CFPComparingTests", dependencies: ["CFPCheck", "CFPComparing"], swiftSettings: strict),
    .testTarget(name: "CFPQuantitiesTests", dependencies: ["CFPDocuments", "CFPQuantities"], swiftSettings: strict),
    .testTarget(
      name: "CFPReferenceDataTests", dependencies: ["CFPQuantities", "CFPReferenceData"], swiftSettings: strict),
    .testTarget(
      name: "CFPAuditingTests",
      dependencies: ["CFPAuditing", "CFPDocuments", "CFPFootprints", "CFPQuantities", "CFPReferenceData"],
      swiftSettings: strict),
    .testTarget(
      name: "CFPTablesTests", dependencies: ["CFPDocuments", "CFPQuantities", "CFPReading", "CFPTables"],
      swiftSettings: strict),
    .testTarget(
      name: "CFPReadingTests", dependencies: ["CFPDocuments", "CFPJoining", "CFPReading"], swiftSettings: strict),
    .testTarget(
      name: "CFPRenderingTests",
      dependencies: ["CFPAuditing", "CFPDocuments", "CFPFootprints", "CFPQuantities", "CFPRendering", "TestSupport"],
      swiftSettings: strict),
  ]
)

// `make fuzz` alone asks for it: linked with libFuzzer's `main`, it would stop every other build.
if Context.environment["CFPCHECK_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: ["CFPCheck", "TestSupport"], path: "Tests/Fuzzing",
      exclude: ["Seeds", "words.dict"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
