import ContentFiles
import Diagnostics
import Registers
import Tabular

/// The remedy for a file or folder that is not read, in words.
struct UnreadRemedy {
  /// The file or folder that is not read.
  let entry: ContentFolder.Entry
  /// The path of the folder that it is in.
  let path: String
  /// The kind of that folder, which decides what is read there.
  let place: ContentPlace
  /// The entries of that folder.
  let found: PlacedEntries
  /// The year's units; nil if there are none that can be used.
  let units: UnitDirectory?

  /// The remedy, which begins in the middle of a sentence.
  var text: String { entry.isFolder ? ofFolder : ofFile }

  private var name: String { entry.name }

  private var ofFile: String {
    let ending = FileEnding(name)
    switch ending.text {
    case "lnk", "url": return "快捷方式不是文件本身，请把它指向的文件复制到应在的位置，再删去它"
    case "zip", "rar", "7z", "gz", "tar": return "压缩包不读，要用的文件请解压后放到应在的位置，再把压缩包移出内容文件夹"
    case "docx", "doc", "wps", "pdf", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "ofd", "ppt", "pptx":
      if let aside = ofDocument(ending) { return aside }
    case "html", "htm":
      if place.kind == .feedback {
        return "这是核对单的网页，不是单位的反馈；请让单位在网页里点“保存反馈文件”，把存下的 \(target(ending) ?? "反馈-<单位编号>.csv") 放在这里"
      }
    case "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "et", "ods", "yaml", "yml", "md":
      if let elsewhere = otherPlace(ending) { return elsewhere }
    default: return "程序不读这种文件，\(place.whatIsRead)；不用的请移出内容文件夹"
    }
    guard let target = target(ending) else { return "\(place.whatIsRead)；请改名，或移到应在的位置" }
    if let other = present(target) { return "已有 \(other)，它像是另一份；请核对内容并入 \(other)，再把它移出内容文件夹" }
    if place.series == .texts, ending.text != "md" { return "请把正文另存为 \(target)（UTF-8 文本，开头写文件头）" }
    switch ending.text {
    case "xls", "xlsm", "et", "ods": return "请在 Excel 或 WPS 中另存为 \(target)"
    case "html", "htm": return "网页不读，请把其中的表另存为 \(target)"
    default: return "请改名为 \(target)"
    }
  }

  private func ofDocument(_ ending: FileEnding) -> String? {
    switch place.kind {
    case .policies, .guides, .papers:
      ["docx", "doc", "wps"].contains(ending.text)
        ? nil : "没有正文用到它；要用的在正文里写相对路径（如 ![说明](\(name))），不用的请移出内容文件夹"
    default: "材料原件不读，请移出内容文件夹；登记表的“材料”一列写文件名或文号就行"
    }
  }

  /// Returns the name under which the file would be read here, or nil if nothing like it is.
  private func target(_ ending: FileEnding) -> String? {
    let stem = originalStem(ending.stem) ?? ending.stem
    switch place.kind {
    case .year, .round:
      if place.kind == .year, ["yaml", "yml"].contains(ending.own) || stem.lowercased() == "assessment" {
        return "assessment.yaml"
      }
      if let book = place.workbooks.first(where: { ending.isWorkbook && stem.lowercased().contains($0) }) {
        return book + ".xlsx"
      }
      return place.register(likest: ending.stem).map { $0 + ending.register }
    case .evidence: return stem + ending.register
    case .feedback:
      return ReturnedFile.feedback.name(unitID(in: ending.stem) ?? "<单位编号>", asWorkbook: ending.isWorkbook)
    case .selfcheck:
      return ReturnedFile.selfcheck.name(unitID(in: ending.stem) ?? "<单位编号>", asWorkbook: ending.isWorkbook)
    case .calendar: return UnreadRemedy.year(in: stem).map { $0 + ending.register }
    case .rubrics: return stem + ".yaml"
    case .policies, .guides: return stem + ".md"
    case .papers:
      let lowered = stem.lowercased() + ".md"
      return place.files.contains(lowered) ? lowered : nearest(to: lowered, among: place.files)
    case .assessments: return nil
    }
  }

  /// Returns the id of the unit that a name contains.
  private func unitID(in stem: String) -> String? {
    units.flatMap { units in units.unit(namedIn: stem).map { units[$0].id } }
  }

  /// Returns the actual name of the file that is read here under a name.
  private func present(_ target: String) -> String? {
    found.read(as: target) ?? xlsxStem(target).flatMap { found.read(as: $0 + ".csv") }
  }

  /// Returns the remedy for a register or text that belongs in another folder, or nil for any other file.
  private func otherPlace(_ ending: FileEnding) -> String? {
    let stem = ending.stem.lowercased()
    let isTable = !["yaml", "yml", "md"].contains(ending.own)
    let rounds = place.folders.filter { $0 != "selfcheck" }
    switch place.kind {
    case .policies, .guides, .papers, .evidence, .feedback, .selfcheck: return nil
    case .calendar, .rubrics, .assessments, .year, .round: break
    }
    if ending.own == "md" { return "制度应放在 policies 文件夹，指南应放在 guides 文件夹" }
    if isTable, place.kind != .round, ContentPlace.round.registers.contains(stem) {
      let folders =
        rounds.isEmpty ? "assessments/<年份>/<轮次>" : rounds.map { "\(path)/\($0)" }.joined(separator: " 或 ")
      return "\(stem).csv 是一轮的登记表，应放在这一轮的文件夹里：\(folders)"
    }
    if isTable, place.kind != .year, ContentPlace.year(rounds: []).registers.contains(stem) {
      let year = path.split(separator: "/").prefix(2).joined(separator: "/")
      return "\(stem).csv 应放在年份的文件夹里：\(place.kind == .round ? year : "assessments/<年份>")"
    }
    if isTable, ending.stem.hasPrefix("反馈-") {
      return "单位的反馈应放在这一轮的 feedback 文件夹里：\(place.kind == .round ? path : "assessments/<年份>/<轮次>")/feedback"
    }
    if isTable, place.kind != .calendar, place.kind != .rubrics, stem.utf8.count == 4,
      ContentPlace.year(named: stem) != nil
    {
      return "节假日应放在 calendar 文件夹；一年的登记表应放在 assessments/\(stem) 里"
    }
    let isPlan = place.kind == .year && (found.names["assessment.yaml"] == nil || stem.contains("assessment"))
    if !isTable, place.kind != .rubrics, !isPlan {
      return "评分细则应放在 rubrics 文件夹，一年的设置应是 assessments/<年份>/assessment.yaml"
    }
    return nil
  }

  private var ofFolder: String {
    if name == "__MACOSX" { return "它是解压缩时带出来的，请删去" }
    let original = originalStem(name) ?? name.lowercased()
    switch place.kind {
    case .assessments:
      guard let year = UnreadRemedy.year(in: name) else { return "这里的文件夹应以四位年份命名，如 assessments/2024；不用的请移出内容文件夹" }
      return found.series.contains { $0.name == year }
        ? "它像是 \(path)/\(year) 的另一份；请核对内容，再把它移出内容文件夹" : "这里的文件夹应以四位年份命名，请改名为 \(year)"
    case .year:
      let rounds = place.folders.filter { $0 != "selfcheck" }
      let shown = rounds.map { quoted($0) }.joined(separator: "、")
      if ["evidence", "feedback"].contains(original) { return "它应放在一轮的文件夹里：\(shown)" }
      if let near = likest(among: place.folders) {
        if near == "selfcheck", found.names[near] == nil { return "请改名为\(quoted(near))" }
        return found.names[near] != nil
          ? "它像是\(quoted(near))的另一份；请核对内容，再把它移出内容文件夹" : "它不属于任何一轮，请改名为\(quoted(near))，或改正 assessment.yaml 中的 folder"
      }
      return "它不属于任何一轮，各轮的文件夹是\(shown)；请改名或在 assessment.yaml 中写明，不用的移出内容文件夹"
    case .round:
      if original == "selfcheck" { return "它应放在年份的文件夹里" }
      let near = likest(among: place.folders) ?? (["反馈": "feedback", "登记": "evidence", "证据": "evidence"])[name]
      guard let near else { return "轮次里只读 evidence 和 feedback 两个文件夹；请把里面的文件移到应在的位置，再删去它" }
      return found.names[near] != nil
        ? "它像是\(quoted(near))的另一份；请核对内容，再把它移出内容文件夹" : "请改名为\(quoted(near))"
    case .evidence, .feedback, .selfcheck, .calendar, .rubrics:
      return "下级文件夹不读；请把里面要用的文件直接放在\(quoted(path, limit: 120))里，再删去它"
    case .policies, .guides, .papers: return "下级文件夹不读；请把里面的 .md 文件直接放在 \(path) 里，不用的移出内容文件夹"
    }
  }

  /// Finds the folder whose name is nearest to this one's, or contained in it.
  private func likest(among names: [String]) -> String? {
    let lowered = normalised(name).lowercased()
    let original = originalStem(name)
    return names.first { $0.lowercased() == original } ?? names.first { lowered.contains($0.lowercased()) }
      ?? nearest(to: original ?? lowered, among: names.filter { found.names[$0] == nil })
  }

  /// Returns the year in a name, the only run of digits in it that is four long.
  private static func year(in name: String) -> String? {
    let runs = normalised(name).split { !("0"..."9").contains($0) }.filter { $0.utf8.count == 4 }.map(String.init)
    return runs.count == 1 ? runs.first { ContentPlace.year(named: $0) != nil } : nil
  }
}

extension ContentPlace {
  /// The files that are read here, as a part of a sentence.
  fileprivate var whatIsRead: String {
    switch kind {
    case .rubrics: "这里读的是 <细则编号>.yaml"
    case .calendar: "这里读的是以年份命名的表，如 2025.csv 或 2025.xlsx"
    case .policies: "这里读的是 .md 文件和 notes.yaml"
    case .guides: "这里读的是 .md 文件"
    case .papers: "这里读的是 \(files.joined(separator: "、"))"
    case .assessments: "这里读的是以年份命名的文件夹，如 assessments/2024"
    case .year: "这里读的是 \((files.prefix(1) + registers.map { $0 + ".csv" }).joined(separator: "、"))（或同名的 .xlsx）"
    case .round: "这里读的是 登记.xlsx 和 \(registers.map { $0 + ".csv" }.joined(separator: "、"))（或同名的 .xlsx）"
    case .evidence: "这里读的是 .csv 和 .xlsx 文件"
    case .feedback: "这里读的是 反馈-<单位编号>.csv 或 .xlsx"
    case .selfcheck: "这里读的是 <单位编号>.csv 或 .xlsx"
    }
  }

  /// The Chinese names of registers.
  private static let chineseNames: [(word: String, register: String)] = [
    ("核对表", "checklist"), ("会议", "meetings"), ("反馈", "feedback"), ("一票否决", "vetoes"), ("否决", "vetoes"),
    ("评分", "scores"), ("得分", "scores"), ("打分", "scores"), ("证据", "evidence"), ("材料", "materials"),
    ("登记", "evidence"), ("名册", "roster"), ("人员", "roster"), ("遗留", "carried"), ("结转", "carried"),
    ("系统", "systems"), ("单位", "units"),
  ]

  /// Finds the register of this folder whose name a file's name is nearest to.
  fileprivate func register(likest stem: String) -> String? {
    let lowered = normalised(stem).lowercased()
    let original = originalStem(stem) ?? lowered
    if registers.contains(original) { return original }
    if let held = registers.filter({ lowered.contains($0) }).max(by: { $0.utf8.count < $1.utf8.count }) { return held }
    let named = ContentPlace.chineseNames.filter { registers.contains($0.register) }
    if let name = named.first(where: { lowered.contains($0.word) }) { return name.register }
    return nearest(to: original, among: registers)
  }
}
