package import ContentFiles
import Diagnostics
import RubricBooks

/// A kind of YAML file of the content folder, or of front matter, whose schema editors check and complete by; the raw
/// value is the schema's name.
package enum ContentSchema: String, Sendable, CaseIterable {
  case site
  case policy
  case guide
  case paper
  case notes
  case responsibility
  case rubric
  case assessment

  /// The folder in the content folder in which the schemas lie; nothing that begins with a point is read as content.
  package static let folder = ".schemas"

  /// The keys.
  package var table: KeyTable {
    switch self {
    case .site: .site
    case .policy: .policy
    case .guide: .guide
    case .paper: .paper
    case .notes: .notes
    case .responsibility: .responsibility
    case .rubric: .rubric
    case .assessment: .assessment
    }
  }

  /// The files that it describes, in Chinese.
  package var title: String {
    switch self {
    case .site: "site.yaml（全站的设置）"
    case .policy: "policies/<文件名>.md 的文件头（制度）"
    case .guide: "guides/<文件名>.md 的文件头（自查指南）"
    case .paper: "papers/<种类>.md 的文件头（公文）"
    case .notes: "policies/notes.yaml（编者注）"
    case .responsibility: "responsibility.yaml（职责和追究）"
    case .rubric: "rubrics/<编号>.yaml（评分细则）"
    case .assessment: "assessments/<年份>/assessment.yaml（考核设置）"
    }
  }

  /// The path in the content folder.
  package var path: String { "\(ContentSchema.folder)/\(rawValue).json" }

  /// The schema as a file.
  package var document: [UInt8] { table.schema.document(named: rawValue, title: title) }

  /// Returns the first line of a file that names its schema, for editors that know the YAML language server.
  ///
  /// - Parameter path: The file's path in the content folder.
  /// - Returns: The line without a line feed.
  package func line(of path: String) -> String {
    let ascent = String(repeating: "../", count: path.count { $0 == "/" })
    return "# yaml-language-server: $schema=\(ascent)\(self.path)"
  }
}
