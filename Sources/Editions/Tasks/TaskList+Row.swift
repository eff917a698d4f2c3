package import Rubric

extension TaskList {
  /// Something to be done.
  package struct Row: Sendable, Hashable {
    /// The unit or units that it is about.
    package let subject: Subject
    /// The item, nil for the whole result.
    package let item: ItemName?
    /// The matter, with what is to be done.
    package let matter: Matter
    /// The last day or minute for it.
    package let due: Due
    /// The urgency that this makes.
    package let urgency: Urgency
    /// The register row, as `<round folder>/<file>:<line>`; nil where there is none.
    package let row: String?

    /// The unit that it is about; nil where it is about several.
    package var unit: UnitName? { if case .unit(let name) = subject { name } else { nil } }
  }

  /// The unit or units that a task is about.
  package enum Subject: Sendable, Hashable {
    /// A unit.
    case unit(UnitName)
    /// Several units, for which one row says that nothing happened.
    case units(Int, areAll: Bool)
  }

  /// The reason for a task, with what is to be done.
  package enum Matter: Sendable, Hashable {
    /// The unit: nothing accepted is known of facts; what is to be handed in for them.
    case missing([String], materials: [String])
    /// The unit: what it handed in for a fact was sent back.
    case sentBack(String, Record)
    /// The unit: a recorded occurrence is not finished.
    case unfinished(String, Record)
    /// The unit: it has neither confirmed its result nor objected to it, and still may.
    case awaited
    /// The unit: it has neither confirmed its result nor objected to it.
    case unanswered
    /// The office: a record waits for review.
    case waiting(String, Record)
    /// The office: an assessor has not marked the item.
    case unmarked
    /// The office: what is known of facts does not decide the item.
    case undecidable([String])
    /// The office: an objection is not decided.
    case objection
    /// The office: it has still to be said that a fact did not happen, by copying a row of evidence.csv for all units.
    case unsaid(String, rowToCopy: String)

    /// The cells of a register row that tell it from others: reference, value and document, without those left empty.
    package typealias Record = [String]

    /// True where it is the office that has to act, and not the unit.
    package var isOffices: Bool {
      switch self {
      case .missing, .sentBack, .unfinished, .awaited, .unanswered: false
      case .waiting, .unmarked, .undecidable, .objection, .unsaid: true
      }
    }

    /// True where it is only that the unit has not answered.
    package var isAnswer: Bool { self == .awaited || self == .unanswered }

    /// The row of evidence.csv to copy, where one row does it for all units.
    package var rowToCopy: String? { if case .unsaid(_, let row) = self { row } else { nil } }
  }

  /// The end of the time for a task.
  package enum Due: Sendable, Hashable {
    /// Nothing says so.
    case unknown
    /// The end of a day.
    case day(Day)
    /// The deadline of an occurrence, with the last day that it leaves, nil where none is known.
    case deadline(Deadline, lastDay: Day?)
    /// A notice will tell; the day that is given all the same, nil where none is.
    case byNotice(Day?)

    /// The last day, nil where none is known.
    package var day: Day? {
      switch self {
      case .unknown: nil
      case .day(let day): day
      case .deadline(_, let day), .byNotice(let day): day
      }
    }
  }

  /// The nearness of the last day for a task, in the order in which tasks are listed.
  package enum Urgency: Int, Sendable, Hashable, CaseIterable {
    /// It is over.
    case over
    /// It is within thirty days.
    case soon
    /// It is later, or none is known.
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
  }

  /// The names of an item.
  package struct ItemName: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
  }
}
