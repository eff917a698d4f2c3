/// What a run wrote of several files that belong together when it was stopped, as by a loss of power, and what is to be
/// done for the folder to be as it was.
///
/// Each file is whole, the former one or the new one; but a unit may stand in one register and not yet in another. A
/// record of the run, in a hidden folder that no reader looks at, is there before the first file takes its name and goes
/// when the last has.
package struct UnfinishedWriting: Sendable, Hashable {
  /// The hidden folder of the record, in the content folder.
  package static let folder = ".写到一半"
  /// The folder of the files as they were.
  package static let originals = "\(folder)/原件"
  /// The list of what the run was to change, which comes last and goes first: without it nothing was changed yet, or
  /// everything.
  static let list = "\(folder)/清单"

  /// A file that was moved.
  package struct Move: Sendable, Hashable {
    /// Where it was.
    package let from: String
    /// Where it is.
    package let to: String
  }

  /// The paths of new files, of folders that hold nothing else, and of files without a name yet.
  package let added: [String]
  /// The paths of files that differ from what they were.
  package let changed: [String]
  /// The files that were moved.
  package let moved: [Move]
}

/// What a run is to change, as its record lists it.
struct WritingPlan {
  /// The paths of files and folders that are not there before.
  var new: [String] = []
  /// The paths of the files that it adds or replaces, which have hidden names until they are whole.
  var files: [String] = []
  /// The paths of files that it replaces.
  var replaced: [String] = []
  /// The files that it moves.
  var moves: [(from: String, to: String)] = []

  private static let words = (new: "新建", file: "写", replaced: "改", move: "移走")

  /// The list, a line for each path after a word and a tab.
  var text: String {
    let lines =
      new.map { "\(Self.words.new)\t\($0)" } + files.map { "\(Self.words.file)\t\($0)" }
      + replaced.map { "\(Self.words.replaced)\t\($0)" } + moves.map { "\(Self.words.move)\t\($0.from)\t\($0.to)" }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Creates a plan without anything.
  init() {}

  /// Reads a list; what is not understood is left out.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      switch (cells.first, cells.count) {
      case (Self.words.new, 2): new.append(cells[1])
      case (Self.words.file, 2): files.append(cells[1])
      case (Self.words.replaced, 2): replaced.append(cells[1])
      case (Self.words.move, 3): moves.append((cells[1], cells[2]))
      default: break
      }
    }
  }
}
