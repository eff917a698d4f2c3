import Assessment
import ContentTestSupport
import Digests
import Testing

/// The digest of a publication tells of what is shown, and of nothing else.
@Suite struct PublicFormTests {
  /// The digest of the folder without a change, by what is shown.
  private static let digests = Dictionary(
    uniqueKeysWithValues: PublishedFolder.shows.compactMap { show in
      PublishedFolder.fixture(show).entry?.statement.map { (show, $0.digest) }
    })

  @Test("changes with every column that is shown, and with none that is withheld", arguments: PublishedFolder.changes)
  func columns(change: PublishedFolder.Change) throws {
    for show in PublishedFolder.shows {
      let before = try #require(Self.digests[show])
      let after = try #require(PublishedFolder.fixture(show, [change]).entry?.statement?.digest)
      #expect((before != after) == change.isSeen(show), "\(show.sorted())")
    }
  }

  @Test("is that of the fields one after the other, as anybody can put them together")
  func form() throws {
    let fixture = PublishedFolder.fixture(["total", "rank"]).recording()
    let statement = try #require(fixture.statement)
    let hash = try #require(fixture["~/published.json"].firstMatch(of: #/"rubricHash":"([0-9a-f]{64})"/#)).output.1
    func text(_ text: some StringProtocol) -> String { "\(text.utf8.count):\(text)" }
    let form = [
      text("gongshi-public-1"), "~", "2024;", text("2024 年度考核"), text("2024"), text(hash), "10000;", text("final"),
      text("终评"), "20088;", "19723;", "20088;", "20082;", "2;", text("初评"), "20077;", text("终评"), "20088;",
      text("领导小组"), "20096;", "~", "20098;", "2;", text("total"), text("rank"), "3;",
      text("hqc"), text("后勤处"), text("党政管理部门"), text("scored"), "9700;", "1;", "0;",
      text("jwc"), text("教务处"), text("党政管理部门"), text("vetoed"), "9100;", "~", "1;", "19844;", text("数据泄露"),
      text("某函一号"), "~",
      text("xxgc"), text("信息工程学院"), text("教学单位"), text("scored"), "9600;", "2;", "0;",
    ].joined()
    #expect(statement.digest == FileDigest(of: Array(form.utf8)).hexadecimal)
  }
}
