import Foundation

/// The way from sources to a WebAssembly module.
struct ModuleCompilation {
  let swiftc: URL
  let clang: URL
  let linker: URL
  /// A folder for object files.
  let scratch: URL
  /// The Swift and C sources.
  let sources: [URL]

  /// A step that failed; the tool has said why.
  struct Failure: Error {
    let command: [String]
  }

  /// Compiles and links the sources.
  func module() throws -> Data {
    try? FileManager.default.removeItem(at: scratch)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let target = ["-target", "wasm32-unknown-none-wasm"]
    var objects = [scratch.appending(path: "rubric.o")]
    // One Swift module of both folders, which so need not find one another. It is left to the linker to make machine
    // code of it, once it knows what of it is reached.
    try run(
      swiftc,
      target + [
        "-c", "-lto=llvm-full", "-Osize", "-wmo", "-parse-as-library", "-strict-memory-safety",
        "-enable-experimental-feature",
        "Embedded", "-enable-experimental-feature", "Extern", "-package-name", "gongshi", "-module-name", "Rubric",
        "-module-cache-path", scratch.appending(path: "cache").path,
        // There is no runtime to report to, nor anybody to tell one trap from another; and copies of a function per
        // closure, or of what an array needs for one more element, cost more than they save.
        "-Xfrontend", "-disable-stack-protector", "-Xfrontend", "-mergeable-traps", "-Xllvm",
        "-sil-disable-pass=closure-specialize", "-Xllvm", "-sil-inline-never-functions=append", "-o", objects[0].path,
      ] + sources.filter { $0.pathExtension == "swift" }.map(\.path))
    for source in sources where source.pathExtension == "c" {
      let object = scratch.appending(path: source.lastPathComponent + ".o")
      try run(
        clang,
        target + [
          "-c", "-Oz", "-std=c17", "-Wall", "-Wextra", "-Werror", "-ffreestanding", "-fno-builtin", "-mbulk-memory",
          "-o", object.path, source.path,
        ])
      objects.append(object)
    }
    let module = scratch.appending(path: "rubric.wasm")
    // The stack lies lowest, so that running out of it is an error and not a mistake.
    try run(
      linker,
      [
        "--no-entry", "--strip-all", "--gc-sections", "-O2", "--lto-O2", "--compress-relocations", "--stack-first",
        "-z", "stack-size=262144",
        "--max-memory=268435456", "-o", module.path,
      ] + objects.map(\.path))
    return try Data(contentsOf: module)
  }

  private func run(_ tool: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(command: [tool.path] + arguments) }
  }
}
