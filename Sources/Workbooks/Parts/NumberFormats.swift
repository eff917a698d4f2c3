/// The formats of a workbook's cells, as far as they decide what a number means (ECMA-376 part 1, 18.8).
final class NumberFormats: XMLContent {
  /// What the format of a cell says of its number.
  enum Kind: UInt8 {
    /// A number.
    case number
    /// A day.
    case day
    /// A day with its time, or a time.
    case hours
    /// A share of one, shown as a percentage.
    case percentage
  }

  /// The formats by the index that cells give.
  private(set) var kinds: [Kind] = []
  private var custom: [Int: Kind] = [:]
  private var depth = 0
  private var isCells = false

  /// The most formats; Excel has 65,490.
  private static let most = 1 << 20

  override func begin(_ element: XMLElement) {
    depth += 1
    guard element.vocabulary == .sheet else { return }
    switch depth {
    case 2: isCells = element.isNamed("cellXfs")
    case 3 where element.isNamed("numFmt"):
      guard let id = element.value("numFmtId")?.number, let code = element.text("formatCode"),
        custom.count < NumberFormats.most
      else { return }
      custom[id] = Kind(code: code)
    case 3 where isCells && element.isNamed("xf"):
      guard kinds.count < NumberFormats.most else { return }
      let id = element.value("numFmtId")?.number ?? 0
      // Formats stand before the cells' that name them.
      kinds.append(custom[id] ?? Kind(builtIn: id))
    default: break
    }
  }

  override func end() { depth -= 1 }
}

extension NumberFormats.Kind {
  /// The format with an id that needs no definition, in Chinese Excel where languages differ (18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 14...17, 27...31, 36, 45, 47, 50...54, 57, 58: self = .day
    case 18...22, 32...35, 46, 55, 56: self = .hours
    default: self = .number
    }
  }

  /// The format with a code (18.8.31), of which the first section decides, that of positive numbers.
  init(code: String) {
    self = .number
    var rest = Array(code.lowercased().unicodeScalars)[...]
    if rest.starts(with: "general".unicodeScalars) { return }
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        if !inner.isEmpty, inner.allSatisfy({ $0 == "h" }) { self = .hours }
        if self == .number, !inner.isEmpty, inner.allSatisfy({ $0 == "m" || $0 == "s" }) { self = .day }
      case ";": return
      case "h": self = .hours
      case "y", "d", "m", "s", "g", "b": if self != .hours { self = .day }
      case "e":
        // 1E+3 is a number, e a year.
        if rest.first == "+" || rest.first == "-" {
          rest = rest.dropFirst()
        } else if self != .hours {
          self = .day
        }
      case "%": if self == .number { self = .percentage }
      default: break
      }
    }
  }
}
