import Assessment
import ContentFiles
import Diagnostics
import Exporting
import Publishing
import SiteContent
import Theming

/// A schema that the program can print.
struct ProgramSchema {
  /// The name.
  let name: String
  /// The files or output that it describes, in Chinese.
  let title: String
  private let schema: JSONSchema

  /// The schema as a file.
  var document: [UInt8] { schema.document(named: name, title: title) }

  /// The schemas: first those of what is written by hand, then those of what the program writes.
  static let all =
    ContentSchema.allCases.map { ProgramSchema(name: $0.rawValue, title: $0.title, schema: $0.table.schema) } + [
      ProgramSchema(name: "labels", title: "主题的 labels.yaml（界面上的文字）", schema: .labels),
      ProgramSchema(name: "check", title: "gongshi check --format json 的输出", schema: .check),
      ProgramSchema(name: "score", title: "gongshi score --format json 的输出", schema: .score),
      ProgramSchema(name: "results", title: "downloads/results-<年份>.json（供下载的结果）", schema: .results),
      ProgramSchema(name: "diff", title: "gongshi diff --format json 的输出", schema: .diff),
      ProgramSchema(name: "published", title: "assessments/<年份>/published.json（公布的留存）", schema: .published),
      ProgramSchema(name: "manifest", title: "manifest.json（文件清单）", schema: .manifest),
    ]
}
