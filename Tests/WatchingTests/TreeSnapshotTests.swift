import TestSupport
import Testing
import Watching

/// When two looks at a folder are the same.
@Suite struct TreeSnapshotTests {
  @Test("differ by size, time, number and kind")
  func stamps() {
    let stamp = TreeSnapshot.Stamp(size: 1, time: 2, number: 3)
    for other in [
      TreeSnapshot.Stamp(size: 2, time: 2, number: 3), .init(size: 1, time: 3, number: 3),
      .init(size: 1, time: 2, number: 4), .init(size: 1, time: 2, number: 3, isFolder: true),
    ] {
      #expect(TreeSnapshot(["/c/a": stamp]) != TreeSnapshot(["/c/a": other]))
    }
    #expect(TreeSnapshot(["/c/a": stamp]) != TreeSnapshot(["/c/b": stamp]))
    #expect(TreeSnapshot(["/c/a": stamp]) != TreeSnapshot([:]))
    #expect(TreeSnapshot(["/c/a": stamp]) == TreeSnapshot(["/c/a": stamp]))
  }

  @Test("sees a file replaced by one of the same size and time where numbers last")
  func numbers() throws {
    let tree = try TemporaryFolder()
    let scope = WatchScope(roots: [tree.path], excluded: [])
    try tree.write("一", to: "a.csv")
    try tree.write("二", to: "b.tmp")
    try tree.date("a.csv", 1_700_000_000)
    try tree.date("b.tmp", 1_700_000_000)
    func looks() -> [TreeSnapshot] { [true, false].map { TreeSnapshot(of: scope, hasNumbers: $0) } }
    try tree.move("b.tmp", to: "~$b")
    let before = looks()
    try tree.remove("a.csv")
    try tree.move("~$b", to: "a.csv")
    let after = looks()
    #expect(before[0] != after[0])
    #expect(before[1] == after[1])
  }

  @Test("of a folder that is not there is empty")
  func missing() {
    #expect(TreeSnapshot(of: WatchScope(roots: ["/没有 此处"], excluded: []), hasNumbers: true) == TreeSnapshot([:]))
  }
}
