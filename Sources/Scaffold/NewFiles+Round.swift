package import Assessment
package import ContentFiles
package import Diagnostics
package import RegisterForms
import Registers
package import Rubric
import RubricBooks
import SiteContent

/// The options of a new round.
package struct RoundOptions: Sendable {
  /// The id or name by which the user calls the round.
  package let key: String
  /// Its name.
  package let name: String?
  /// The day at whose end its state is taken.
  package let asOf: Day?
  /// The round that it follows, by id or name; nil for the last.
  package let after: String?
  /// Its folder.
  package let folder: String?
  /// The form of its registers; nil for the one that it has, or else that of the last round.
  package let registers: RegisterForm?
  /// The content folder as commands name it.
  package let content: String

  /// Creates options.
  package init(
    key: String, name: String?, asOf: Day?, after: String?, folder: String?, registers: RegisterForm? = nil,
    content: String = "Content"
  ) {
    self.key = key
    self.name = name
    self.asOf = asOf
    self.after = after
    self.folder = folder
    self.registers = registers
    self.content = content
  }
}

extension NewFiles {
  /// Makes a round's folder, and adds the round to `assessment.yaml` if it is not there yet.
  ///
  /// - Parameters:
  ///   - options: The round.
  ///   - year: The year that it belongs to.
  ///   - folder: The content folder.
  ///   - findings: The findings, to which faults of the result are added.
  /// - Returns: The files, or nil if there is an error among the findings.
  /// - Throws: ``NewFilesFault`` if there can be no such round.
  package static func round(
    _ options: RoundOptions, of year: AssessmentYear, in folder: ContentFolder, findings: inout Findings
  ) throws(NewFilesFault) -> NewFiles? {
    let plan = year.plan
    var new = NewFiles()
    let round: AssessmentPlan.Round
    let before: Int
    if let known = plan.rounds.first(where: { $0.id == options.key || $0.name == options.key }) {
      for (value, option) in [
        (options.name, "--name"), (options.after, "--after"), (options.folder, "--folder"),
        (options.asOf.map(\.iso), "--as-of"),
      ] where value != nil {
        throw NewFilesFault(
          message: "assessment.yaml 中已有轮次“\(known.name)”（\(known.id)），不能再写 \(option)；要改请改 assessment.yaml")
      }
      round = known
      before = plan.rounds.firstIndex(of: known) ?? 0
    } else {
      let added = try options.round(for: plan)
      let path = "assessments/\(plan.year)/assessment.yaml"
      guard let bytes = folder.bytes(of: path, limit: 1 << 20, findings: &findings) else { return nil }
      let fault = NewFilesFault(
        message: "\(path) 的写法无法自动添加轮次，请在 rounds 中手工加上 \(PlanText.flow(added.round))，再运行一次")
      guard var edited = PlanText(bytes, path: path).adding(added.round, after: added.index) else { throw fault }
      if added.index == plan.lastRound, let approval = plan.approval, approval.round == nil {
        let id = plan.rounds[plan.lastRound].id
        guard let named = PlanText(edited, path: path).naming(approvedRound: id) else {
          throw NewFilesFault(
            message: "\(path) 的写法无法自动注明审定的是哪一轮，请在 approval 中手工加上 round: \(id)，再运行一次")
        }
        edited = named
        new.gaps.append(leftApproval(of: plan, round: id))
      }
      // The result is read again: its rounds have to be the former ones with this one among them.
      let content = Content(folder.overlaid(with: [path: edited]), scope: .year(plan.year), findings: &findings)
      // Such a round is where results that differ from the published ones are put right.
      guard findings.all.allSatisfy({ $0.severity != .error || $0.code == .pinnedDiffers }) else { return nil }
      var expected = plan.rounds
      expected.insert(added.round, at: added.index + 1)
      guard let changed = content.years.first, changed.plan.rounds == expected, changed.plan.isOtherwise(plan) else {
        throw fault
      }
      if let moved = changed.resultsMoved(atRound: added.index + 1) { new.gaps.append(moved) }
      new.replacements[path] = edited
      round = added.round
      before = added.index
    }
    let form = try form(of: round, in: year, folder, options)
    new.add(try NewFiles(RoundForms(round, of: year), as: form))
    new.steps = ["用 Excel 填写 assessments/\(plan.year)/\(round.folder)/ 中的登记表；空白的格子表示还没有登记，什么也不改变"]
    new.addUnsaid(year, after: before, in: round.folder, form)
    if round != plan.rounds.first {
      new.steps.append("\(form.checklistName)只填比上一轮有变化的格子：空白表示不变，填了的代替前面轮次核对表中的那一格")
    }
    return new
  }
}

extension NewFiles {
  /// Says that the approval stays that of a round, and what to change when the new one is approved.
  private static func leftApproval(of plan: AssessmentPlan, round id: String) -> String {
    "\(plan.year) 年审定的是“\(plan.rounds[plan.lastRound].name)”的结果，已在 approval 中注明 round: \(id)，公开版照旧显示那一轮；"
      + "新的一轮要另行审定：审定以后，请把 approval 的 by、date、document 改为新的审定，并删去 round"
      + (plan.publication == nil ? "" : "，同时把 publication 的 date 改为更正公布的那一天")
  }

  /// Returns the form of a round's registers: that which it has, or else the one asked for, or that of the others.
  ///
  /// - Parameters:
  ///   - round: The round, whose folder may not be there yet.
  ///   - year: Its year.
  ///   - folder: The content folder.
  ///   - options: The options, with the form that was asked for.
  /// - Returns: The form.
  /// - Throws: ``NewFilesFault`` if the round has registers in another form than the one asked for.
  private static func form(
    of round: AssessmentPlan.Round, in year: AssessmentYear, _ folder: ContentFolder, _ options: RoundOptions
  ) throws(NewFilesFault) -> RegisterForm {
    let place = "assessments/\(year.plan.year)/\(round.folder)"
    let standing = RegisterForm.registers(in: place, folder)
    let form = options.registers ?? standing?.form ?? RegisterForm.standing(in: year, folder)
    guard let standing, standing.form != form else { return form }
    let names = standing.names.joined(separator: "、")
    throw NewFilesFault(
      message: "\(place) 里的登记表是 \(names)，不能再建 \(form == .xlsx ? RoundForms.fileName : "CSV 的")，同一张登记表只能有一份；"
        + "只补缺少的，不写 --registers；要换一种形式，运行 gongshi convert \(options.content)/\(place) --to \(form.rawValue)，填过的会带过去")
  }
}

extension RoundOptions {
  /// Makes the round to add, with the index of the one that it follows.
  fileprivate func round(for plan: AssessmentPlan) throws(NewFilesFault) -> (round: AssessmentPlan.Round, index: Int) {
    guard let asOf else {
      throw NewFilesFault(
        message: "\(plan.year) 年还没有轮次“\(key)”，新增轮次请用 --as-of 写明截至日，如 --as-of \(plan.year)-12-31")
    }
    var index = plan.rounds.count - 1
    if let after {
      guard let found = plan.rounds.firstIndex(where: { $0.id == after || $0.name == after }) else {
        let known = plan.rounds.map { "\($0.id)（\($0.name)）" }.joined(separator: "、")
        throw NewFilesFault(message: "\(plan.year) 年没有轮次“\(after)”，现有 \(known)")
      }
      index = found
    }
    if asOf < plan.rounds[index].asOf {
      throw NewFilesFault(
        message: "截至日 \(asOf.iso) 早于“\(plan.rounds[index].name)”的 \(plan.rounds[index].asOf.iso)，各轮应按时间先后排列")
    }
    if index + 1 < plan.rounds.count, asOf > plan.rounds[index + 1].asOf {
      throw NewFilesFault(
        message: "截至日 \(asOf.iso) 晚于“\(plan.rounds[index + 1].name)”的 \(plan.rounds[index + 1].asOf.iso)，各轮应按时间先后排列")
    }
    // A Chinese name would do as an id too, but addresses are better in ASCII.
    let isID = key.utf8.allSatisfy { $0 < 0x80 } && isFileSafe(key)
    var number = plan.rounds.count + 1
    while plan.rounds.contains(where: { $0.id == "round-\(number)" || $0.folder.hasPrefix("\(number)-") }) {
      number += 1
    }
    let id = isID ? key : "round-\(number)"
    let readable = "\(number)-\(name ?? key)"
    let folder = folder ?? (isID || !isFileSafe(readable) ? "\(number)-\(id)" : readable)
    guard isFileSafe(folder), !plan.rounds.contains(where: { $0.folder == folder }) else {
      throw NewFilesFault(message: "文件夹名“\(folder)”不能用，只能用字母、数字、点、短横线和下划线，且不与其他轮次相同")
    }
    return (AssessmentPlan.Round(id: id, name: name ?? key, folder: folder, asOf: asOf), index)
  }
}

extension AssessmentYear {
  /// The largest number of units that are named one by one.
  private static let mostMoved = 5

  /// Says which units have another result after a round in which nothing is registered than before it, because more of
  /// what they have to do has fallen due by then; nil if there are none.
  fileprivate func resultsMoved(atRound index: Int) -> String? {
    guard index > 0, states.indices.contains(index) else { return nil }
    let (before, after) = (states[index - 1].results, states[index].results)
    let moved = zip(directory.active.indices, zip(before, after)).filter { !$1.0.isAlike($1.1) }
    guard !moved.isEmpty else { return nil }
    let named = moved.prefix(AssessmentYear.mostMoved).map { place, results in
      let (old, new) = (results.0.total.decimal, results.1.total.decimal)
      return "“\(directory[directory.active[place]].name)”" + (old == new ? "（总分不变）" : " \(old) → \(new)")
    }
    let (former, latest) = (plan.rounds[index - 1], plan.rounds[index])
    return
      "登记截至日由 \(former.asOf.iso) 移到 \(latest.asOf.iso)，到那天才过期限的就算逾期：什么也不登记，\(moved.count) 个单位的结果也与“\(former.name)”的不同："
      + named.joined(separator: "、") + (moved.count > named.count ? " 等" : "")
      + "；只更正、别的都不变的，请把 \(latest.id) 的 asOf 也写成 \(former.asOf.iso)"
  }
}

extension UnitResult {
  /// Returns true if two results have the same points and states, and come about alike.
  fileprivate func isAlike(_ other: UnitResult) -> Bool {
    total == other.total && verdict == other.verdict && items == other.items
  }
}

extension AssessmentPlan {
  /// Returns true if everything but the rounds is that of another plan.
  fileprivate func isOtherwise(_ other: AssessmentPlan) -> Bool {
    func words(_ approval: Approval?) -> [String?]? { approval.map { [$0.by, $0.date.iso, $0.document] } }
    return dates == other.dates && window == other.window && cutoff == other.cutoff && title == other.title
      && rubric == other.rubric && words(approval) == words(other.approval)
      && approvedRound.map { rounds[$0].id } == other.approvedRound.map { other.rounds[$0].id }
      && publication == other.publication
  }
}
