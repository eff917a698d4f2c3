package import Markup
package import RubricBooks

/// The bases of a rubric's items in the policies as HTML, made once for all scorecards.
package struct ItemBasis: Sendable {
  /// The bases that all items have in common; empty if there are none.
  let shared: HTMLBuffer
  /// The other bases of each item, by the item's id.
  package let own: [String: HTMLBuffer]

  /// Writes the bases of all items, in the surroundings of one of the pages that show them; all lie in one folder.
  package init(_ rubric: RubricBook, _ citations: Citations, _ context: PageContext) {
    let all = rubric.items.map(\.basis)
    let common = (all.first ?? []).filter { basis in all.allSatisfy { $0.contains(basis) } }
    shared = html { citations.write(inShort: common, &$0, context) }
    var own: [String: HTMLBuffer] = [:]
    for item in rubric.items {
      let rest = item.basis.filter { !common.contains($0) }
      if !rest.isEmpty { own[item.id] = html { citations.write(inShort: rest, &$0, context) } }
    }
    self.own = own
  }
}
