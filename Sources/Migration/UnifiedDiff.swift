/// A change of a file in the unified format that `patch -p1` applies (POSIX.1-2017, diff).
///
/// Lines end at LF; their bytes stand as they are, whatever the file's encoding.
package struct UnifiedDiff {
  /// Lines that others take the place of.
  private struct Block {
    /// The numbers of the lines, counted from 0.
    var lines: Range<Int>
    /// The edits in them.
    var edits: [ByteEdit]
  }

  private static let context = 3
  private let change: FileChange
  private let bytes: [UInt8]
  /// The offsets of the lines' starts and of the end of the file.
  private let starts: [Int]

  /// Prepares the diff of a change.
  package init(_ change: FileChange) {
    self.change = change
    bytes = change.before ?? []
    var starts = [0]
    for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.starts = starts
  }

  /// The text of the diff.
  ///
  /// - Complexity: O(*n*) in the bytes of the file, O(*n* log *n*) in the edits.
  package var text: [UInt8] {
    let blocks = blocks
    guard !blocks.isEmpty else { return [] }
    var text = Array("--- \(change.before == nil ? "/dev/null" : name("a/"))\n+++ \(name("b/"))\n".utf8)
    var rest = blocks[...]
    var shift = 0
    while let first = rest.first {
      var hunk = [first]
      rest.removeFirst()
      while let next = rest.first, let last = hunk.last,
        next.lines.lowerBound - last.lines.upperBound <= 2 * UnifiedDiff.context
      {
        hunk.append(next)
        rest.removeFirst()
      }
      text += self.text(of: hunk, &shift)
    }
    return text
  }

  private var lineCount: Int { starts.count - 1 }

  /// Returns a path as `patch` reads it: in quotes where it has signs that end a line or a name, and with a tab behind
  /// blanks.
  private func name(_ side: String) -> String {
    let path = side + change.path
    let needsQuotes = path.unicodeScalars.contains {
      $0 == "\"" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F
    }
    guard needsQuotes else {
      return path.contains(" ") ? path + "\t" : path
    }
    return "\""
      + path.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case 0x20..<0x7F: return String(UnicodeScalar(byte))
        default:
          let digits = String(byte, radix: 8)
          return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
      }.joined() + "\""
  }

  /// The lines that change, with the edits in each run of them: as many as end a line together.
  private var blocks: [Block] {
    var blocks: [Block] = []
    var rest = runs[...]
    while var block = rest.popFirst() {
      while block.lines.upperBound < lineCount, isOpen(block) {
        block.lines = block.lines.lowerBound..<(block.lines.upperBound + 1)
        while let next = rest.first, next.lines.lowerBound <= block.lines.upperBound {
          block.lines = block.lines.lowerBound..<max(block.lines.upperBound, next.lines.upperBound)
          block.edits += next.edits
          rest.removeFirst()
        }
      }
      blocks.append(block)
    }
    return blocks
  }

  /// Returns true if a line of the new text is not ended.
  private func isOpen(_ block: Block) -> Bool {
    let text = edited(block)
    return !text.isEmpty && text.last != 0x0A
  }

  private func edited(_ block: Block) -> [UInt8] {
    FileChange.edited(bytes, block.edits, within: starts[block.lines.lowerBound]..<starts[block.lines.upperBound])
  }

  /// The lines that edits touch, with the edits in each run of them.
  private var runs: [Block] {
    var blocks: [Block] = []
    for edit in change.edits {
      let lines = lines(of: edit)
      if let last = blocks.last, lines.lowerBound < last.lines.upperBound || lines.lowerBound == last.lines.upperBound {
        blocks[blocks.count - 1].lines = last.lines.lowerBound..<max(last.lines.upperBound, lines.upperBound)
        blocks[blocks.count - 1].edits.append(edit)
      } else {
        blocks.append(Block(lines: lines, edits: [edit]))
      }
    }
    return blocks
  }

  /// Returns the lines that an edit changes: none where it inserts whole lines between two.
  private func lines(of edit: ByteEdit) -> Range<Int> {
    let first = line(at: edit.range.lowerBound)
    if edit.range.isEmpty, starts[first] == edit.range.lowerBound, edit.bytes.last == 0x0A { return first..<first }
    let end = edit.range.isEmpty ? edit.range.upperBound : edit.range.upperBound - 1
    return first..<min(lineCount, line(at: end) + 1)
  }

  /// Returns the number of the line that holds an offset; at the end of a file whose last line is not ended, that one.
  private func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let isPastOpenLine = low == lineCount && lineCount > 0 && bytes.last != 0x0A
    return isPastOpenLine ? low - 1 : low
  }

  private func text(of hunk: [Block], _ shift: inout Int) -> [UInt8] {
    let from = max(0, hunk[0].lines.lowerBound - UnifiedDiff.context)
    let to = min(lineCount, hunk[hunk.count - 1].lines.upperBound + UnifiedDiff.context)
    var body: [UInt8] = []
    var (old, new) = (0, 0)
    var line = from
    func add(_ sign: String, _ lines: [ArraySlice<UInt8>]) {
      for line in lines {
        body += Array(sign.utf8) + line
        if line.last != 0x0A { body += Array("\n\\ No newline at end of file\n".utf8) }
      }
      if sign != "+" { old += lines.count }
      if sign != "-" { new += lines.count }
    }
    for block in hunk {
      add(" ", lines(line..<block.lines.lowerBound))
      add("-", lines(block.lines))
      add("+", UnifiedDiff.split(edited(block)))
      line = block.lines.upperBound
    }
    add(" ", lines(line..<to))
    let head = "@@ -\(range(from, old)) +\(range(from + shift, new)) @@\n"
    shift += new - old
    return Array(head.utf8) + body
  }

  private func lines(_ numbers: Range<Int>) -> [ArraySlice<UInt8>] {
    numbers.map { bytes[starts[$0]..<starts[$0 + 1]] }
  }

  /// Writes a range of lines: an empty one names the line before it.
  private func range(_ first: Int, _ count: Int) -> String {
    let start = count == 0 ? first : first + 1
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }

  /// Splits bytes into lines, each with its LF.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }
}
