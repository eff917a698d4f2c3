import TestSupport
import Testing
import Watching

/// Changes of real folders, seen by notifications and by looking.
@Suite struct ChangeWatchTests {
  /// Asserts that something done to a tree is seen at once, and only once.
  private func sees(
    _ expected: Bool = true, _ act: (TemporaryFolder) throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for polls in [false, true] {
      let tree = try TemporaryFolder()
      try tree.write("一", to: "a.csv")
      try tree.write("二", to: "2024/b.csv")
      try tree.write("旧", to: "Output/site/index.html")
      var watch = ChangeWatch(WatchScope(roots: [tree.path], excluded: [tree.path + "/Output"]), polls: polls)
      #expect(watch.method == (polls ? .polled(.wanted) : .notified), sourceLocation: sourceLocation)
      #expect((watch.descriptor == nil) == polls, sourceLocation: sourceLocation)
      let before = watch.changed()
      #expect(!before, sourceLocation: sourceLocation)
      try act(tree)
      let during = watch.changed()
      #expect(during == expected, "polls: \(polls)", sourceLocation: sourceLocation)
      let after = watch.changed()
      #expect(!after, sourceLocation: sourceLocation)
    }
  }

  @Test("sees files written, replaced, renamed, removed, and new ones")
  func files() throws {
    try sees { try $0.write("一一", to: "a.csv") }
    try sees { try $0.replace("2024/b.csv", with: "三") }
    try sees { try $0.move("a.csv", to: "c.csv") }
    try sees { try $0.remove("2024/b.csv") }
    try sees { try $0.write("", to: "2024/c.csv") }
  }

  @Test("sees folders come and go")
  func folders() throws {
    try sees { try $0.write("四", to: "2025/1/c.csv") }
    try sees { try $0.move("2024", to: "2023") }
    try sees { try $0.remove("2024") }
  }

  @Test("sees nothing of what is left out")
  func leftOut() throws {
    try sees(false) { try $0.write("锁", to: "~$a.csv") }
    try sees(false) { try $0.write("引用", to: ".git/index") }
    try sees(false) { try $0.write("新", to: "Output/site/index.html") }
    try sees(false) { try $0.move("Output/site", to: "Output/office") }
    try sees(false) { _ in }
  }

  @Test("watches new folders, also those moved in, and no longer those moved away", arguments: [false, true])
  func newFolders(polls: Bool) throws {
    let tree = try TemporaryFolder()
    let other = try TemporaryFolder()
    try other.write("五", to: "2026/e.csv")
    try tree.write("一", to: "2024/b.csv")
    var watch = ChangeWatch(WatchScope(roots: [tree.path], excluded: []), polls: polls)
    func step(_ act: () throws -> Void) rethrows -> Bool {
      try act()
      return watch.changed()
    }
    #expect(try step { try tree.write("六", to: "2025/1/f.csv") })
    #expect(try step { try tree.write("七七", to: "2025/1/f.csv") })
    #expect(try step { try tree.move("2024", to: "2023") })
    #expect(try step { try tree.write("八八", to: "2023/b.csv") })
    #expect(try step { try tree.move("2023", to: "../\(other.path.split(separator: "/").last ?? "")/2023") })
    #expect(try !step { try other.write("九九九", to: "2023/b.csv") })
    #expect(try step { try tree.remove("2025") })
    #expect(try step { try tree.write("十", to: "2025/1/f.csv") })
    #expect(try step { try tree.write("十一", to: "2025/1/f.csv") })
  }

  @Test("sees a watched folder go and come back", arguments: [false, true])
  func root(polls: Bool) throws {
    let tree = try TemporaryFolder()
    var watch = ChangeWatch(WatchScope(roots: [tree.path + "/Content"], excluded: []), polls: polls)
    func step(_ act: () throws -> Void) rethrows -> Bool {
      try act()
      return watch.changed()
    }
    #expect(try step { try tree.write("一", to: "Content/a.csv") })
    #expect(try step { try tree.write("二二", to: "Content/a.csv") })
    #expect(try step { try tree.remove("Content") })
    #expect(!step {})
    #expect(try step { try tree.write("三", to: "Content/a.csv") })
    #expect(try step { try tree.write("四四", to: "Content/a.csv") })
  }

  @Test("goes on after more changes than the kernel keeps")
  func overflow() throws {
    let tree = try TemporaryFolder()
    try tree.write("一", to: "a/a.csv")
    var watch = ChangeWatch(WatchScope(roots: [tree.path], excluded: []), polls: false)
    // The queue holds 16384 records where nobody changed that; two records that are alike in a row are one.
    for number in 0..<6000 {
      try tree.write("", to: "b\(number % 7).csv")
      try tree.remove("b\(number % 7).csv")
    }
    try tree.write("二", to: "new/b.csv")
    let afterBurst = watch.changed()
    let afterwards = watch.changed()
    try tree.write("三三", to: "new/b.csv")
    let afterEdit = watch.changed()
    #expect(afterBurst)
    #expect(!afterwards)
    #expect(afterEdit)
  }
}
