import Manual
import RubricBooks
import Tabular
import Testing

/// The tables of the registers' page say the columns that the program reads, and no others.
@Suite struct RegisterColumnTests {
  /// The part of the page about a kind of register.
  private func section(_ kind: RegisterKind) throws -> ManualText.Section {
    let name = kind.place.replacing("assessments/<年份>/", with: "").replacing("<轮次>/", with: "")
    let sections = try ManualText("registers").sections(2).filter { $0.heading.hasSuffix("`\(name)`") }
    #expect(sections.count == 1, "\(name)")
    return try #require(sections.first)
  }

  @Test("every column stands there with its alias and whether it is needed", arguments: RegisterKind.allCases)
  func columns(kind: RegisterKind) throws {
    let section = try section(kind)
    guard kind != .selfcheck else {
      // Its columns are those of evidence, which it refers to.
      #expect(section.table.isEmpty && section.lines.contains { $0.contains("[登记表](#登记表-evidence-csv)") })
      #expect(kind.schema.columns == RegisterKind.evidence.schema.columns)
      return
    }
    let offered = kind.schema.columns.filter(\.isOffered)
    #expect(Set(section.table.map { $0[0] }) == Set(offered.map(\.name)))
    #expect(section.table.count == offered.count)
    for column in offered {
      let row = try #require(section.table.first { $0[0] == column.name })
      #expect(row[1] == column.alias)
      #expect(["是", "要有此列"].contains(row[2]) == column.isRequired, "\(column.name)")
      #expect(row.count == 5)
    }
  }
}
