import Assessment
import Publishing
import Rubric
import SiteContent

/// What `gongshi --version --verbose` says: the versions of the program and of the formats that it reads and writes.
enum VersionReport {
  /// The arguments that ask for it; the parser would answer the first alone, and does not know the second.
  static let arguments: Set<String> = ["--version", "--verbose"]

  /// The report, each line ended by a line feed.
  static var text: String {
    """
    gongshi \(programVersion)
    内容的格式：版本 \(ContentFormat.version)，读和写；版本 1 的，用 gongshi migrate 改成版本 \(ContentFormat.version)
    公布留存 published.json：版本 \(PublishedRecord.format)，读和写；以前的也读
    清单 manifest.json：版本 \(Manifest.version)，读和写
    细则的编码（网页里试算用）：版本 \(ScoringRules.version)
    SARIF（check --format sarif）：2.1.0
    score、check、diff、results 的 JSON：不带版本号，有哪些成员见 gongshi schema

    """
  }
}
