import Building
import ContentFiles
import ContentTestSupport
import Digests
import Editions
import Publishing
import TestSupport
import Testing

/// Records of builds, by which the next build finds that nothing changed.
struct BuildRecordTests {
  private static let files = ["site.yaml": Array("title: 网".utf8), "policies/甲.md": Array("# 甲".utf8)]

  private func read(_ files: [String: [UInt8]] = files, _ options: [String] = ["1", "-"]) -> BuildInputs? {
    BuildInputs(content: ContentFolder(memory: files), theme: .standard, options: options)
  }

  @Test("inputs differ with every name, byte and option, and with nothing else")
  func differences() throws {
    let inputs = try #require(read())
    #expect(read() == inputs)
    var others: [BuildInputs?] = [read(Self.files, ["1-"]), read(Self.files, ["1", "-", ""])]
    var files = Self.files
    files["policies/甲.md"] = Array("# 乙".utf8)
    others.append(read(files))
    files = Self.files
    files["policies/乙.md"] = files.removeValue(forKey: "policies/甲.md")
    others.append(read(files))
    files = Self.files
    files["空"] = []
    others.append(read(files))
    let theme = ThemeSource.folder(ContentFolder(memory: ["labels.yaml": []]), name: "主题")
    others.append(BuildInputs(content: ContentFolder(memory: Self.files), theme: theme, options: ["1", "-"]))
    for other in others { #expect(try #require(other) != inputs) }
  }

  @Test("a record is read again for the same inputs only, and an edition counts as long as it stands")
  func kept() throws {
    let folder = try TemporaryFolder()
    let publisher = Publisher(output: folder.path, workers: 1)
    let build = try EditionBuild(of: YearFolder.folder(show: "[total]"))
    func publish(_ edition: Edition) throws -> FileDigest {
      try build.prepare(edition).publish(to: folder.path, workers: 1).summary.manifest
    }
    let (site, briefing) = (try publish(.site), try publish(.briefing))
    let inputs = try #require(read())
    var record = BuildRecord(of: inputs, note: "注", found: "1 个警告")
    record.add(.site, remark: "；一", manifest: site)
    record.keep(by: publisher)
    let known = try #require(BuildRecord.kept(by: publisher))
    #expect(known.isOf(inputs))
    #expect(known == record && known.note == "注" && known.found == "1 个警告")
    #expect(!known.isOf(try #require(read(["甲": []]))))
    #expect(known.unchanged(.site, by: publisher)?.remark == "；一")
    #expect(known.unchanged(.briefing, by: publisher)?.files == nil)
    #expect(known.theme == "" && BuildRecord.kept(by: publisher)?.theme == "")
    var next = BuildRecord(of: inputs, note: "", found: "", theme: "../我的主题")
    next.add(.briefing, remark: "；二", manifest: briefing)
    next.add(known)
    #expect(next.unchanged(.site, by: publisher)?.remark == "；一")
    next.keep(by: publisher)
    // Whatever is built next, the theme before is known.
    #expect(BuildRecord.kept(by: publisher)?.theme == "../我的主题")
    try folder.remove("site/index.html")
    #expect(next.unchanged(.site, by: publisher)?.files == nil)
    #expect(next.unchanged(.briefing, by: publisher)?.remark == "；二")
  }

  @Test("a word that would end a line keeps the whole record from being kept", arguments: ["甲\n乙", "甲\t乙"])
  func words(word: String) throws {
    let folder = try TemporaryFolder()
    let publisher = Publisher(output: folder.path, workers: 1)
    let inputs = try #require(read())
    BuildRecord(of: inputs, note: word, found: "").keep(by: publisher)
    #expect(BuildRecord.kept(by: publisher) == nil)
  }
}
