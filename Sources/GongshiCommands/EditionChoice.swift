import ArgumentParser
import Editions

/// An edition by its name, or all of them, as the command line has it.
enum EditionChoice: ExpressibleByArgument {
  case one(Edition)
  case all

  static let allValueStrings = Edition.all.map(\.name) + [EditionChoice.all.defaultValueDescription]
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// What can be chosen, in the words of help.
  static let help = alternatives(Edition.all.map(\.choice) + [EditionChoice.all.defaultValueDescription])

  init?(argument: String) {
    if let edition = Edition.all.first(where: { $0.name == argument }) {
      self = .one(edition)
    } else if argument == EditionChoice.all.defaultValueDescription {
      self = .all
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .one(let edition): edition.name
    case .all: "all"
    }
  }

  /// The editions that it names.
  var editions: [Edition] {
    switch self {
    case .one(let edition): [edition]
    case .all: Edition.all
    }
  }
}

/// An edition whose pages are linked, by its name.
struct LinkedEdition: ExpressibleByArgument {
  let edition: Edition

  static let allValueStrings = Edition.linked.map(\.name)
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// What can be chosen, in the words of help.
  static let help = alternatives(Edition.linked.map(\.choice))

  /// The titles of those that other computers see only when told to.
  static let confidential = Edition.linked.filter(\.isConfidential).map(\.title).joined(separator: "和")

  /// The titles of the other editions.
  static let others = Edition.all.filter { $0.form != .linked }.map(\.title).joined(separator: "和")

  init(_ edition: Edition) { self.edition = edition }

  init?(argument: String) {
    guard let edition = Edition.linked.first(where: { $0.name == argument }) else { return nil }
    self.edition = edition
  }

  var defaultValueDescription: String { edition.name }
}

/// An edition about all units together, by its name.
struct SharedEdition: ExpressibleByArgument {
  let edition: Edition

  static let allValueStrings = Edition.ofAllUnits.map(\.name)
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// What can be chosen, in the words of help.
  static let help = alternatives(Edition.ofAllUnits.map(\.choice))

  init?(argument: String) {
    guard let edition = Edition.ofAllUnits.first(where: { $0.name == argument }) else { return nil }
    self.edition = edition
  }
}

extension Edition {
  /// The name with what it stands for, as help lists it.
  fileprivate var choice: String { "\(name)（\(form == .perUnit ? "各单位的" : "")\(title)）" }
}

/// Joins what can be chosen, as in “a、b 或 c”.
private func alternatives(_ choices: [String]) -> String {
  let first = choices.dropLast().joined(separator: "、")
  return ([first] + choices.suffix(1)).filter { !$0.isEmpty }.joined(separator: "或 ")
}
