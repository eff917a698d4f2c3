import RubricBooks
import Tabular

/// The rows of the evidence files of a round read so far, as numbers, to find a file whose rows all occur in
/// another (formats §3, same-file).
///
/// A row's number is made of its filled cells, each with its column's name, so that the order of columns is
/// irrelevant.
struct RegisterCopies {
  /// The numbers of a file's rows.
  struct Numbers: Sendable {
    fileprivate let first: UInt64?
    fileprivate let rows: Set<UInt64>

    /// Numbers the rows of a file; `implied` are the words of its name instead of 指标 and 事项, if any.
    init(_ table: Table, implied: String) {
      let numbers = RegisterCopies.numbers(of: table, implied: implied)
      first = numbers.first
      rows = Set(numbers)
    }
  }

  private struct File {
    let name: String
    let first: UInt64
    let rows: Set<UInt64>
  }

  /// An earlier file that has all rows of a new one, or only rows of the new one.
  struct Copy {
    /// The name of the other file.
    let other: String
    /// True if all rows of the new file occur in the other; false if all rows of the other occur in the new one.
    let isPart: Bool
  }

  private var files: [File] = []

  /// The maximum number of files that one is compared with row by row: there is no need to know all copies of a
  /// file.
  private static let mostComparisons = 8

  /// Adds a file and finds an earlier one whose rows all occur in it, or in which all of its rows occur.
  ///
  /// - Parameters:
  ///   - numbers: The rows of the file; without any it is no copy of anything.
  ///   - name: Its name, for ``Copy/other``.
  /// - Returns: The earlier file; nil if there is none.
  /// - Complexity: O(*r* + *f*) in the number of rows and of earlier files.
  mutating func add(_ numbers: Numbers, name: String) -> Copy? {
    guard let first = numbers.first else { return nil }
    let rows = numbers.rows
    defer { files.append(File(name: name, first: first, rows: rows)) }
    let candidates = files.filter { $0.rows.contains(first) || rows.contains($0.first) }
    for file in candidates.prefix(RegisterCopies.mostComparisons) {
      if rows.count <= file.rows.count, rows.isSubset(of: file.rows) { return Copy(other: file.name, isPart: true) }
      if file.rows.count < rows.count, file.rows.isSubset(of: rows) { return Copy(other: file.name, isPart: false) }
    }
    return nil
  }

  private static func numbers(of table: Table, implied: String) -> [UInt64] {
    let seed = mix(number(of: Array(implied.utf8)[...]))
    var columns = EvidenceColumn.allCases.compactMap { column in
      // 单位 and 指标 may be those of the row above, for merged cells.
      table.number(of: column.rawValue).map {
        (number: $0, name: UInt64(column.rawValue), isCarried: column == .unit || column == .item)
      }
    }
    columns += table.others.map { ($0.column, mix(number(of: Array(normalised($0.header).utf8)[...])), false) }
    var carried = [UInt64](repeating: 0, count: columns.count)
    var numbers: [UInt64] = []
    for row in table.rows {
      guard row.kind != .summary else {
        carried = [UInt64](repeating: 0, count: columns.count)
        continue
      }
      var sum = seed
      for (place, column) in columns.enumerated() {
        var cell: UInt64 = 0
        if !table.isBlank(row, at: column.number) {
          cell = mix(number(of: table.bytes(row, at: column.number)) &+ column.name)
        }
        if column.isCarried {
          if cell == 0 { cell = carried[place] }
          carried[place] = cell
        }
        sum &+= cell
      }
      if row.kind == .data { numbers.append(sum) }
    }
    return numbers
  }

  /// Returns the number of a cell (FNV-1a), whatever the white space around it and the width of its letters.
  private static func number(of cell: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var pending: UInt64 = 0
    var isPlain = true
    for byte in cell {
      if byte == 0x20 {
        if hash != 0xcbf2_9ce4_8422_2325 { pending += 1 }
        continue
      }
      // Other bytes may begin another spelling of the same text: full-width letters, other spaces.
      if byte < 0x20 || byte > 0xBF && !(0xE4...0xE9).contains(byte) { isPlain = false }
      while pending > 0 {
        hash = (hash ^ 0x20) &* 0x100_0000_01b3
        pending -= 1
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    if isPlain { return hash }
    let key = Array(normalised(cell).utf8)
    // Normalised text is plain; any other bytes left in it are taken as they are.
    return key.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Spreads a number over all bits (the finaliser of MurmurHash3), so that sums of numbers tell rows apart.
  private static func mix(_ number: UInt64) -> UInt64 {
    var number = number
    number = (number ^ number >> 33) &* 0xff51_afd7_ed55_8ccd
    number = (number ^ number >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return number ^ number >> 33
  }
}
