import Building
import ContentFiles
import ContentTestSupport
import Editions
import Publishing
import Testing

/// No byte of the public edition depends on what is withheld from it.
@Suite struct NonInterferenceTests {
  /// The files of the public edition that its years have a part in, by their paths.
  private static func files(_ fixture: Fixture) throws -> [String: [UInt8]] {
    let pages = try EditionBuild(of: ContentFolder(memory: fixture.recording().files)).prepare(.site).pages
    let rules = ["rubric/", "guide/", "assets/", "calendar/"]
    return Dictionary(
      uniqueKeysWithValues: try pages.filter { page in !rules.contains { page.path.text.hasPrefix($0) } }
        .map { ($0.path.text, try $0.render()) })
  }

  private static let everything = Set(PublishedFolder.kinds)

  /// The files of the folder without a change, where everything is shown.
  private static let unchanged = Result { try files(PublishedFolder.fixture(everything)) }

  private func differing(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  @Test("no withheld column changes a byte, whatever is shown", arguments: PublishedFolder.shows)
  func withheld(show: Set<String>) throws {
    let unseen = PublishedFolder.changes.filter { !$0.isSeen(show) }
    let former = try Self.files(PublishedFolder.fixture(show))
    // Changes of one cell stand in one another's way, so that each is tried, but first all that can go together.
    var together: [PublishedFolder.Change] = []
    for change in unseen where !together.contains(where: { $0.overlaps(change) }) { together.append(change) }
    let found = differing(former, try Self.files(PublishedFolder.fixture(show, together)))
    #expect(found == [])
    for change in unseen where !found.isEmpty || !together.contains(where: { $0.isSame(as: change) }) {
      #expect(differing(former, try Self.files(PublishedFolder.fixture(show, [change]))) == [], "\(change)")
    }
  }

  @Test("every column that is shown changes the year's pages", arguments: PublishedFolder.changes)
  func shown(change: PublishedFolder.Change) throws {
    let found = differing(
      try Self.unchanged.get(), try Self.files(PublishedFolder.fixture(Self.everything, [change])))
    #expect(found.contains { $0.hasPrefix("results/2024/") } == change.isSeen(Self.everything))
  }
}
