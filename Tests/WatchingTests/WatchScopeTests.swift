import Testing
import Watching

/// What of the watched folders is looked at.
@Suite struct WatchScopeTests {
  @Test(
    "leaves hidden files and those of Excel out",
    arguments: [(".git", true), (".DS_Store", true), ("~$scores.csv", true), ("scores.csv", false), ("~a.csv", false)])
  func names(name: String, isIgnored: Bool) {
    let scope = WatchScope(roots: ["/c"], excluded: [])
    #expect(scope.ignores(name, in: "/c") == isIgnored)
  }

  @Test("leaves an output folder inside the content out, whole")
  func inside() {
    let scope = WatchScope(roots: ["/c", "/t"], output: "/c/Output", editions: ["site"])
    #expect(scope.excluded == ["/c/Output"])
    #expect(scope.ignores("Output", in: "/c"))
    #expect(!scope.ignores("Output", in: "/c/assessments"))
    #expect(!scope.ignores("Output2", in: "/c"))
  }

  @Test("leaves only the editions out where the output folder has content in it", arguments: ["/c", "/", "/c/t"])
  func around(output: String) {
    let scope = WatchScope(roots: ["/c", "/c/t/x"], output: output, editions: ["site", "office"])
    #expect(scope.excluded == (output == "/" ? ["/site", "/office"] : ["\(output)/site", "\(output)/office"]))
    #expect(scope.ignores("site", in: output))
    #expect(!scope.ignores("assessments", in: output))
  }

  @Test("knows shares by their number")
  func fileSystems() {
    #expect(FileSystemKind(type: 0xEF53) == .local)
    #expect(FileSystemKind(type: 0x794C_7630) == .local)
    #expect(FileSystemKind(type: 0x6969) == .remote("NFS"))
    #expect(FileSystemKind(type: 0xFF53_4D42) == .remote("CIFS"))
    #expect(FileSystemKind(type: 0xFE53_4D42) == .remote("SMB"))
    #expect(FileSystemKind(type: 0x0102_1997) == .remote("9P"))
    #expect(FileSystemKind(type: 0x6573_5546) == .remote("FUSE"))
  }
}
