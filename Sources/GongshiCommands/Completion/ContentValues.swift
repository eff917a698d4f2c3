import ArgumentParser
import ContentFiles
import Diagnostics
import Registers
import RubricBooks

/// The values that an argument can have because they stand in the content folder, for shells that complete a line.
///
/// Somebody waits for them with half a line typed. So no more is read than the plan or the units of one year, nothing is
/// checked, and where nothing can be read there is nothing to choose from.
enum ContentValues {
  /// The content folder of a line that names none.
  static let usualFolder = "Content"

  /// The years.
  case years
  /// The rounds of the year.
  case rounds
  /// The units of the year that take part.
  case units
  /// The categories of the year's units.
  case categories
  /// The rubrics.
  case rubrics

  /// A value, with the name that says what it is, and other ways to write it.
  private struct Choice {
    var value: String
    var name = ""
    var others: [String] = []
  }

  /// The completion of an argument by these values.
  var completion: CompletionKind {
    .custom { words, index, _ in completions(of: CompletionLine(words, completing: index)) }
  }

  /// Lists the values for a line in the form that its shell takes.
  private func completions(of line: CompletionLine) -> [String] {
    guard let folder = try? ContentFolder(disk: line.content) else { return [] }
    let choices = choices(in: folder, line)
    // Ids are short; names are offered once one is being typed.
    let values = line.typed.isEmpty ? choices : choices + choices.flatMap { $0.others.map { Choice(value: $0) } }
    return values.filter { ContentValues.isPlain($0.value) }.map { choice in
      guard !choice.name.isEmpty, choice.name != choice.value else { return choice.value }
      return switch CompletionShell.requesting {
      case .zsh: "\(choice.value):\(printable(choice.name))"
      case .fish: "\(choice.value)\t\(printable(choice.name))"
      default: choice.value
      }
    }
  }

  private func choices(in folder: ContentFolder, _ line: CompletionLine) -> [Choice] {
    switch self {
    case .years: return folder.years.map { Choice(value: "\($0)") }
    case .rubrics:
      let names = ((try? folder.list("rubrics")) ?? []).filter { !$0.isFolder && $0.isUTF8 }.map(\.name)
      return names.filter { $0.hasSuffix(".yaml") }.map { Choice(value: String($0.dropLast(5))) }
    case .rounds, .units, .categories: break
    }
    guard let year = line.value(of: "--year").map({ Int($0) }) ?? folder.years.last else { return [] }
    var unsaid = Findings()
    if self == .rounds {
      let path = "assessments/\(year)/assessment.yaml"
      let plan = folder.yaml(path, missing: "", findings: &unsaid).flatMap {
        AssessmentPlanReader.read($0, year: year, path: path, findings: &unsaid)?.plan
      }
      return (plan?.rounds ?? []).map { Choice(value: $0.id, name: $0.name, others: [$0.name]) }
    }
    guard
      let directory = UnitReader.read(folder, path: folder.unitsPath(of: year), rubric: nil, findings: &unsaid)?
        .directory
    else { return [] }
    guard self == .categories else {
      return directory.active.map { directory[$0] }.map {
        Choice(value: $0.id, name: $0.name, others: [$0.name] + $0.aliases)
      }
    }
    var known: Set<String> = []
    return directory.units.map(\.category).filter { known.insert($0).inserted }.map { Choice(value: $0) }
  }

  /// Returns true if no shell takes any character of a value for more than itself: bash expands the values that it is given
  /// to choose from, and zsh ends them at a colon.
  private static func isPlain(_ value: String) -> Bool {
    !value.isEmpty && !value.hasPrefix("~") && !value.hasPrefix("-")
      && value.unicodeScalars.allSatisfy { scalar in
        !"$`\\\"':".unicodeScalars.contains(scalar) && scalar.value >= 0x20 && scalar.value != 0x7F
      }
  }
}
