package import Markup
package import RubricBooks

/// Where a rubric's items stand in the policies, as HTML; made once for all scorecards.
package struct ItemBasis: Sendable {
  /// What all items have in common; empty where that is nothing.
  let shared: HTMLBuffer
  /// What each item has besides, by its id.
  package let own: [String: HTMLBuffer]

  /// Writes the places of all items; links begin with the way to the site's root, without one there are none.
  package init(_ rubric: RubricBook, _ citations: Citations, root: String?) {
    let all = rubric.items.map(\.basis)
    let common = (all.first ?? []).filter { basis in all.allSatisfy { $0.contains(basis) } }
    shared = html { citations.write(inShort: common, &$0, root: root) }
    var own: [String: HTMLBuffer] = [:]
    for item in rubric.items {
      let rest = item.basis.filter { !common.contains($0) }
      if !rest.isEmpty { own[item.id] = html { citations.write(inShort: rest, &$0, root: root) } }
    }
    self.own = own
  }
}
