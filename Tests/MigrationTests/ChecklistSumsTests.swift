import Diagnostics
import Migration
import Testing

/// Numbers of later checklists become sums.
@Suite struct ChecklistSumsTests {
  private static let path = "assessments/2024/2-second/checklist.csv"

  @Test("a number is added to those of earlier rounds of the unit, whatever its name, and a blank stays")
  func sums() throws {
    let folder = VersionOneFolder([
      Self.path: "单位,备注,1.2 学时\na,,\" ２.5 \"\n乙处,,\n",
      "assessments/2024/1-first/checklist.csv": "单位,1.2 学时\n甲处,3\n乙处,0\n",
    ])
    #expect(try folder.text(Self.path) == "单位,备注,1.2 学时\na,,\" 5.5 \"\n乙处,,\n")
    #expect(
      try folder.reasons(Self.path) == ["2:3 “甲处”的“学时”版本 1 与前几轮相加（3 + 2.5），版本 2 以后一轮的为准，所以写成 5.5"])
  }

  @Test("a sum above the most of a cell is told, and so is a file in UTF-16; neither is changed")
  func told() throws {
    let large = VersionOneFolder([Self.path: "单位,1.2 学时\n甲处,7\n"])
    #expect(try !large.migration().changes.contains { $0.path == Self.path })
    #expect(
      try large.migration().findings.all.map(\.line) == [
        "\(Self.path):2:2: warning[changed-meaning]: “甲处”的“学时”版本 1 与前几轮的数相加，合计 10，版本 2 以后一轮的为准，只算这一格；合计超过一格可以写的数，没有改，请把前几轮的数改到 evidence.csv 里登记，那里各行相加"
      ])
    let units = Array("单位,1.2 学时\n甲处,2\n".utf16)
    let wide: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let other = VersionOneFolder().with(Self.path, wide)
    #expect(try !other.migration().changes.contains { $0.path == Self.path })
    #expect(try other.migration().findings.all.map(\.message).first?.contains("UTF-16 编码") == true)
  }
}
