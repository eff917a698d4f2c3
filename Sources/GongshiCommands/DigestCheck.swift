import Assessment
import ContentFiles
import Diagnostics
import RubricBooks
import SiteContent

/// The check whether what is published is what a digest was noted of, as in the minutes of its approval.
struct DigestCheck {
  /// The digits of the digest, or its first ones.
  let digits: String
  /// The year that it is of, nil to look through all.
  let year: Int?
  /// The content folder.
  let content: ContentOption

  /// Compares the digest with the records and the content of the years, the latest first.
  ///
  /// - Throws: ``UsageError`` if there is no such year, or the folder cannot be read.
  func run(_ console: inout Console) throws(UsageError) -> ExitStatus {
    let folder = try content.open()
    let years = year == nil ? folder.years.reversed() : [try content.year(year, in: folder)]
    var known: [String] = []
    for year in years {
      var findings = Findings()
      let content = Content(folder, scope: .year(year), findings: &findings)
      guard let record = content.years.first?.record else {
        // A record or year that cannot be read may be the one that is meant.
        if findings.hasErrors {
          console.say(raw: findings.text())
          known.append("\(year) 年有错误，无法核对")
        }
        continue
      }
      let entries = record.entries
      guard let place = entries.firstIndex(where: { $0.statement?.digest.hasPrefix(digits) ?? false }) else {
        known.append(record.current.statement.map { "\(year) 年 \($0.shortDigest)" } ?? "\(year) 年的留存没有核对码")
        continue
      }
      return say(entries[place], in: record, findings, &console)
    }
    let words = known.isEmpty ? "没有留存过公布的结果" : "现在的是：\(known.joined(separator: "；"))"
    console.say("没有哪一次公布的核对码是 \(digits)：公布的内容在那以后改动过，或者核对码抄错了；\(words)")
    return .contentErrors
  }

  private func say(
    _ entry: PublishedRecord.Entry, in record: PublishedRecord, _ findings: Findings, _ console: inout Console
  ) -> ExitStatus {
    guard let found = entry.statement, let current = record.current.statement else { return .contentErrors }
    guard found.digest == current.digest else {
      console.say(
        "\(record.year) 年公布的结果在这个核对码（审定：\(printable(found.approval.by))，\(found.approval.date)）以后更正过，"
          + "现在的核对码是 \(current.shortDigest)（审定：\(printable(current.approval.by))，\(current.approval.date)）；更正了什么，见那一年的结果页"
      )
      return .contentErrors
    }
    guard !findings.hasErrors else {
      console.say(raw: findings.text())
      console.say("核对码与 \(record.year) 年留存的相符，但内容有错误，现在的结果未必是公布的那一份")
      return .contentErrors
    }
    guard !findings.all.contains(where: { $0.code == .pinnedRubric }) else {
      console.say(
        "核对码与 \(record.year) 年留存的相符，但评分细则在那以后改动过，它的文字也显示在结果页上；核对无误后运行 gongshi publish --year \(record.year) --accept，再核对新的核对码"
      )
      return .contentErrors
    }
    console.say("\(record.year) 年现在公布的，就是这个核对码所指的那一份")
    return .done
  }
}
