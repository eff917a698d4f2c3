package import Diagnostics

extension DiagnosticCode {
  /// A rubric breaks its format.
  package static let rubricInvalid = DiagnosticCode("rubric-invalid", .error)
  /// A rubric's item points do not add up to its total.
  package static let rubricSum = DiagnosticCode("rubric-sum", .error)
}
