/// A short word of HTML in any case, held in one machine word, so that comparing two words compares two integers.
struct TagWord: Equatable {
  private var bits: UInt64

  // The ASCII codes of each word, as computed constants: access to statics with an initializer goes through a lock.
  static var a: TagWord { TagWord(bits: 0x61) }
  static var b: TagWord { TagWord(bits: 0x62) }
  static var br: TagWord { TagWord(bits: 0x6272) }
  static var `class`: TagWord { TagWord(bits: 0x0063_6C61_7373) }
  static var code: TagWord { TagWord(bits: 0x636F_6465) }
  /// The opening of a comment after its `<`.
  static var comment: TagWord { TagWord(bits: 0x0021_2D2D) }
  static var del: TagWord { TagWord(bits: 0x0064_656C) }
  static var em: TagWord { TagWord(bits: 0x656D) }
  static var href: TagWord { TagWord(bits: 0x6872_6566) }
  static var i: TagWord { TagWord(bits: 0x69) }
  static var id: TagWord { TagWord(bits: 0x6964) }
  static var ins: TagWord { TagWord(bits: 0x0069_6E73) }
  static var mark: TagWord { TagWord(bits: 0x6D61_726B) }
  static var name: TagWord { TagWord(bits: 0x6E61_6D65) }
  static var s: TagWord { TagWord(bits: 0x73) }
  static var script: TagWord { TagWord(bits: 0x7363_7269_7074) }
  static var small: TagWord { TagWord(bits: 0x0073_6D61_6C6C) }
  static var span: TagWord { TagWord(bits: 0x7370_616E) }
  static var src: TagWord { TagWord(bits: 0x0073_7263) }
  static var strong: TagWord { TagWord(bits: 0x7374_726F_6E67) }
  static var style: TagWord { TagWord(bits: 0x0073_7479_6C65) }
  static var sub: TagWord { TagWord(bits: 0x0073_7562) }
  static var sup: TagWord { TagWord(bits: 0x0073_7570) }
  static var textarea: TagWord { TagWord(bits: 0x7465_7874_6172_6561) }
  static var title: TagWord { TagWord(bits: 0x0074_6974_6C65) }
  static var tspan: TagWord { TagWord(bits: 0x0074_7370_616E) }
  static var u: TagWord { TagWord(bits: 0x75) }
  static var wbr: TagWord { TagWord(bits: 0x0077_6272) }

  /// The empty word.
  init() { bits = 0 }

  private init(bits: UInt64) { self.bits = bits }

  /// Creates a word of at most eight bytes; a longer one equals none of those above.
  init(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 8 else {
      bits = 0
      return
    }
    bits = bytes.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  /// Appends a byte; a word that is already full then equals none of those above.
  mutating func append(_ byte: UInt8, isFull: Bool) { bits = isFull ? .max : bits << 8 | UInt64(byte | 0x20) }
}
