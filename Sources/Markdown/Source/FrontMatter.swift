/// The YAML front matter and the body of a Markdown file, both still bytes.
///
/// Front matter begins on the first line with `---` and ends with the next line that is `---` (YAML 1.2 §9.1.2) or
/// `...`. A byte-order mark before it is skipped; LF, CRLF and CR end lines; blanks after a mark are ignored.
package struct FrontMatter: Sendable, Equatable {
  /// The form of a file's front matter.
  package enum Form: Sendable, Equatable {
    /// No front matter: the whole file is body.
    case absent
    /// Front matter with both marks.
    case closed
    /// An opening mark without a closing one: the whole file is body, so that nothing is lost.
    case unclosed
  }

  /// The form of the front matter.
  package let form: Form
  /// The bytes between the marks, with their last line end, or nil unless `form` is `closed`.
  package let yaml: [UInt8]?
  /// The line of the file, counted from 1, on which `yaml` begins.
  package let yamlLine: Int
  /// The Markdown after the front matter.
  package let body: [UInt8]
  /// The line of the file, counted from 1, on which `body` begins.
  package let bodyLine: Int

  /// Splits a file.
  ///
  /// - Complexity: O(*n*), reading no further than the closing mark.
  package init(_ file: [UInt8]) {
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = FrontMatter.line(in: file, from: start)
    guard FrontMatter.isMark(file[line.text], dots: false) else {
      self.init(.absent, body: Array(file[start...]))
      return
    }
    let yamlStart = line.end
    var number = 1
    while line.end < file.count {
      line = FrontMatter.line(in: file, from: line.end)
      number += 1
      guard FrontMatter.isMark(file[line.text], dots: true) else { continue }
      let yaml = Array(file[yamlStart..<line.text.lowerBound])
      self.init(.closed, yaml: yaml, yamlLine: 2, body: Array(file[line.end...]), bodyLine: number + 1)
      return
    }
    self.init(.unclosed, body: Array(file[start...]))
  }

  private init(_ form: Form, yaml: [UInt8]? = nil, yamlLine: Int = 1, body: [UInt8], bodyLine: Int = 1) {
    self.form = form
    self.yaml = yaml
    self.yamlLine = yamlLine
    self.body = body
    self.bodyLine = bodyLine
  }

  /// Returns the line that begins at a byte: its text without the line end, and the offset of the next line.
  private static func line(in file: [UInt8], from start: Int) -> (text: Range<Int>, end: Int) {
    var end = start
    while end < file.count, file[end] != 0x0A, file[end] != 0x0D { end += 1 }
    let text = start..<end
    if end < file.count { end += file[end] == 0x0D && end + 1 < file.count && file[end + 1] == 0x0A ? 2 : 1 }
    return (text, end)
  }

  private static func isMark(_ line: ArraySlice<UInt8>, dots: Bool) -> Bool {
    let mark = line.prefix(3)
    guard mark.elementsEqual("---".utf8) || (dots && mark.elementsEqual("...".utf8)) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
