import Testing

@testable import Serving

/// The files of the server itself.
struct ReservedFileTests {
  @Test("the state asks to load anew unless it is the reader's, and whoever names none is behind")
  func state() {
    #expect(ReservedFile.state.bytes(query: "a", token: "a") == [])
    for query in ["b", "", nil] {
      #expect(ReservedFile.state.bytes(query: query, token: "a") == Array("location.reload();\n".utf8))
    }
  }

  @Test("the script asks where the state is, and the others do not depend on the reader")
  func others() {
    let script = String(decoding: ReservedFile.script.bytes(query: nil, token: "a"), as: UTF8.self)
    #expect(script.contains("news.src = \"/.gongshi/state.js?\" + state;"))
    for file in [ReservedFile.script, .style] {
      #expect(file.bytes(query: "b", token: "a") == file.bytes(query: nil, token: "c"))
    }
  }
}
