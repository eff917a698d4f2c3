import Layouts
import Policies
import RubricBooks
import SiteContent

extension PolicyShelf {
  /// Returns the address of a basis, or nil if the policy or its article does not exist.
  func address(of basis: RubricBook.Basis) -> Address? {
    guard let entry = entry(basis.policy) else { return nil }
    let part = part(basis)
    return part == nil && basis.article != nil ? nil : .policy(entry.source.slug, anchor: part?.id)
  }
}
