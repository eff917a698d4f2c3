package import Editions
import Layouts
import Markup
package import RubricBooks

/// The parts of items' cards that are the same for all units of a year, as HTML that is made once.
package struct ItemParts: Sendable {
  /// The parts of an item's card.
  struct Item: Sendable {
    /// The head of its section up to the name.
    let head: [UInt8]
    /// The name, linked to the item's guide.
    let name: [UInt8]
    /// The beginning of its row in a table up to the name.
    let row: [UInt8]
    /// The item's own bases in the policies; empty if there are none or they are not shown.
    let basis: [UInt8]
  }

  /// The bases that all items have in common; empty if there are none.
  let sharedBasis: [UInt8]
  private let items: [String: Item]

  /// Writes the parts, in the surroundings of one of the pages that show them; all lie in one folder.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - rubric: The rubric whose bases are shown, or nil to show none.
  ///   - citations: Writes the bases.
  ///   - context: The surroundings.
  package init(_ year: YearValues, basisOf rubric: RubricBook?, _ citations: Citations, _ context: PageContext) {
    let all = rubric?.items.map(\.basis) ?? []
    let common = (all.first ?? []).filter { basis in all.allSatisfy { $0.contains(basis) } }
    sharedBasis = html { citations.write(inShort: common, &$0, context) }.bytes
    var own: [String: [UInt8]] = [:]
    for item in rubric?.items ?? [] {
      let rest = item.basis.filter { !common.contains($0) }
      if !rest.isEmpty { own[item.id] = html { citations.write(inShort: rest, &$0, context) }.bytes }
    }
    items = Dictionary(
      year.items.map { item in
        let anchor = html { $0.text(Address.id(ofItem: item.id)) }.bytes
        let name = html { $0.link(to: .guide(item: item.id), "\(item.id) \(item.name)", context) }.bytes
        return (
          item.id,
          Item(
            head: "<section class=\"item\" id=\"".utf8 + anchor + "\">\n<h3>".utf8, name: name,
            row: "<tr id=\"".utf8 + anchor + "\"><th scope=\"row\">".utf8, basis: own[item.id] ?? [])
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the parts of an item's card.
  subscript(id: String) -> Item { items[id] ?? Item(head: [], name: [], row: [], basis: []) }
}
