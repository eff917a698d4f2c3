import ArgumentParser
import Assessment
import ContentFiles
import Conversion
import Diagnostics
import RegisterForms
import RubricBooks
import SiteContent

/// The command `gongshi convert`, which turns a round's registers into the other form.
struct ConvertCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "把一轮的登记表由 CSV 文件转成工作簿 登记.xlsx，或转回来；核算的结果不变。",
    discussion: """
      写好以后再读一遍，结果有任何不同就什么也不写。原来的文件移到那一轮的 .转换前 文件夹，程序不读，核对以后可以删去；没有带过去的（标题行、批注、格式）逐一说明。
      """)

  @Argument(
    help: ArgumentHelp("一轮的文件夹，如 Content/assessments/2026/1-preliminary；或内容文件夹。", valueName: "folder"),
    completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("转成哪种形式：csv 或 xlsx。", valueName: "form"))
  var to: RegisterForm

  @Option(help: ArgumentHelp("给的是内容文件夹时，哪一年；不写时是最近的一年。", valueName: "year"), completion: ContentValues.years.completion)
  var year: Int?

  @Option(
    help: ArgumentHelp("给的是内容文件夹时，哪一轮的编号或名称；不写时是最后一轮。", valueName: "round"),
    completion: ContentValues.rounds.completion)
  var round: String?

  func execute(_ console: inout Console) throws -> ExitStatus {
    let place = try place()
    var option = ContentOption()
    option.content = place.content
    let folder = try option.open()
    try folder.requireFinished()
    let number = try option.year(place.year ?? year, in: folder)
    var findings = Findings()
    let content = Content(folder, scope: .year(number), findings: &findings)
    guard !findings.hasErrors, let read = content.years.first else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；\(number) 年的内容有错误，请先改正；未写入任何文件")
      return .contentErrors
    }
    let index: Int
    if let name = place.folder {
      guard let found = read.plan.rounds.firstIndex(where: { $0.folder.lowercased() == name.lowercased() }) else {
        throw UsageError(message: "\(quoted(name))不是 \(read.plan.year) 年哪一轮的文件夹")
      }
      index = found
    } else {
      index = try read.round(round)
    }
    let conversion: RoundConversion
    do {
      conversion = try RoundConversion(round: index, of: read, in: folder, to: to)
    } catch {
      throw UsageError(message: error.message)
    }
    do {
      try folder.add(conversion.files, settingAside: conversion.moves.map { ($0.from, $0.to) })
    } catch {
      throw UsageError(message: "无法写入\(quoted(error.path, limit: 200))：\(error.fault.words)；未写入任何文件")
    }
    report(conversion, &console)
    return .done
  }

  private func report(_ conversion: RoundConversion, _ console: inout Console) {
    for path in conversion.files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      console.print(Array("新建 \(printable(path))\n".utf8))
    }
    for move in conversion.moves {
      console.print(Array("移走 \(printable(move.from)) → \(printable(move.to))\n".utf8))
    }
    for remark in conversion.remarks { console.say("注意：\(printable(remark))") }
  }

  /// A round's place: the content folder, and the year and the round's folder where the argument gives them.
  private struct Place {
    let content: String
    var year: Int?
    var folder: String?
  }

  /// Finds the content folder above a round's folder.
  ///
  /// - Throws: ``UsageError`` if there is nothing at the path, or the options say something else.
  private func place() throws(UsageError) -> Place {
    guard let real = realPath(folder) else {
      throw UsageError(message: "\(quoted(folder, limit: 200))不存在")
    }
    let parts = real.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 4, parts[parts.count - 3].lowercased() == "assessments",
      let number = Int(parts[parts.count - 2])
    else { return Place(content: folder) }
    guard year == nil, round == nil else {
      throw UsageError(message: "给的是一轮的文件夹，不用再写 --year 和 --round")
    }
    return Place(content: parts.dropLast(3).joined(separator: "/"), year: number, folder: parts.last)
  }
}
