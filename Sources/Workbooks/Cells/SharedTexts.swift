/// The texts that cells share, by number (ECMA-376 part 1, 18.4.9).
struct SharedTexts: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  fileprivate var ends: [UInt32] = []

  /// The number of texts.
  var count: Int { ends.count }

  /// Returns the bytes of a text.
  subscript(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }
}

/// The part that holds the shared texts.
final class SharedTextsPart: XMLContent {
  /// The texts so far.
  private(set) var texts = SharedTexts()
  private var rich = RichText()
  private var depth = 0

  /// The most texts; a sheet has at most that many rows.
  private static let most = 8 << 20

  override func begin(_ element: XMLElement) {
    guard !rich.isOpen else { return rich.begin(element) }
    depth += 1
    guard depth == 2, element.vocabulary == .sheet, element.isNamed("si") else { return }
    guard texts.count < SharedTextsPart.most else { return stop(.partsTooLarge) }
    rich.beginItem()
  }

  override func end() {
    guard rich.isOpen else {
      depth -= 1
      return
    }
    rich.end()
    guard !rich.isOpen else { return }
    depth -= 1
    unescape(&texts.bytes, from: Int(texts.ends.last ?? 0))
    texts.ends.append(UInt32(texts.bytes.count))
  }

  override func add(_ text: XMLText) {
    if rich.isShown { text.append(to: &texts.bytes) }
  }
}
