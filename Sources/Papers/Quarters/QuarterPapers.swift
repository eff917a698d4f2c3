import Assessment
import PaperTexts
import Registers
import Rubric
import RubricBooks
import Wording

/// The reports on each quarter that has begun, and on the year so far.
struct QuarterPapers {
  let desk: Desk
  let year: AssessmentYear
  /// The index of the round.
  let round: Int

  private var labels: Labels { desk.labels }

  var papers: [Paper] {
    let figures = CaseFigures(year, round: round)
    let quarters = Quarter.all(of: year.plan.window, year: year.plan.year).filter { $0.days.lowerBound <= desk.today }
    return (quarters + [nil]).map { report($0, figures, quarters) }
  }

  private func report(_ quarter: Quarter?, _ all: CaseFigures, _ quarters: [Quarter]) -> Paper {
    let figures = quarter.map { all.within($0.days) } ?? all
    let meetings = MeetingRecord(year, round: round, in: quarter?.days)
    let period = desk.words.period(quarter?.number)
    let chart = PaperFigure(
      title: labels(.paperChart, "\(desk.year)"),
      bars: quarters.map { quarter in
        let own = all.within(quarter.days)
        return PaperFigure.Bar(name: desk.words.period(quarter.number), count: own.count, marked: own.overdue)
      })
    return desk.paper(
      .quarter, name: quarter?.name ?? "year", subject: labels(.paperPeriod, "\(desk.year)", period), on: desk.today,
      figure: quarter == nil && all.count > 0 ? chart : nil,
      [
        .period: .words(period), .count: desk.count(figures.count), .overdueCount: desk.count(figures.overdue),
        .overdueShare: .words(figures.overdueInTenths.map { short($0) + "%" } ?? ""),
        .mean: .words(figures.meanInTenths.map(short) ?? ""),
        .longest: .words(figures.longest.map { "\($0)" } ?? ""), .handling: handling(figures).markdown,
        .meetingCount: desk.count(meetings.meetings.count), .meetings: meetings.table(desk).markdown,
        .training: sums(in: quarter?.days).markdown,
      ])
  }

  /// Returns a number of tenths with its decimal, as a column has them.
  private func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }

  /// Returns a number of tenths as it stands in a sentence, without a needless zero.
  private func short(_ number: Int) -> String { Points(hundredths: 10 * Int64(number)).decimal }

  private func handling(_ figures: CaseFigures) -> PaperTable {
    func row(_ unit: String, _ fact: String, _ figures: CaseFigures) -> [String] {
      [
        unit, fact, "\(figures.count)", "\(figures.done)", "\(figures.overdue)",
        figures.meanInTenths.map(tenths) ?? "—",
        figures.longest.map { "\($0)" } ?? "—",
      ]
    }
    let groups = figures.groups.map { row($0.unit, $0.fact, $0.figures) }
    return PaperTable(
      columns: [
        (labels[.unit], false), (labels[.paperMatter], false), (labels[.paperCount], true), (labels[.paperDone], true),
        (labels[.paperLate], true), (labels[.paperMean], true), (labels[.paperLongest], true),
      ], rows: groups.isEmpty ? [] : groups + [row(labels[.paperSum], "", figures)])
  }

  /// Returns the sums of the facts that are amounts, of all units together, in some days, or in the window; what bears no
  /// day is only in the latter.
  private func sums(in days: ClosedRange<Day>?) -> PaperTable {
    let rubric = year.rubric
    let rows = rubric.facts.indices.map { FactID($0) }.filter { rubric.kind(of: $0) == .number }.compactMap {
      fact -> [String]? in
      var (sum, units) = (Int64(0), 0)
      for register in year.states[round].registers {
        let own = register.records[register.range(of: fact)].compactMap { amount($0, of: fact, in: days) }
        guard !own.isEmpty else { continue }
        units += 1
        sum += own.reduce(0, +)
      }
      guard units > 0 else { return nil }
      let subject = rubric[rubric[fact].subject]
      return [subject.id, rubric[fact].name, "\(units)", Points(hundredths: sum).decimal]
    }
    return PaperTable(
      columns: [
        (labels[.item], false), (labels[.paperMatter], false), (labels[.paperUnits], true), (labels[.paperSumTo], true),
      ], rows: rows)
  }

  /// Returns what a record adds to the sum of its fact, in hundredths, or nil if it does not count.
  private func amount(_ record: Record, of fact: FactID, in days: ClosedRange<Day>?) -> Int64? {
    guard record.review == .accepted, case .number(let number) = record.value else { return nil }
    if let start = record.start {
      guard year.plan.window.contains(start.day), start.day <= year.plan.rounds[round].asOf else { return nil }
    }
    if let days { guard let start = record.start, days.contains(start.day) else { return nil } }
    let capped = year.rubric.scoring[fact].cap.map { min(number, $0) } ?? number
    return capped * record.count
  }
}
