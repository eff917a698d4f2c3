package import RubricBooks

/// An audience, and all that differs for it: the values it may know, the files it gets, and their contents.
///
/// The module `Editions` answers what an audience may know, and projects a year's values by it. It knows neither the
/// words of the interface nor HTML, and no page, theme or output file.
///
/// Code that makes an edition asks this value and never compares editions; a further edition is a further value in
/// ``all``, or beside it like ``manual`` where a command of its own makes it.
package struct Edition: Sendable {
  /// The form of an edition's files.
  package enum Form: Sendable {
    /// Pages that link to one another and share their assets.
    case linked
    /// A file for each unit, which stands alone.
    case perUnit
    /// One file, which stands alone, or one with annexes if the units are many.
    case single
  }

  /// A part that an edition may have beside policies, rules and results.
  package enum Part: Sendable {
    /// The open tasks, with who has to act and by when.
    case tasks
    /// The papers that the office sends.
    case papers
    /// The findings in the content.
    case findings
    /// The register of responsibility letters, and the filled-in letters.
    case letterRegister
    /// The manual of the program.
    case manual
    /// The approval and publication in the calendar while the results are not yet both approved and published.
    case outcome
    /// A comparison with the results that the edition replaces.
    case comparison
  }

  /// The rounds whose results an edition can show.
  package enum Rounds: Sendable {
    /// The round that was approved, or else the last, whichever is asked for.
    case approved
    /// The round that is asked for, or else the last.
    case asked
  }

  /// The words of the registers that an edition's readers may read.
  package enum Words: Sendable {
    /// All words.
    case all
    /// The words listed for a year with this plan; the rest is withheld.
    case only(@Sendable (AssessmentPlan) -> ReadableTexts)
  }

  /// The name, which is that of the edition's folder and its name on the command line.
  package var name: String
  /// The title by which the command line speaks of it.
  package var title: String
  /// The form of the files.
  package var form: Form
  /// True if the edition is for everyone; the files of any other are for the user alone who builds it, unless asked for.
  package var isPublic = false
  /// True if the edition must not leave this computer unless somebody asks for it: no server shows it to others
  /// without being told to.
  package var isConfidential = false
  /// True if each page says at its head that it is the office's.
  package var hasOfficeBanner = false
  /// The parts beside policies, rules and results.
  package var parts: Set<Part> = []
  /// The rounds whose results the edition can show.
  package var rounds = Rounds.asked
  /// The allowance for a year with a plan, or nil if nothing of its results may be shown.
  package var allowance: @Sendable (AssessmentPlan) -> Allowance?
  /// The words of the registers that the readers may read; the finished files are checked by it, and none is made by
  /// it.
  package var words: Words

  /// True if nothing in the registers is withheld from the readers.
  package var readsEverything: Bool { if case .all = words { true } else { false } }

  /// Returns true if the edition has a part.
  package func has(_ part: Part) -> Bool { parts.contains(part) }

  /// Returns the index of the round that the edition shows of a year.
  ///
  /// - Parameters:
  ///   - plan: The year's plan.
  ///   - wanted: The index of the round that is asked for, or nil for the last.
  /// - Returns: The index among the plan's rounds.
  package func round(of plan: AssessmentPlan, wanted: Int?) -> Int {
    rounds == .approved ? plan.resultRound : wanted ?? plan.lastRound
  }
}

extension Edition {
  /// The public edition: rules for everyone, and results once approved and published.
  package static let site = Edition(
    name: "site", title: "公开版", form: .linked, isPublic: true, rounds: .approved, allowance: { .site($0) },
    words: .only { .published($0) })

  /// The office's edition: all rounds with the registers behind them.
  package static let office = Edition(
    name: "office", title: "内部版", form: .linked, isConfidential: true, hasOfficeBanner: true,
    parts: [.tasks, .papers, .findings, .letterRegister, .manual, .outcome, .comparison], allowance: { _ in .office },
    words: .all)

  /// The packets: one file for each unit, with its own values, for confirmation.
  package static let packets = Edition(
    name: "packets", title: "核对单", form: .perUnit, allowance: { _ in .packet }, words: .only { _ in .own })

  /// The briefing: one file for the leading group, for approval, with annexes if the units are many.
  package static let briefing = Edition(
    name: "briefing", title: "审定材料", form: .single, allowance: { _ in .briefing }, words: .only { _ in .briefing })

  /// The manual by itself, which is made of no content and so of no build of editions.
  package static let manual = Edition(
    name: "manual", title: "使用手册", form: .linked, isPublic: true, parts: [.manual], allowance: { _ in nil },
    words: .all)

  /// All editions, in the order in which they are built.
  package static let all: [Edition] = [.site, .office, .packets, .briefing]

  /// The editions whose pages are linked.
  package static var linked: [Edition] { all.filter { $0.form == .linked } }

  /// The editions that are about all units together, so that their results can be written as one file.
  package static var ofAllUnits: [Edition] { all.filter { $0.form != .perUnit } }
}
