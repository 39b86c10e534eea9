/// A life-cycle stage (REPORT.md, Stages), with the EN 15804 modules that belong to it.
public enum LifeCycleStage: String, CaseIterable, Sendable {
  case rawMaterialAcquisition, rawMaterialTransport, production, packaging, storage, distribution,
    installation, use
  case maintenance, endOfLife, beyondBoundary
  /// Printed as one for several: `A1-A3`, 原材料获取及运输.
  case combined
  case other
}

/// How far a footprint reaches.
public enum BoundaryKind: String, Sendable {
  case cradleToGrave = "cradle-to-grave"
  case cradleToGate = "cradle-to-gate"
  case cradleToGateWithOptions = "cradle-to-gate-with-options"
  case gateToGate = "gate-to-gate"
  case other
}

/// An energy carrier or material by its canonical name (`electricity`, `diesel`), as in the vocabulary and the
/// reference data.
public struct Carrier: Hashable, Sendable, RawRepresentable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let electricity = Carrier(rawValue: "electricity")
}
