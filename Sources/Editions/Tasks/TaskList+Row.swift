package import Rubric

extension TaskList {
  /// A task.
  package struct Row: Sendable, Hashable {
    /// The unit or units that the task is about.
    package let subject: Subject
    /// The item, or nil for the whole result and for a system.
    package let item: ItemName?
    /// The reason for the task, with what is to be done.
    package let matter: Matter
    /// The end of the time for the task.
    package let due: Due
    /// The urgency that follows from ``due``.
    package let urgency: Urgency
    /// The register row, as `<round folder>/<file>:<line>`, or nil if there is none.
    package let row: String?

    /// The unit that the task is about, or nil if it is about several.
    package var unit: UnitName? { if case .unit(let name) = subject { name } else { nil } }
  }

  /// The unit or units that a task is about.
  package enum Subject: Sendable, Hashable {
    /// A unit.
    case unit(UnitName)
    /// Several units, or all of them, for which one row can say that nothing happened.
    case units(Int, areAll: Bool)
  }

  /// The reason for a task, with what is to be done.
  package enum Matter: Sendable, Hashable {
    /// The unit: no accepted record of facts is known, and these materials are to be handed in.
    case missing([String], materials: [String])
    /// The unit: the material that it handed in for a fact was sent back.
    case sentBack(String, Record)
    /// The unit: a recorded occurrence is not finished; the fact's own word for that time, or nil if it has none.
    case unfinished(String, Record, finished: String?)
    /// The unit: it has neither confirmed its result nor objected to it, and still may.
    case awaited
    /// The unit: it has neither confirmed its result nor objected to it.
    case unanswered
    /// The unit: these materials were not received.
    case notHandedIn([String])
    /// The unit: a material was sent back, on a day and for a reason, which may be empty.
    case materialSentBack(String, on: Day?, reason: String)
    /// The unit: a system, with the word for its level, still needs something.
    case system(String, level: String, System)
    /// The office: a case of the year before, with what is known of it, is not finished; the fact's own word for that
    /// time, or nil if it has none.
    case carried(String, Record, finished: String?)
    /// The office: a record waits for review.
    case waiting(String, Record)
    /// The office: nothing accepted is known of facts that the office says itself.
    case unjudged([String])
    /// The office: an assessor has not marked the item.
    case unmarked
    /// The office: none of the records of facts counts, or the item is a share of numbers that are 0.
    case undecidable([String], zero: [String])
    /// The office: an objection is not decided.
    case objection
    /// The office: no record says yet that a fact did not happen; a row of evidence.csv is to be copied for all units.
    case unsaid(String, rowToCopy: String)

    /// What a system needs.
    package enum System: Sendable, Hashable {
      /// 备案.
      case filing
      /// 测评.
      case test
    }

    /// The cells of a register row that tell it from others: reference, value and document, without empty ones.
    package typealias Record = [String]

    /// True if the office has to act, and not the unit.
    package var isOffices: Bool {
      switch self {
      case .missing, .sentBack, .unfinished, .awaited, .unanswered, .notHandedIn, .materialSentBack, .system: false
      case .waiting, .unjudged, .unmarked, .undecidable, .objection, .unsaid, .carried: true
      }
    }

    /// True if the task is about a system of the unit, and no item.
    package var isOfSystem: Bool { if case .system = self { true } else { false } }

    /// True if the task is about a case of the year before.
    package var isCarried: Bool { if case .carried = self { true } else { false } }

    /// True if the task is only that the unit has not answered.
    package var isAnswer: Bool { self == .awaited || self == .unanswered }

    /// The row of evidence.csv to copy, or nil if no single row settles the task for all units.
    package var rowToCopy: String? { if case .unsaid(_, let row) = self { row } else { nil } }
  }

  /// The end of the time for a task.
  package enum Due: Sendable, Hashable {
    /// No known time.
    case unknown
    /// The end of a day.
    case day(Day)
    /// The end of the assessment's last day for supplements, because nothing says more of the task itself.
    case supplement(Day)
    /// The deadline of an occurrence, with the last day that it leaves, or nil if none is known.
    case deadline(Deadline, lastDay: Day?)
    /// A time to be announced by a notice, with the day that is given all the same, or nil if there is none.
    case byNotice(Day?)

    /// The last day, or nil if none is known.
    package var day: Day? {
      switch self {
      case .unknown: nil
      case .day(let day), .supplement(let day): day
      case .deadline(_, let day), .byNotice(let day): day
      }
    }
  }

  /// The urgency of a task by its last day, in the order in which tasks are listed.
  package enum Urgency: Int, Sendable, Hashable, CaseIterable {
    /// The last day is over.
    case over
    /// The last day is within thirty days.
    case soon
    /// The last day is later, or none is known.
    case later

    init(_ due: Day?, today: Day) {
      self = due.map { $0 < today ? .over : $0 <= today.adding(days: 30) ? .soon : .later } ?? .later
    }
  }

  /// The names of a unit.
  package struct UnitName: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
    /// The category.
    package let category: String
    /// True if it takes part, and has pages of its own.
    package let isActive: Bool

    /// Creates the names of a unit.
    package init(id: String, name: String, category: String, isActive: Bool = true) {
      self.id = id
      self.name = name
      self.category = category
      self.isActive = isActive
    }
  }

  /// The names of an item.
  package struct ItemName: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
  }
}
