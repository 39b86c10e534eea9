/// What a sentence says of the report's figures.
public enum Claim: Sendable {
  /// A stage contributes most.
  case largest(LifeCycleStage, label: Stated<String>)
  /// The footprint changed by a percentage against a printed earlier value.
  case change(percent: Quantity, from: Quantity)
}

/// A field that is stated twice, differently.
public struct Contradiction: Sendable {
  /// The field's place in the report JSON.
  public var pointer: String
  public var first: Stated<String>
  public var other: Stated<String>

  public init(pointer: String, first: Stated<String>, other: Stated<String>) {
    self.pointer = pointer
    self.first = first
    self.other = other
  }
}

/// The numbers of a document's tables and figures, and the references to them.
public struct CaptionNumbers: Sendable {
  public enum Kind: Sendable { case table, figure }

  /// A number such as 4.2.1 with the block that it stands in.
  public struct Entry: Sendable {
    public var kind: Kind
    public var number: [Int]
    /// The block's index in `Document.blocks`.
    public var block: Int

    public init(kind: Kind, number: [Int], block: Int) {
      self.kind = kind
      self.number = number
      self.block = block
    }
  }

  public var captions: [Entry] = []
  public var references: [Entry] = []

  public init() {}
}
