package import RubricBooks

/// An audience, and all that is said of it: what it may know, which files it gets, and what stands in them.
///
/// Whoever makes an edition asks this value and never which edition it is; a further one is a further value in ``all``.
package struct Edition: Sendable {
  /// What its files are.
  package enum Form: Sendable {
    /// Pages that lead to one another and share their assets.
    case linked
    /// A file for each unit, which stands alone.
    case perUnit
    /// One file, which stands alone.
    case single
  }

  /// Something that an edition has beside policies, rules and results, or has not.
  package enum Part: Sendable {
    /// What is still to be done, by whom and until when.
    case tasks
    /// What was found in the content.
    case findings
    /// The register of responsibility letters, with letters filled in.
    case letterRegister
    /// The manual of the program.
    case manual
    /// Approval and publication in the calendar while the results are not both.
    case outcome
    /// A comparison with the results that it replaces.
    case comparison
  }

  /// The rounds whose results it can show.
  package enum Rounds: Sendable {
    /// The last, whichever is asked for.
    case last
    /// The one that is asked for, otherwise the last.
    case asked
  }

  /// The words of the registers that its readers may read.
  package enum Words: Sendable {
    /// All of them.
    case all
    /// Those of a year with this plan that are listed; the rest is withheld.
    case only(@Sendable (AssessmentPlan) -> ReadableTexts)
  }

  /// The name, which is that of its folder and its name on the command line.
  package var name: String
  /// What its files are.
  package var form: Form
  /// True where it is kept within the office: its pages say so, and no server shows it to others unasked.
  package var isInternal = false
  /// What it has beside policies, rules and results.
  package var parts: Set<Part> = []
  /// The rounds whose results it can show.
  package var rounds = Rounds.asked
  /// What may be shown of the results of a year with a plan, nil where that is nothing.
  package var allowance: @Sendable (AssessmentPlan) -> Allowance?
  /// The words of the registers that its readers may read, which is asked of what was made and not in making it.
  package var words: Words

  /// True where it has a part.
  package func has(_ part: Part) -> Bool { parts.contains(part) }

  /// The index of the round that it shows of a year.
  ///
  /// - Parameters:
  ///   - plan: The year's plan.
  ///   - wanted: The index of the round that is asked for, nil for the last.
  /// - Returns: The index among the plan's rounds.
  package func round(of plan: AssessmentPlan, wanted: Int?) -> Int {
    let last = plan.rounds.count - 1
    return rounds == .last ? last : wanted ?? last
  }
}

extension Edition {
  /// The public edition: rules for everyone, results once approved and published.
  package static let site = Edition(
    name: "site", form: .linked, rounds: .last, allowance: { .site($0) }, words: .only { .published($0) })

  /// The office's edition: all rounds with the registers behind them.
  package static let office = Edition(
    name: "office", form: .linked, isInternal: true,
    parts: [.tasks, .findings, .letterRegister, .manual, .outcome, .comparison], allowance: { _ in .office },
    words: .all)

  /// One file for each unit, with what is its own, for confirmation.
  package static let packets = Edition(
    name: "packets", form: .perUnit, allowance: { _ in .packet }, words: .only { _ in .own })

  /// One file for the leading group, for approval.
  package static let briefing = Edition(
    name: "briefing", form: .single, allowance: { _ in .briefing }, words: .only { _ in .briefing })

  /// The editions that there are, in the order in which they are built.
  package static let all: [Edition] = [.site, .office, .packets, .briefing]

  /// The editions whose pages are linked.
  package static var linked: [Edition] { all.filter { $0.form == .linked } }
}
