import Manual
import Testing

/// What the manual tells to build is read by nobody else: only the public edition may lie where everyone reads.
@Suite struct ReadersTests {
  @Test("no example builds into a folder for everyone")
  func folders() {
    for page in Manual.pages {
      let text = String(decoding: page.body, as: UTF8.self)
      #expect(!text.contains("--output /tmp") && !text.contains("--output /var/tmp"), "\(page.path)")
    }
  }
}
