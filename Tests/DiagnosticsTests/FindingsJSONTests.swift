import Diagnostics
import Foundation
import Testing

/// The JSON of `gongshi check --format json`.
@Suite struct FindingsJSONTests {
  @Test("writes every finding, sorted, and the counts")
  func json() {
    var findings = Findings()
    findings.add(Diagnostic(DiagnosticCode("doubtful", .warning), at: Location("b.csv", line: 2, column: 3), "可疑"))
    findings.add(Diagnostic(DiagnosticCode("broken", .error), at: Location("甲 乙.csv"), "坏了"))
    findings.add(Diagnostic(DiagnosticCode("skipped", .note), at: Location("a.csv", line: 9), "略过“合计”"))
    #expect(
      String(decoding: findings.json(), as: UTF8.self) == """
        {"diagnostics":[
        {"path":"a.csv","line":9,"column":1,"severity":"note","code":"skipped","message":"略过“合计”"},
        {"path":"b.csv","line":2,"column":3,"severity":"warning","code":"doubtful","message":"可疑"},
        {"path":"甲 乙.csv","line":1,"column":1,"severity":"error","code":"broken","message":"坏了"}],
        "errors":1,"warnings":1,"notes":1}

        """)
  }

  @Test("names the cell of a finding that is about one")
  func cells() {
    var findings = Findings()
    findings.add(Diagnostic(DiagnosticCode("doubtful", .warning), at: Location("b.csv", line: 2, column: 3), "可疑"))
    findings.add(Diagnostic(DiagnosticCode("broken", .error), at: Location("a.yaml"), "坏了"))
    let text = String(decoding: findings.json(cells: [nil, "C2"]), as: UTF8.self)
    #expect(text.contains(#"{"path":"b.csv","line":2,"column":3,"cell":"C2","severity":"warning""#))
    #expect(text.contains(#"{"path":"a.yaml","line":1,"column":1,"severity":"error""#))
  }

  @Test("writes an empty list where there is nothing to find")
  func empty() {
    #expect(
      String(decoding: Findings().json(), as: UTF8.self)
        == "{\"diagnostics\":[],\n\"errors\":0,\"warnings\":0,\"notes\":0}\n")
  }

  @Test("escapes quotes, backslashes and control characters and nothing else")
  func escaping() throws {
    var json = JSONText()
    let hostile = "\u{0}\u{1}\t\n\r\u{1F}\"\\/é中\u{2028}\u{7F}𠮷"
    json.string(hostile)
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #""\u0000\u0001\u0009\n\u000d\u001f\"\\/é中"# + "\u{2028}\u{7F}𠮷\"")
    let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes), options: .fragmentsAllowed)
    #expect(parsed as? String == hostile)
  }

  @Test("survives a round trip through another JSON reader")
  func roundTrip() throws {
    var findings = Findings()
    let text = (0..<0x300).compactMap(Unicode.Scalar.init).map { String($0) }.joined()
    findings.add(Diagnostic(DiagnosticCode("broken", .error), at: Location(text), text))
    let parsed = try JSONSerialization.jsonObject(with: Data(findings.json()))
    let root = try #require(parsed as? [String: Any])
    let first = try #require((root["diagnostics"] as? [[String: Any]])?.first)
    #expect(first["path"] as? String == text)
    #expect(first["message"] as? String == printable(text))
    #expect(root["errors"] as? Int == 1)
  }
}
