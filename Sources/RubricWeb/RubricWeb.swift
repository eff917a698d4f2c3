// The WebAssembly module: the way of bytes in and of answers out. It must not know what the bytes mean:
// `Rubric.Question`, `Rubric.ScoringRules.encoded` and `Rubric.Answer` say that. The module keeps nothing between two
// calls and imports nothing.
//
// A caller gets memory from `allocate`, copies the bytes of the rules and of a question into `memory`, calls
// `answer`, copies the answer out, and gives all three to `release`. `allocate` and `release` are in memory.c.

/// Answers a question under some rules.
///
/// - Returns: The address of the answer: four bytes for its length, the low one first, then as many bytes. The
///   first of these is 0, or an error: an `EncodingFault` of the rules, or one of the question with 128 added. A
///   null pointer if there is no memory.
@_expose(wasm, "answer")
@_cdecl("rubric_answer")
public func answer(
  _ book: UnsafePointer<UInt8>, _ bookCount: Int32, _ question: UnsafePointer<UInt8>, _ questionCount: Int32
) -> UnsafeMutableRawPointer? {
  let book = unsafe Array(UnsafeBufferPointer(start: book, count: Int(max(0, bookCount))))
  let question = unsafe Array(UnsafeBufferPointer(start: question, count: Int(max(0, questionCount))))
  let answer = Answer.bytes(book: book, question: question)
  guard let place = unsafe allocate(UInt(bitPattern: answer.count + 4)) else { return nil }
  unsafe place.storeBytes(of: UInt32(truncatingIfNeeded: answer.count).littleEndian, as: UInt32.self)
  for (offset, byte) in answer.enumerated() {
    unsafe place.storeBytes(of: byte, toByteOffset: 4 + offset, as: UInt8.self)
  }
  return unsafe place
}

/// Allocates a number of bytes, or returns nil if there is no memory; see memory.c.
@_extern(c, "rubric_allocate")
private func allocate(_ count: UInt) -> UnsafeMutableRawPointer?
