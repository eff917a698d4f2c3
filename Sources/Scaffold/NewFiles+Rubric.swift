import Assessment
package import ContentFiles
package import Diagnostics
import Registers
import RubricBooks
import SiteContent

/// The options of a new rubric.
package struct RubricOptions: Sendable {
  /// What it begins with.
  package enum Beginning: Sendable {
    /// A sample.
    case sample(RubricTemplate)
    /// The rubric with an id.
    case copy(of: String)
    /// A table of indicators, at a path in a folder of its own.
    case table(String, in: ContentFolder)
  }

  /// The id, which is also the name of the file.
  package let id: String
  /// The title; nil for the usual one, or that of the rubric it begins with.
  package let title: String?
  /// What it begins with.
  package let beginning: Beginning

  /// Creates options.
  package init(id: String, title: String?, beginning: Beginning) {
    self.id = id
    self.title = title
    self.beginning = beginning
  }
}

extension NewFiles {
  /// Makes a rubric to continue: a sample that is not based on any policy yet, a copy of another with its own id, or
  /// the items of a table.
  ///
  /// - Parameters:
  ///   - options: The new rubric.
  ///   - folder: The content folder.
  ///   - findings: The findings, to which faults of the copied rubric or the table are added.
  /// - Returns: The files, or nil if there is an error among the findings.
  /// - Throws: ``NewFilesFault`` if no rubric may have its id, or if there is none to copy.
  package static func rubric(
    _ options: RubricOptions, in folder: ContentFolder, findings: inout Findings
  ) throws(NewFilesFault) -> NewFiles? {
    let id = options.id
    guard isFileSafe(id) else {
      throw NewFilesFault(message: "细则编号\(quoted(id))会用作文件名，只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符")
    }
    let path = "rubrics/\(id).yaml"
    var new = NewFiles()
    new.steps = ["打开 \(path)，照本单位的办法改写；文件里井号（#）后面是说明"]
    switch options.beginning {
    case .sample(let template):
      let categories = folder.latestCategories
      new.add(path, template.text(id: id, title: options.title ?? RubricTemplate.usualTitle, categories: categories))
      if let step = template.step(for: categories, path: path) { new.steps.append(step) }
    case .copy(let source):
      guard let bytes = try copy(of: source, options, in: folder, &findings) else { return nil }
      new.files[path] = bytes
      let dated = RubricText(bytes).datedLines
      let lines = dated.prefix(8).map(String.init).joined(separator: "、") + (dated.count > 8 ? " 等" : "")
      new.steps = [
        "打开 \(path)，改有变化的地方；除编号和名称以外与“\(source)”一样"
          + (dated.isEmpty ? "" : "。第 \(lines) 行里写着年份，逐行核对是不是今年的")
      ]
    case .table(let table, let place):
      guard let indicators = IndicatorTable.read(table, in: place, findings: &findings) else { return nil }
      let title = options.title ?? RubricTemplate.usualTitle
      new.add(path, RubricTemplate.blank.text(id: id, title: title, indicators: indicators))
      new.steps = [
        "打开 \(path)，核对由表抄来的指标：合计 \(indicators.total) 分；各项先由评分人打分，要程序计分的，照文件最后的写法换成规则"
      ]
    }
    new.add(.schemas(for: folder))
    new.gaps.append(
      "rubrics 里的细则公开版都有网页，不论有没有年份用它；定稿以前不想让人看到的，先移到内容文件夹外面写，gongshi rubric 文件 --try 在哪里都能用")
    new.steps += [
      "新的一年用它：运行 gongshi new year 年份 --rubric \(id)",
      "已有的年份用它：把 assessments/年份/assessment.yaml 的 rubric 改成 \"\(id)\"，删去各轮还没有填过的登记表，再运行 gongshi new round 轮次 --missing",
    ]
    return new
  }

  /// Copies a rubric; returns nil if there is an error in it.
  private static func copy(
    of source: String, _ options: RubricOptions, in folder: ContentFolder, _ findings: inout Findings
  ) throws(NewFilesFault) -> [UInt8]? {
    let files = folder.entries("rubrics", of: .rubrics).series
    guard let file = files.first(where: { $0.key == source }) else {
      let known = files.map { "“\($0.key)”" }.joined(separator: "、")
      throw NewFilesFault(message: "没有评分细则\(quoted(source))" + (known.isEmpty ? "" : "，现有\(known)"))
    }
    let path = "rubrics/\(file.name)"
    guard let bytes = folder.yaml(path, findings: &findings),
      let old = RubricBook.read(path, in: folder, findings: &findings), !findings.hasErrors
    else { return nil }
    let title = options.title ?? old.title.replacing(old.id, with: options.id)
    let copy = RubricText(bytes).renamed(id: options.id, title: title == old.title ? nil : title)
    // The copy is read again: it has to be the former rubric under its new name.
    var found = Findings()
    let read = RubricBook.read(
      "rubrics/\(options.id).yaml", in: ContentFolder(memory: ["rubrics/\(options.id).yaml": copy]), findings: &found)
    guard let read, !found.hasErrors, read.id == options.id, read.title == title, read.scoring == old.scoring else {
      throw NewFilesFault(message: "\(path) 的写法无法自动改编号和名称，请在资源管理器里复制这个文件，再改其中的 id 和 title")
    }
    return copy
  }
}

extension ContentFolder {
  /// The categories of the units of the latest year; none if they cannot be read.
  fileprivate var latestCategories: [String] {
    guard let year = years.last else { return [] }
    var unsaid = Findings()
    return Content(self, scope: .year(year), findings: &unsaid).years.first?.directory.categories ?? []
  }
}

/// The text of a rubric file, line by line.
private struct RubricText {
  private var lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The numbers of the lines, but for those of its id and title, in which a year is written.
  var datedLines: [Int] {
    lines.enumerated().compactMap { index, line in
      let text = String(decoding: line, as: UTF8.self)
      let isNamed = text.hasPrefix("id:") || text.hasPrefix("title:")
      return !isNamed && text.contains(#/(?:19|20)\d\d ?(?:年|-\d)/#) ? index + 1 : nil
    }
  }

  /// Returns the text with another id and, if it is given, another title; every other byte stays.
  ///
  /// Only keys of the file itself begin in the first column.
  func renamed(id: String, title: String?) -> [UInt8] {
    var values = [("id", "\"\(id)\"")]
    if let title { values.append(("title", yamlScalar(title))) }
    return Array(
      lines.map { line -> [UInt8] in
        guard let (key, value) = values.first(where: { line.starts(with: Array("\($0.0):".utf8)) }) else {
          return Array(line)
        }
        return Array("\(key): \(value)".utf8) + (line.last == 0x0D ? [0x0D] : [])
      }.joined(separator: [0x0A]))
  }
}
