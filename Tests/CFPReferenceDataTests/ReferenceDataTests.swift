import CFPQuantities
import CFPReferenceData
import Testing

@Suite struct ReferenceDataTests {
  @Test func dieselAsPublished() throws {
    let sets = parameterSets(for: "diesel").filter { !$0.source.isBackground }
    #expect(
      sets.compactMap(\.heatingValue).map { "\($0.number.digits) \($0.unit.name)" } == [
        "42.652 GJ/t", "43.330 GJ/t", "43.0 GJ/t",
      ])
    let national = try #require(sets.first)
    #expect(national.source.title.hasPrefix("GB/T 32151.22-2024") && national.source.grade == "C")
    #expect(
      national.carbonContent?.unit.name == "tC/TJ"
        && national.carbonContent?.number.digits == "20.2")
    #expect(national.oxidation?.number.digits == "98")
    #expect(sets.compactMap(\.density).map(\.number.digits) == ["0.84"])
    #expect(
      sets.compactMap(\.energyFactor).map { "\($0.number.digits) \($0.unit.name)" } == [
        "74.1 kg/GJ"
      ] || sets.compactMap(\.energyFactor).map(\.unit.name) == ["kgCO2/GJ"])
  }

  @Test func gasIsPublishedPerTenThousandCubicMetres() throws {
    let value = try #require(parameterSets(for: "naturalGas").first?.heatingValue)
    #expect(
      value.number.digits == "389.31" && value.unit.per?.name == "Nm3"
        && value.unit.perScalePower == 4)
  }

  @Test func everyFuelWithAHeatingValueIsACarrier() {
    let fuels = energyCarriers.filter { $0.form != .electricity && $0.form != .heat }
    let withHeat = fuels.filter { carrier in
      parameterSets(for: carrier.id).contains { $0.heatingValue != nil }
    }
    #expect(withHeat.count >= 24, "\(withHeat.map(\.id))")
    #expect(Set(energyCarriers.map(\.id)).count == energyCarriers.count)
    let names = energyCarriers.flatMap(\.simplified)
    #expect(Set(names).count == names.count, "a Chinese name stands for one carrier only")
  }

  @Test(arguments: [
    "diesel", "gasoline", "naturalGas", "lng", "lpg", "anthracite", "electricity", "steam",
  ])
  func knownCarrier(id: String) { #expect(energyCarrier(id)?.id == id) }

  @Test func unknownCarrier() {
    #expect(energyCarrier("steel") == nil)
    #expect(parameterSets(for: "steel").isEmpty && parameterSets(for: "").isEmpty)
  }

  @Test func everyValueHasASource() {
    for carrier in energyCarriers {
      for set in parameterSets(for: carrier.id) {
        #expect(!set.source.title.isEmpty)
        #expect(["A", "B", "C", ""].contains(set.source.grade))
        if set.source.isBackground { continue }
        #expect(!set.source.url.isEmpty, "\(carrier.id): \(set.source.title)")
      }
    }
  }
}
