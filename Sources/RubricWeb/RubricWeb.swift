// The WebAssembly module: how bytes come in and answers go out. What they mean stands at `Rubric.Question`,
// `Rubric.RuleBook.encoded` and `Rubric.Answer`. The module keeps nothing between two calls and imports nothing.
//
// A caller asks `allocate` for room, copies the bytes of a rule book and of a question into `memory`, calls `answer`,
// copies the answer out, and gives all three to `release`. The first and the last are in memory.c.

/// Answers a question by a rule book.
///
/// - Returns: Where the answer lies: four bytes that say how long it is, the low one first, then as many bytes. The
///   first is 0, else an error: an `EncodingFault` of the rule book, with 128 added of the question. 0 where there is no
///   room.
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

/// Gives room for so many bytes, nil where there is none; see memory.c.
@_extern(c, "rubric_allocate")
private func allocate(_ count: UInt) -> UnsafeMutableRawPointer?
