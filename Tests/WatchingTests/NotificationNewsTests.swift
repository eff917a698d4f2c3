import Glibc
import Testing
import Watching

/// What records of the kernel come to.
@Suite struct NotificationNewsTests {
  private let scope = WatchScope(roots: ["/c"], excluded: ["/c/Output"])

  private func news(_ mask: Int, _ name: String = "", in folder: String? = "/c") -> (isChange: Bool, needsWatches: Bool)
  {
    var news = NotificationNews()
    news.add(NotificationEvent(watch: 1, mask: UInt32(mask), name: name), in: folder, of: scope)
    return (news.isChange, news.needsWatches)
  }

  @Test("a file written, replaced, renamed or removed is a change")
  func files() {
    for mask in [IN_MODIFY, IN_CLOSE_WRITE, IN_ATTRIB, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO] {
      #expect(news(Int(mask), "scores.csv") == (true, false))
    }
  }

  @Test("a folder that comes or goes asks for watches")
  func folders() {
    for mask in [IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO] {
      #expect(news(Int(mask) | Int(IN_ISDIR), "2026") == (true, true))
    }
    #expect(news(Int(IN_ATTRIB) | Int(IN_ISDIR), "2026") == (true, false))
  }

  @Test("what is left out is no change")
  func leftOut() {
    #expect(news(Int(IN_CREATE), "~$scores.csv") == (false, false))
    #expect(news(Int(IN_CREATE) | Int(IN_ISDIR), ".git") == (false, false))
    #expect(news(Int(IN_MOVED_TO) | Int(IN_ISDIR), "Output") == (false, false))
    #expect(news(Int(IN_CLOSE_WRITE), "scores.csv", in: nil) == (false, false))
    #expect(news(Int(IN_IGNORED)) == (false, false))
  }

  @Test("lost records and a folder that is gone ask for everything")
  func lost() {
    #expect(news(Int(IN_Q_OVERFLOW), in: nil) == (true, true))
    #expect(news(Int(IN_DELETE_SELF)) == (true, true))
    #expect(news(Int(IN_MOVE_SELF)) == (true, true))
    #expect(news(Int(IN_UNMOUNT)) == (true, true))
  }
}
