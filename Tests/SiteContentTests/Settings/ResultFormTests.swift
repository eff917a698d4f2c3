import ContentFiles
import ContentTestSupport
import Diagnostics
import SiteContent
import Testing

/// The forms in which results can be downloaded.
struct ResultFormTests {
  private static func settings(_ text: String) -> SiteSettings {
    var findings = Findings()
    let folder = ContentFolder(memory: Fixture.good.with("site.yaml", text).files)
    return Content(folder, scope: .everything, findings: &findings).settings
  }

  @Test(
    "the content's word decides, and otherwise the number of units",
    arguments: [
      ("title: x\n", 20_000, [.csv, .xlsx, .json]), ("title: x\n", 20_001, [.csv]),
      ("downloads: [json, csv]\n", 5, [.csv, .json]), ("downloads: []\n", 5, []),
      ("downloads: [csv, xlsx, json]\n", 100_000, [.csv, .xlsx, .json]),
    ] as [(String, Int, [ResultForm])])
  func forms(text: String, units: Int, forms: [ResultForm]) {
    #expect(Self.settings(text).downloads(units: units) == forms)
  }

  @Test("a word that is no form is found")
  func word() {
    Fixture.good.with("site.yaml", "downloads: [csv, pdf, xlsx]\n").expect([
      "site.yaml:1:18: error[bad-choice]: “pdf”不在可选范围内，应是 csv、xlsx、json 之一"
    ])
    Fixture.good.with("site.yaml", "downloads: csv\n").expect([
      "site.yaml:1:12: error[yaml-invalid]: “downloads”应是一列文字，如 [甲, 乙]"
    ])
  }

  @Test("a year with very many units says that its workbook and data are not made, unless the content decides")
  func note() {
    func lines(_ site: String) -> [String] {
      let files = [
        "site.yaml": site, "assessments/2023/1/evidence.csv": "单位,指标,事项,开始\n",
        "assessments/2023/1/scores.csv": "单位,指标,得分\n全部,A2,不适用\n",
      ]
      var findings = Findings()
      let folder = YearFolder.folder(show: nil, units: 20_001, adding: files.mapValues { Array($0.utf8) })
      _ = Content(folder, scope: .everything, findings: &findings)
      return findings.sorted().map(\.line).filter { $0.contains("fewer-downloads") }
    }
    #expect(
      lines("title: x\n") == [
        "assessments/2023/units.csv:1:1: note[fewer-downloads]: 这一年有 20001 个单位，超过 20000 个，网站上只提供 CSV 表格，不生成工作簿和 JSON，生成后也不列与上一次的差异；都要的，请在 site.yaml 中写 downloads: [csv, xlsx, json]，只偶尔要的用 gongshi export"
      ])
    #expect(lines("downloads: [csv]\n") == [])
  }
}
