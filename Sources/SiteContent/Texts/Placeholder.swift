import Assessment
import ContentFiles
package import Diagnostics
import Registers
import RubricBooks

/// A text with which a new file begins and that is to be replaced before anybody reads it.
package enum Placeholder: String, Sendable, CaseIterable {
  /// The title of the sample policy.
  case sampleTitle = "年度工作考核办法（示例）"
  /// Its first article.
  case sampleArticle = "这是一件示例制度，请换成本单位的考核办法"
  /// Its second article, which is about the way to write articles.
  case sampleGuidance = "标题行以 # 开头。每条以两个星号夹住的“第几条”开头"
  /// The first article of a new policy.
  case article = "请把条文粘贴在这里，替换这一段"
  /// The dimension of a new rubric.
  case dimension = "方面一（请改名）"
  /// Its item.
  case item = "指标一（请改名）"

  /// The institution of a new folder if none is given.
  package static let institution = "示例机构"
  /// The beginning of the names of the units of a new folder if none are given.
  package static let unit = "示例单位"
  /// The words after it in the names of those units.
  package static let unitWords = ["甲", "乙", "丙"]

  /// Finds the texts that still stand in rubrics.
  private static func findings(inRubricsOf folder: ContentFolder) -> [Diagnostic] {
    // Files that cannot be read are reported where they are used.
    folder.entries("rubrics", of: .rubrics).series.compactMap { file in
      let path = "rubrics/\(file.name)"
      let bytes = try? folder.read(path, limit: YAMLDocument.largest)
      return bytes.flatMap { finding(in: $0, path: path) }
    }
  }

  /// Finds the texts that still stand in a file, which has one finding, at the first of them.
  static func finding(in bytes: [UInt8], path: String) -> Diagnostic? {
    let texts = allCases.map { (bytes: Array($0.rawValue.utf8), placeholder: $0) }
    var first: (place: Location, text: Placeholder)?
    var others: [Int] = []
    var (line, lineStart) = (1, 0)
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x0A { (line, lineStart) = (line + 1, offset + 1) }
      guard byte >= 0x80, let text = texts.first(where: { begins($0.bytes, at: offset, of: bytes) }) else { continue }
      if let first {
        if first.place.line != line, others.last != line { others.append(line) }
      } else {
        let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1
        first = (Location(path, line: line, column: column), text.placeholder)
      }
    }
    return first.map { .text($0.place, $0.text, path: path, otherLines: others) }
  }

  private static func begins(_ text: [UInt8], at offset: Int, of bytes: [UInt8]) -> Bool {
    // Most characters are told from the first of a text by their bytes.
    guard bytes[offset] == text[0], offset + text.count <= bytes.count, bytes[offset + 2] == text[2] else {
      return false
    }
    return bytes[offset..<offset + text.count].elementsEqual(text)
  }

  /// Finds the texts that still stand in rubrics, and the sample units whose results are published, in each year one
  /// finding, at the first of them.
  static func findings(in years: [AssessmentYear], _ folder: ContentFolder) -> [Diagnostic] {
    findings(inRubricsOf: folder)
      + years.compactMap { year in
        let names = unitWords.map { unit + $0 }
        let samples = year.directory.units.filter { $0.isActive && names.contains($0.name) }
        guard year.plan.isPublished, let first = samples.first else { return nil }
        return .units(
          Location(folder.unitsPath(of: year.plan.year), line: first.line, column: 1), samples.map(\.name))
      }
  }
}

extension DiagnosticCode {
  /// A text that only shows what is to be written is still there and would be published.
  package static let placeholder = DiagnosticCode("placeholder", .warning)
}

extension Diagnostic {
  fileprivate static func text(
    _ place: Location, _ text: Placeholder, path: String, otherLines: [Int]
  ) -> Diagnostic {
    let others = otherLines.isEmpty ? "" : "（第 \(otherLines.map(String.init).joined(separator: "、")) 行也有）"
    let isRubric = path.hasPrefix("rubrics/")
    return Diagnostic(
      .placeholder, at: place,
      "\(quoted(text.rawValue))是新建时写的示例文字\(others)，不换掉也会公布；请换成本单位的内容，"
        + "不要这\(isRubric ? "份细则" : "件制度")的删去 \(path)")
  }

  /// The finding of an institution that is not named yet.
  static func unnamedInstitution(_ place: Location) -> Diagnostic {
    Diagnostic(
      .placeholder, at: place, "\(quoted(Placeholder.institution))是新建时写的示例名称，不换掉也会印在每一页上；请写本单位的名称")
  }

  fileprivate static func units(_ place: Location, _ names: [String]) -> Diagnostic {
    Diagnostic(
      .placeholder, at: place, "\(names.map { quoted($0) }.joined(separator: "、"))是新建时写的示例单位，它们的结果也会公布；请换成本单位的，或删去")
  }
}
