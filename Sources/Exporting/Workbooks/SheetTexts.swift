import Glibc

/// The texts of a sheet, each prepared once.
struct SheetTexts: Sendable {
  /// A text that equals another of the same bytes only, whatever Unicode takes for the same.
  struct Exact: Hashable, Sendable {
    let text: String

    static func == (left: Exact, right: Exact) -> Bool {
      var (left, right) = (left.text, right.text)
      return left.withUTF8 { left in
        right.withUTF8 { right in
          guard let start = left.baseAddress, let other = right.baseAddress else {
            return left.isEmpty && right.isEmpty
          }
          return unsafe left.count == right.count && memcmp(start, other, left.count) == 0
        }
      }
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var known: [Exact: SheetText] = [:]

  /// The texts so far.
  var all: some Sequence<Exact> { known.keys }

  /// Returns a text, prepared.
  subscript(text: String) -> SheetText {
    mutating get {
      let exact = Exact(text: text)
      if let known = known[exact] { return known }
      let prepared = SheetText(text)
      known[exact] = prepared
      return prepared
    }
  }
}
