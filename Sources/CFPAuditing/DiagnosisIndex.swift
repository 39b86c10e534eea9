import CFPFootprints

/// The diagnoses of an audit by what they explain, for writers that go through its findings: a conflict may have thousands
/// of subjects, and each of them its finding.
public struct DiagnosisIndex: Sendable {
  private let diagnoses: [Diagnosis]
  private var indices: [String: Int] = [:]

  public init(of audit: Audit) {
    diagnoses = audit.diagnoses
    for (index, diagnosis) in diagnoses.enumerated() {
      for subject in diagnosis.subjects where indices[subject.pointer] == nil { indices[subject.pointer] = index }
    }
  }

  /// The first diagnosis of the conflict that a finding tells of.
  public subscript(finding: Finding) -> Diagnosis? { indices[finding.subject].map { diagnoses[$0] } }
}
