import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import RubricBooks
import SiteContent
import Testing

/// What site.yaml says of the site as a whole.
struct SiteSettingsTests {
  @Test("years to compare must have an assessment; those that are not listed are not compared")
  func compare() throws {
    Fixture.good.with("site.yaml", "compare: [\"2024\", \"2031\"]\n").expect([
      "site.yaml:1:19: error[unknown-year]: 没有 “2031” 年的考核，不能比较；可以写的有 2024"
    ])
    func years(_ site: String) -> [Int] {
      var findings = Findings()
      let folder = ContentFolder(memory: Fixture.good.with("site.yaml", site).files)
      return Content(folder, scope: .everything, findings: &findings).comparedYears.map(\.plan.year)
    }
    #expect(years("title: x\n") == [2024] && years("compare: [\"2024\"]\n") == [2024] && years("compare: []\n") == [])
  }

  @Test("says that settings which are there say nothing", arguments: ["", "\n", "# title: 公示\n"])
  func empty(text: String) {
    Fixture.good.with("site.yaml", text).expect([
      "site.yaml:1:1: warning[yaml-invalid]: 文件是空的，应写明 institution（单位名称）、title（网站标题）和 format: 2；不用的请删去"
    ])
  }

  @Test("a drawing that runs something is no logo")
  func logo() {
    let site = "logo: l.svg\n"
    Fixture.good.with("site.yaml", site).with(
      "l.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"
    )
    .expect([])
    Fixture.good.with("site.yaml", site).with("l.svg", "<svg onload=\"alert(1)\"></svg>").expect([
      "l.svg:1:1: error[logo-invalid]: 这个 SVG 图片里有会运行的代码 “onload”；请另存为 .png，或去掉这些代码"
    ])
    Fixture.good.with("site.yaml", site).with("l.svg", "<svg><script>1</script></svg>").expect([
      "l.svg:1:1: error[logo-invalid]: 这个 SVG 图片里有不能用在图片里的 “script”；请另存为 .png，或在画图软件里关掉“格式化文本”和脚本后重新导出"
    ])
  }

  @Test("a theme is named where the program is run, which is said where one would look for it")
  func theme() {
    Fixture.good.with("site.yaml", "title: x\ntheme: 我的主题\n").expect([
      "site.yaml:2:1: error[unknown-key]: site.yaml 中没有“theme”这个键；主题不写在内容里，运行时指明："
        + "gongshi build --theme 主题文件夹，check、serve 也一样；不想每次写的，把主题放在与内容文件夹并排的 Themes/default"
    ])
  }

  @Test("a title or a unit's name with a character that nobody sees is a warning")
  func hidden() {
    Fixture.good.with("site.yaml", "title: \"公\u{202E}示\"\nfooter: |\n  一\n  二\n").expect([
      "site.yaml:1:8: warning[hidden-character]: “公�示”里有看不见的字符 U+202E，网页上的文字可能错乱，搜索也找不到；多半是从别处粘贴带来的，请删去重新输入"
    ])
  }
}
