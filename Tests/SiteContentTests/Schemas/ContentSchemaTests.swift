import ContentFiles
import SiteContent
import Testing

/// The schemas of the files of a content folder.
@Suite struct ContentSchemaTests {
  @Test("a file's first line leads to its schema from wherever it lies")
  func lines() {
    #expect(ContentSchema.site.line(of: "site.yaml") == "# yaml-language-server: $schema=.schemas/site.json")
    #expect(
      ContentSchema.assessment.line(of: "assessments/2026/assessment.yaml")
        == "# yaml-language-server: $schema=../../.schemas/assessment.json")
  }

  @Test("every key says what it means, in a sentence without its end", arguments: ContentSchema.allCases)
  func meanings(schema: ContentSchema) {
    func tables(_ value: KeyValue) -> [KeyTable] {
      switch value {
      case .table(let table): [table] + table.keys.flatMap { tables($0.value) }
      case .list(let value, _, _), .named(let value): tables(value)
      case .either(let values): values.flatMap(tables)
      default: []
      }
    }
    for table in tables(.table(schema.table)) {
      #expect(Set(table.names).count == table.names.count, "\(table.name)")
      for key in table.keys {
        #expect(key.meaning.count > 1 && !key.meaning.hasSuffix("。"), "\(table.name) \(key.name)")
      }
    }
  }
}
