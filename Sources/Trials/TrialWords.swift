import Rubric
import RubricBooks
import Wording

/// The words for what invented registers say, and for the arithmetic that follows.
struct TrialWords {
  let rubric: RubricBook
  let labels: Labels

  /// Returns what the register says about a fact.
  func words(_ fact: FactID, _ answer: TrialAnswer) -> String {
    let name = "“\(rubric[fact].name)”"
    switch answer {
    case .yes(let answer): return name + (answer ? "填“是”" : "填“否”")
    case .choice(let tag): return name + "填“\(word(tag))”"
    case .never: return name + (rubric.kind(of: fact) == .event ? "一次也没有" : "填“否”")
    case .day(.early): return name + "的日期早了"
    case .day(.inTime): return name + "的日期合乎规定"
    case .day(.late): return name + "的日期晚了"
    case .day(.past(let limit, _)): return name + "的日期晚了 \(labels.words(for: limit))"
    case .number(let amount): return name + "合计 \(decimal(amount))"
    case .events(let groups): return groups.map { name + words(fact, $0) }.joined(separator: "，")
    }
  }

  private func words(_ fact: FactID, _ group: TrialAnswer.Occurrences) -> String {
    var remarks = group.tag.map { ["内容“\(word($0))”"] } ?? []
    if rubric.readsEnd(of: fact) {
      let times = EventTimes(started: nil, finished: rubric[fact].finished, labels: labels)
      switch group.end {
      case .inTime: remarks.append("当时就\(times.done)")
      case .late(let limit, _): remarks.append("过了 \(labels.words(for: limit))才\(times.done)")
      case .open: remarks.append("一直\(times.notDone)")
      case .begun: remarks.append("还\(times.notDone)，没有到期")
      }
    }
    return " \(group.count) 次" + (remarks.isEmpty ? "" : "（\(remarks.joined(separator: "，"))）")
  }

  private func word(_ tag: TagID) -> String { rubric.tags[Int(tag.index)] }

  /// Returns the quantity that a rule takes from the units' table, nil if it takes none.
  func quantity(of rule: Rule) -> String? {
    guard let quantity = rule.trigger.operands.lazy.compactMap(\.quantity).first else { return nil }
    return "“\(rubric.quantities[Int(quantity.index)])”是 \(decimal(TrialTerms.quantity))"
  }

  /// Returns an item's calculation as a sum, in which other rules than one are named.
  ///
  /// - Parameters:
  ///   - computed: The calculation.
  ///   - points: The item's points.
  ///   - own: The index of the rule that the calculation is about.
  /// - Returns: The sum, such as 10 − 2（第 1 条） − 5 = 3 分.
  func sum(_ computed: Computation, points: Points, about own: Int) -> String {
    let lines = computed.trace.map { line in
      let sign = line.delta < .zero || isZeroed(line) ? " − " : " + "
      let amount = Points(hundredths: abs(line.delta.hundredths)).decimal
      let remark: String
      switch line.cause {
      case .rule(own): remark = line.count > 1 ? "（计 \(line.count) 次）" : ""
      case .rule(let index): remark = "（第 \(index + 1) 条）"
      case .floor: remark = "（不低于 0 分）"
      case .ceiling: remark = "（不高于 \(points.decimal) 分）"
      }
      return sign + amount + remark
    }
    return computed.start.decimal + lines.joined() + " = " + labels(.pointsUnit, computed.score.decimal)
  }

  /// True for a line of a rule that found nothing left to take.
  private func isZeroed(_ line: TraceLine) -> Bool { line.delta == .zero && line.count > 0 }
}
