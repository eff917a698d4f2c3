import SiteContent
import Testing

@testable import GongshiCommands

/// Schemas on demand, and beside the files that name them.
@Suite struct SchemaCommandTests {
  @Test("lists what there is, and prints each")
  func names() {
    let list = CommandRun("schema")
    #expect(list.status == .done && list.messages.isEmpty)
    let names = list.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(names == ProgramSchema.all.map(\.name) && Set(names).count == names.count)
    for name in names {
      let run = CommandRun("schema", name)
      #expect(run.status == .done && run.output.contains("\n  \"$id\": \"\(name).json\",\n"), "\(name)")
      #expect(run.output == CommandRun("schema", name).output)
    }
  }

  @Test("says which one was meant")
  func misuse() {
    let near = CommandRun("schema", "asessment")
    #expect(near.status == .usage && near.messages == "gongshi: 没有“asessment”这一种，是不是“assessment”？\n")
    let far = CommandRun("schema", "登记")
    #expect(far.status == .usage && far.messages == "gongshi: 没有“登记”这一种；不写名称，列出有哪些\n")
    #expect(CommandRun("schema", "site", "--write").status == .usage)
  }

  @Test("a new folder has the schemas that its files name, and an old one gets or renews them")
  func writing() throws {
    let place = try EmptyPlace()
    #expect(CommandRun("init", place.path).output.contains("新建 \(place.path)/.schemas/\n"))
    for schema in ContentSchema.allCases { #expect(try place.bytes(schema.path) == schema.document) }
    let files = [
      ("site.yaml", ContentSchema.site), ("rubrics/2026.yaml", .rubric),
      ("assessments/2026/assessment.yaml", .assessment),
    ]
    for (path, schema) in files {
      #expect(try place.text(path).hasPrefix(schema.line(of: path) + "\n"))
    }
    let again = CommandRun("schema", "--write", "--content", place.path)
    #expect(again.status == .done && again.output.isEmpty)
    try place.write(".schemas/site.json", Array("{}\n".utf8))
    let renewed = CommandRun("schema", "--write", "--content", place.path)
    #expect(renewed.status == .done && renewed.output == "补充 \(place.path)/.schemas/\n")
    #expect(try place.bytes(".schemas/site.json") == ContentSchema.site.document)
  }
}
