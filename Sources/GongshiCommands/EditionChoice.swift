import ArgumentParser
import Editions

/// An edition by its name, or all of them, as the command line has it.
enum EditionChoice: ExpressibleByArgument {
  case one(Edition)
  case all

  static let allValueStrings = Edition.all.map(\.name) + [EditionChoice.all.defaultValueDescription]

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

  init(_ edition: Edition) { self.edition = edition }

  init?(argument: String) {
    guard let edition = Edition.linked.first(where: { $0.name == argument }) else { return nil }
    self.edition = edition
  }

  var defaultValueDescription: String { edition.name }
}
