package import Assessment
import Diagnostics
import Rubric

/// The differences between the results of a year and others, as `gongshi diff` shows them.
package struct DifferenceReport: Sendable {
  let comparison: ResultComparison

  /// Creates the presentation of a comparison.
  package init(_ comparison: ResultComparison) { self.comparison = comparison }

  /// The reasons to compare with care: another year, round or rubric, changed rules, and parts that the old results
  /// lack.
  package var remarks: [String] {
    let (before, after) = (comparison.before, comparison.after)
    var remarks: [String] = []
    if before.year != after.year { remarks.append("两边不是同一年：原来是 \(before.year) 年，现在是 \(after.year) 年；单位按编号对照") }
    if before.results.round != after.results.round {
      remarks.append("两边不是同一轮次：原来是\(quoted(comparison.roundName(before)))，现在是\(quoted(comparison.roundName(after)))")
    }
    for (side, results) in [("原来", before), ("现在", after)] where !results.laterRounds.isEmpty {
      let names = results.laterRounds.map { quoted($0) }.joined(separator: "、")
      remarks.append("\(side)还有后面的轮次\(names)，没有比较")
    }
    let (old, new) = (before.results, after.results)
    if old.rubric != new.rubric {
      remarks.append("两边的评分细则不同：原来是\(quoted(old.rubric))，现在是\(quoted(new.rubric))；指标按编号对照")
    } else if !old.rubricHash.isEmpty, !new.rubricHash.isEmpty, old.rubricHash != new.rubricHash {
      remarks.append("评分细则\(quoted(new.rubric))的计分内容有改动")
    }
    let missing = DifferenceReport.parts.filter { !comparison.parts.contains($0.part) }.map(\.word)
    if !missing.isEmpty { remarks.append("没有比较\(missing.joined(separator: "、"))：原来的结果里没有") }
    return remarks
  }

  private static let parts: [(part: ComparableResults.Parts, word: String)] = [
    (.totals, "总分和结论"), (.ranks, "名次"), (.items, "各项指标"),
  ]

  /// The number of units that differ, by the kind of difference, in one sentence.
  package var summary: String {
    let all = comparison.differences
    guard !all.isEmpty else { return "结果没有不同" }
    let came = all.count { $0.before == nil }
    let gone = all.count { $0.after == nil }
    let moved = all.count { $0.isOfRankOnly }
    let counts = [
      (all.count - came - gone - moved, "个单位的分数、状态或结论不同"), (moved, "个单位只有名次变动"), (came, "个单位原来没有"), (gone, "个单位现在没有"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: "，")
  }

  /// Returns the differences as a table for a terminal, with the two sides, the remarks and the number of units that
  /// differ.
  package func table() -> [UInt8] {
    let (before, after) = (comparison.before, comparison.after)
    var text = "原来：\(printable(side(before)))\n现在：\(printable(side(after)))\n"
    for remark in remarks { text += "注意：\(remark)\n" }
    let rows = comparison.differences.flatMap { cells(of: $0) }
    if !rows.isEmpty { text += "\n" + terminalTable([["单位编号", "单位", "内容", "原来", "现在"]] + rows) }
    return Array((text + "\n\(summary)\n").utf8)
  }

  private func side(_ results: ComparableResults) -> String {
    "\(results.year) 年，轮次 \(comparison.roundName(results))，评分细则 \(results.results.rubric)，\(results.results.units.count) 个单位"
  }

  private func cells(of difference: ResultDifference) -> [[String]] {
    let (before, after) = (difference.before, difference.after)
    var lines: [(String, String, String)] = []
    if let before, let after {
      if before.total != after.total { lines.append(("总分", before.total.decimal, after.total.decimal)) }
      if before.verdict != after.verdict { lines.append(("结论", before.verdict.word, after.verdict.word)) }
      if before.rank != after.rank { lines.append(("名次", rank(before), rank(after))) }
      for item in difference.items {
        let words = item.words
        lines.append(("指标 \(item.id)", words.before, words.after))
      }
    } else {
      lines.append(("全部结果", before.map { whole($0) } ?? "没有这个单位", after.map { whole($0) } ?? "没有这个单位"))
    }
    let name = comparison.name(of: difference.unit)
    return lines.map { [difference.unit, name, $0.0, $0.1, $0.2].map { printable($0) } }
  }

  private func rank(_ unit: PublishedResults.Unit) -> String { unit.rank.map { "\($0)" } ?? "无" }

  /// Returns a result in short, as far as it is known.
  private func whole(_ unit: PublishedResults.Unit) -> String {
    var words: [String] = []
    if comparison.parts.contains(.totals) { words += [unit.total.decimal, unit.verdict.word] }
    if comparison.parts.contains(.ranks), let rank = unit.rank { words.append("第 \(rank) 名") }
    return words.isEmpty ? "有" : words.joined(separator: "，")
  }
}
