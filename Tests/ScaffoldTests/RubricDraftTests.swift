import ContentFiles
import Diagnostics
import RubricBooks
import Scaffold
import SiteContent
import Testing

/// A rubric to continue.
@Suite struct RubricDraftTests {
  private func made(
    _ beginning: RubricOptions.Beginning, id: String = "2027", title: String? = nil, in files: [String: String] = [:]
  ) throws -> (new: NewFiles, text: String) {
    var findings = Findings()
    let new = try #require(
      try NewFiles.rubric(
        RubricOptions(id: id, title: title, beginning: beginning),
        in: ContentFolder(memory: files.mapValues { Array($0.utf8) }), findings: &findings), "\(findings.text())")
    return (new, String(decoding: try #require(new.files["rubrics/\(id).yaml"]), as: UTF8.self))
  }

  private func read(_ text: String, id: String = "2027") -> (rubric: RubricBook?, lines: [String]) {
    var findings = Findings()
    let content = Content(
      ContentFolder(memory: ["rubrics/\(id).yaml": Array(text.utf8)]), scope: .everything, findings: &findings)
    return (content.rubrics.first, findings.sorted().map(\.line).filter { $0.hasPrefix("rubrics/") })
  }

  @Test("of any sample is read without an error and rests on no policy", arguments: RubricTemplate.allCases)
  func samples(sample: RubricTemplate) throws {
    let (new, text) = try made(.sample(sample), title: "细则: 甲")
    let (rubric, lines) = read(text)
    #expect(lines.allSatisfy { $0.contains(" warning[placeholder]: ") } && lines.count == (sample == .blank ? 1 : 0))
    let book = try #require(rubric)
    #expect(book.title == "细则: 甲" && book.id == "2027" && book.items.allSatisfy(\.citations.isEmpty))
    #expect(!text.contains("{{") && text.contains("\n# 第一次写这种文件（YAML），记住五点："))
    #expect(new.files.keys.filter { !$0.hasPrefix(".schemas/") } == ["rubrics/2027.yaml"])
    #expect(new.gaps.count == 1 && new.gaps[0].hasPrefix("rubrics 里的细则公开版都有网页"))
  }

  @Test("that is blank is warned of as long as its names stand, and each of its patterns can be used as it is")
  func patterns() throws {
    let text = try made(.sample(.blank)).text
    #expect(
      read(text).lines == [
        "rubrics/2027.yaml:27:11: warning[placeholder]: “方面一（请改名）”是新建时写的示例文字（第 31 行也有），不换掉也会公布；请换成本单位的内容，不要这份细则的删去 rubrics/2027.yaml"
      ])
    // The patterns are the lines after the first heading of them that are remarks with a list's depth.
    let parts = try #require(text.firstRange(of: "\n# 六种常用的写法："))
    let taken = text[parts.upperBound...].split(separator: "\n").filter { $0.hasPrefix("#       ") }.map {
      $0.dropFirst(2)
    }
    let whole =
      text[..<parts.lowerBound].replacing("（请改名）", with: "").replacing("points: 100", with: "points: 30") + "\n"
      + taken.joined(separator: "\n") + "\n"
    let (rubric, lines) = read(whole)
    #expect(lines == [])
    // What the first one may have instead.
    let strict = "          - {zero: true, date: 责任书报送, after: 责任书截止, text: 逾期报送的，不得分}\n"
    let late = read(whole.replacing(strict, with: "").replacing(" # - {deduct: 2", with: " - {deduct: 2"))
    #expect(late.lines == [] && late.rubric?.items[1].rules == ["没有报送的，不得分", "逾期每周扣 2 分，至多扣 8 分"])
    let book = try #require(rubric)
    #expect(book.items.map(\.id) == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"])
    #expect(book.items.dropFirst().allSatisfy { $0.judging == .rules && $0.rules.allSatisfy { $0 != nil } })
  }

  @Test("that was copied differs in its id and title alone, whatever the ends of its lines")
  func copies() throws {
    let source = try made(.sample(.graded), id: "2026", title: "2026 年细则").text
    for old in [source, source.replacing("\n", with: "\r\n")] {
      let copy = try made(.copy(of: "2026"), in: ["rubrics/2026.yaml": old]).text
      let lines = zip(old.utf8.split(separator: 0x0A), copy.utf8.split(separator: 0x0A)).filter {
        !$0.elementsEqual($1)
      }
      #expect(
        lines.map { String(decoding: $1, as: UTF8.self).filter { !$0.isNewline && $0 != "\r" } }
          == ["id: \"2027\"", "title: 2027 年细则"])
      #expect(old.utf8.count == copy.utf8.count && read(copy).lines == [])
    }
    let dated = source.replacing("# 满分。", with: "# 2026 年起满分。").replacing("按时签订", with: "2026-03-31 前签订")
    let steps = try made(.copy(of: "2026"), in: ["rubrics/2026.yaml": dated]).new.steps
    let numbers = dated.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $1.contains("2026 年起") || $1.contains("2026-03-31") }.map { "\($0.offset + 1)" }
    #expect(!numbers.isEmpty && steps[0].hasSuffix("一样。第 \(numbers.joined(separator: "、")) 行里写着年份，逐行核对是不是今年的"))
    let named = try made(.copy(of: "2026"), title: "新办法", in: ["rubrics/2026.yaml": source]).text
    #expect(read(named).rubric?.title == "新办法")
  }

  @Test("is refused where there is nothing to copy, or it cannot be renamed")
  func refused() throws {
    let source = try made(.sample(.college), id: "2026", title: "细则").text
    func refusal(_ beginning: RubricOptions.Beginning, id: String = "2027", _ files: [String: String]) -> String {
      do {
        _ = try made(beginning, id: id, title: "新", in: files)
        return ""
      } catch {
        return (error as? NewFilesFault)?.message ?? "\(error)"
      }
    }
    #expect(refusal(.copy(of: "2025"), [:]) == "没有评分细则“2025”")
    #expect(refusal(.copy(of: "2025"), ["rubrics/2026.yaml": source]) == "没有评分细则“2025”，现有“2026”")
    #expect(refusal(.sample(.blank), id: "../x", [:]).hasPrefix("细则编号“../x”会用作文件名"))
    let folded = source.replacing("\ntitle: 细则\n", with: "\ntitle: >-\n  细则\n")
    #expect(refusal(.copy(of: "2026"), ["rubrics/2026.yaml": folded]).hasPrefix("rubrics/2026.yaml 的写法无法自动改编号和名称"))
    // Its faults are reported, and nothing is made.
    var findings = Findings()
    let broken = ContentFolder(memory: [
      "rubrics/2026.yaml": Array(source.replacing("total: 100", with: "total: 90").utf8)
    ])
    let options = RubricOptions(id: "2027", title: nil, beginning: .copy(of: "2026"))
    #expect(try NewFiles.rubric(options, in: broken, findings: &findings) == nil)
    #expect(findings.sorted().map(\.code) == [.rubricSum])
  }
}
