package import ContentFiles
import Diagnostics

/// The findings of a content folder as a log in SARIF 2.1.0 (OASIS), which editors and code hosts show beside the files.
///
/// A register's row is a region of lines; its cell is a logical location, since SARIF counts columns in characters. A
/// sheet of a workbook is a logical location as well: a workbook has no lines.
package struct FindingsLog: Sendable {
  private let excerpts: FindingExcerpts
  private let folder: String
  private let theme: String?
  private let version: String
  private let meanings: [String: String]

  /// Creates a log.
  ///
  /// - Parameters:
  ///   - excerpts: The findings.
  ///   - folder: The content folder as its user names it; files are named below it.
  ///   - theme: The name of a theme's folder as findings in its files have it, nil if there are none.
  ///   - version: The program's version.
  ///   - meanings: What findings mean in general, by the names of their codes.
  package init(
    _ excerpts: FindingExcerpts, below folder: String, beside theme: String? = nil, version: String,
    meanings: [String: String] = [:]
  ) {
    (self.excerpts, self.folder, self.theme) = (excerpts, folder, theme)
    (self.version, self.meanings) = (version, meanings)
  }

  /// The log, in UTF-8, with a final line feed.
  package var bytes: [UInt8] {
    var (results, rules): (JSONText, JSONText) = (JSONText(), JSONText())
    var places: [DiagnosticCode: Int] = [:]
    excerpts.forEachFile { file in
      for finding in file.findings {
        let rule = places[finding.code] ?? places.count
        if rule == places.count {
          places[finding.code] = rule
          write(rule: finding.code, isFirst: rule == 0, &rules)
        }
        results.raw(results.bytes.isEmpty ? "\n" : ",\n")
        write(finding, rule: rule, cell: file.cell(of: finding), &results)
      }
    }
    var json = JSONText()
    json.raw(
      """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
      "tool":{"driver":{"name":"gongshi","semanticVersion":"\(version)","language":"zh-CN","rules":[
      """)
    json.bytes += rules.bytes
    json.raw("]}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[")
    json.bytes += results.bytes
    json.raw("]}]}\n")
    return json.bytes
  }

  private func write(rule: DiagnosticCode, isFirst: Bool, _ json: inout JSONText) {
    json.raw(isFirst ? "\n{\"id\":" : ",\n{\"id\":")
    json.string(rule.name)
    if let meaning = meanings[rule.name] {
      json.raw(",\n\"shortDescription\":{\"text\":")
      json.string(String(meaning.prefix { $0 != "。" }))
      json.raw("},\n\"fullDescription\":{\"text\":")
      json.string(meaning)
      json.raw("}")
    }
    json.raw(",\"defaultConfiguration\":{\"level\":\"\(rule.severity.rawValue)\"}}")
  }

  private func write(_ finding: Diagnostic, rule: Int, cell: String?, _ json: inout JSONText) {
    let place = FindingPlace(finding.location, below: folder, beside: theme)
    json.raw("{\"ruleId\":")
    json.string(finding.code.name)
    json.raw(",\"ruleIndex\":\(rule),\"level\":\"\(finding.severity.rawValue)\",\"message\":{\"text\":")
    json.string(finding.message)
    json.raw("},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
    json.string(uriReference(to: place.file))
    json.raw("}")
    if let line = place.line {
      json.raw(",\"region\":{\"startLine\":\(line)")
      if let column = place.column { json.raw(",\"startColumn\":\(column)") }
      json.raw("}")
    }
    json.raw("}")
    let row = place.sheet.map { _ in "\(finding.location.line)" }
    if place.isRegister, finding.location.extent != .file, let name = cell ?? row {
      json.raw(",\"logicalLocations\":[{\"name\":")
      json.string(name)
      if let sheet = place.sheet {
        json.raw(",\"fullyQualifiedName\":")
        json.string("\(sheet)!\(name)")
      }
      json.raw("}]")
    }
    json.raw("}]}")
  }
}

/// Returns a file's address as a relative reference, or from the root where its path begins there (RFC 3986, 4.2).
private func uriReference(to path: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let encoded = path.utf8.reduce(into: "") { text, byte in
    if plain.contains(byte) {
      text.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return encoded.hasPrefix("/") ? "file://\(encoded)" : encoded
}
