import Assessment
import ContentFiles
import Diagnostics
import Registers
import Scaffold
import SiteContent
import Testing

/// A unit added to a year's registers.
@Suite struct AddedUnitTests {
  private func begun(_ more: [String: String] = [:]) throws -> [String: [UInt8]] {
    var findings = Findings()
    let options = FolderOptions(institution: "某局", title: "公示", office: "办公室", year: 2025, units: nil)
    let files = try #require(try NewFiles.folder(options, findings: &findings)).files
    return files.merging(more.mapValues { Array($0.utf8) }) { $1 }
  }

  private func read(_ files: [String: [UInt8]]) throws -> AssessmentYear {
    var findings = Findings()
    return try #require(Content(ContentFolder(memory: files), scope: .year(2025), findings: &findings).years.first)
  }

  private func add(
    _ id: String, _ name: String, aliases: [String] = [], isActive: Bool = true,
    others: [(head: String, cell: String)] = [], to files: [String: [UInt8]]
  ) throws -> NewFiles {
    let unit = NewUnit(
      id: id, name: name, category: "管理部门", aliases: aliases, isActive: isActive, others: others)
    var findings = Findings()
    return try #require(
      try NewFiles.unit(unit, in: read(files), ContentFolder(memory: files), findings: &findings))
  }

  @Test("a name near another's is told, but not one that is told apart by a number")
  func near() throws {
    let files = try begun([
      "assessments/2025/units.csv": "单位编号,单位名称,类别,状态\na1,第一小学,小学,\na2,甲区12号楼,楼,\na3,人事处,机关,\n"
    ])
    for name in ["第六小学", "第十一小学", "乙区3号楼", "甲区１２０号楼"] { #expect(try add("b1", name, to: files).gaps == [], "\(name)") }
    for (name, close) in [("第一中学", "第一小学"), ("人事科", "人事处"), ("一小学", "第一小学")] {
      #expect(try add("b1", name, to: files).gaps.first?.hasPrefix("已有名称相近的单位“\(close)”") == true, "\(name)")
    }
  }

  @Test("is read in the year, with a row in every checklist, and none where it does not take part")
  func rows() throws {
    let files = try begun()
    for isActive in [true, false] {
      let new = try add("c01", "后勤部", aliases: ["总务"], isActive: isActive, to: files)
      let directory = try read(files.merging(new.overlay) { $1 }).directory
      let place = try #require(directory.unit("总务"))
      #expect(directory[place].name == "后勤部" && directory[place].isActive == isActive)
      let rounds = ["1-preliminary", "2-final"].map { "assessments/2025/\($0)/checklist.csv" }
      #expect(new.replacements.keys.sorted() == (isActive ? rounds : []) + ["assessments/2025/units.csv"])
      #expect(new.files.isEmpty && new.gaps.isEmpty)
    }
  }

  @Test("the checklists of a year that is approved stay as they are")
  func approved() throws {
    var files = try begun()
    let path = "assessments/2025/assessment.yaml"
    files[path]? += Array("\napproval: {by: 领导小组, date: 2026-01-08}\n".utf8)
    #expect(try add("c01", "后勤部", to: files).replacements.keys.sorted() == ["assessments/2025/units.csv"])
  }

  @Test(
    "says what stands against it",
    arguments: [
      (
        "con", "甲", nil,
        "单位编号“con”只能用小写字母、数字和短横线，以字母或数字开头，最多 40 个字符；index 和 Windows 保留的名称（如 con）不能用"
      ), ("a01", "甲", nil, "“a01”已是单位“示例单位甲”（a01，units.csv 第 2 行）的编号、名称或别名"),
      ("c01", "示例单位乙", nil, "“示例单位乙”已是单位“示例单位乙”（a02，units.csv 第 3 行）的编号、名称或别名"),
      ("c01", "甲", "类别", "“类别”由命令的其他参数填写，请不要写在 --set 中"),
      ("c01", "甲", "人数", "units.csv 中没有“人数”这一列，现有的列是 单位编号、单位名称、类别、别名、状态、自、至；请先在表头加上"),
      ("c01", "备注", nil, "“备注”写进 units.csv 后不会被读作单位，请换一个名称"),
    ] as [(String, String, String?, String)])
  func refused(id: String, name: String, column: String?, message: String) throws {
    let files = try begun()
    let fault = #expect(throws: NewFilesFault.self) {
      _ = try add(id, name, others: column.map { [($0, "1")] } ?? [], to: files)
    }
    #expect(fault?.message == message)
  }

  @Test("the row is written in the register's own encoding")
  func encoding() throws {
    // 单位编号,单位名称,类别 in GB 18030, as Excel saves it.
    let heads: [UInt8] = [
      0xB5, 0xA5, 0xCE, 0xBB, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xC0,
      0xE0, 0xB1, 0xF0, 0x0A,
    ]
    // c01,甲,管理部门 likewise.
    let row: [UInt8] = [
      0x63, 0x30, 0x31, 0x2C, 0xBC, 0xD7, 0x2C, 0xB9, 0xDC, 0xC0, 0xED, 0xB2, 0xBF, 0xC3, 0xC5, 0x0A,
    ]
    var files = try begun()
    let units = heads + "a01,x,y\n".utf8
    files["assessments/2025/units.csv"] = units
    let added = try add("c01", "甲", to: files).replacements["assessments/2025/units.csv"]
    #expect(added == units + row)
  }
}
