import Tabular

/// Returns the name of the original if a file's name says that it is a copy: normalised, in lower case.
///
/// Browsers write `(1)`, Windows ` - 副本` and `Copy of`, WPS `复件`, clients that synchronise folders `冲突` or
/// `conflict`, with a person, a machine and a day around it.
///
/// - Parameter stem: The name without its ending.
/// - Returns: The original's stem, nil if the name does not mark a copy.
package func originalStem(_ stem: String) -> String? {
  var text = Array(normalised(stem).lowercased().unicodeScalars.prefix(256))
  var isCopy = false
  while let shorter = withoutCopyMark(text) {
    isCopy = true
    text = shorter
  }
  guard isCopy, !text.isEmpty else { return nil }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: text)
  return String(view)
}

/// The words that mark a name as that of a copy.
private let copyWords = ["冲突", "conflict", "副本", "复件", "拷贝", "copy"].map { Array($0.unicodeScalars) }

/// Returns true if a character may stand between a name and the mark of a copy.
private func isJoint(_ scalar: Unicode.Scalar) -> Bool { " -_.~'’+、,".unicodeScalars.contains(scalar) }

private func trimmingJoints(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
  var text = text
  while let last = text.last, isJoint(last) { text.removeLast() }
  while let first = text.first, isJoint(first) { text.removeFirst() }
  return Array(text)
}

/// Returns a name without its last mark of a copy, nil if it has none.
private func withoutCopyMark(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
  if let shorter = withoutNumber(text) { return shorter }
  for word in copyWords {
    guard let start = firstRange(of: word, in: text) else { continue }
    let before = text[..<start]
    let head = beforeMark(before)
    if !head.isEmpty { return head }
    // 副本 培训, Copy of 培训, Copy (2) of 培训
    var tail = trimmingJoints(text[(start + word.count)...])
    if tail.first == "(", let close = tail.firstIndex(of: ")") { tail = trimmingJoints(tail[(close + 1)...]) }
    if tail.starts(with: "of ".unicodeScalars) { tail = trimmingJoints(tail[3...]) }
    return tail.isEmpty ? nil : tail
  }
  for machine in ["-desktop-", "-laptop-"] {
    if let start = firstRange(of: Array(machine.unicodeScalars), in: text), start > 0 { return Array(text[..<start]) }
  }
  return nil
}

/// Returns the name before a word that marks a copy: up to the bracket that holds the word, or the joint that leads
/// to it.
private func beforeMark(_ before: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
  if let open = before.lastIndex(where: { "([【{".unicodeScalars.contains($0) }),
    !before[open...].contains(where: { ")]】}".unicodeScalars.contains($0) })
  {
    return trimmingJoints(before[..<open])
  }
  var head = trimmingJoints(before)
  if head.last == "的" { head = trimmingJoints(head.dropLast()) }
  let synchronised = Array(".sync".unicodeScalars)
  if head.count > synchronised.count, head.suffix(synchronised.count).elementsEqual(synchronised) {
    head = trimmingJoints(head.dropLast(synchronised.count))
  }
  return head
}

/// Returns a name without a number in brackets at its end, such as `(1)`; nil if there is none.
private func withoutNumber(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
  guard let last = text.last, last == ")" || last == "]" else { return nil }
  guard let open = text.lastIndex(of: last == ")" ? "(" : "[") else { return nil }
  let digits = text[(open + 1)...].dropLast()
  guard (1...3).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
  let head = trimmingJoints(text[..<open])
  return head.isEmpty ? nil : head
}

private func firstRange(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
  guard word.count <= text.count else { return nil }
  return (0...(text.count - word.count)).first { start in
    let end = start + word.count
    guard text[start..<end].elementsEqual(word) else { return false }
    // Not as a part of another word, such as copyright; conflicted is a mark of its own.
    let isShort = word.count == 4 && word[0].isASCII
    return !isShort || !(start > 0 && isLetter(text[start - 1]) || end < text.count && isLetter(text[end]))
  }
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
