import ContentTestSupport
import Diagnostics
import Policies
import SiteContent

extension TextFolder {
  /// The folder's policies, faulty or not.
  var shelf: PolicyShelf {
    var findings = Findings()
    return PolicyShelf(Content(folder, scope: .everything, findings: &findings), findings: &findings)
  }
}
