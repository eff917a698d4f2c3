import Glibc

/// The reader that the environment names in `FUZZED_READER`.
private let reader: FuzzedReader = {
  guard let name = unsafe getenv("FUZZED_READER"), let reader = unsafe FuzzedReader(rawValue: String(cString: name))
  else {
    fatalError("FUZZED_READER: one of \(FuzzedReader.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return reader
}()

/// Reads one input, as libFuzzer calls it (llvm.org/docs/LibFuzzer.html).
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzedInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  unsafe reader.read(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
