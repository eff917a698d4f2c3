import Foundation

/// The compilation of sources to a WebAssembly module.
struct ModuleCompilation {
  let swiftc: URL
  let clang: URL
  let linker: URL
  /// A folder for object files.
  let scratch: URL
  /// The Swift and C sources.
  let sources: [URL]

  /// Compiles and links the sources, and returns where the module lies.
  func module() throws -> URL {
    try? FileManager.default.removeItem(at: scratch)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let target = ["-target", "wasm32-unknown-none-wasm"]
    var objects = [scratch.appending(path: "rubric.o")]
    // Both folders form one Swift module, so neither has to find the other. Code generation is left to the linker,
    // which knows what is reachable.
    try run(
      swiftc,
      target + [
        "-c", "-lto=llvm-full", "-Osize", "-wmo", "-parse-as-library", "-strict-memory-safety",
        "-enable-experimental-feature",
        "Embedded", "-enable-experimental-feature", "Extern", "-package-name", "gongshi", "-module-name", "Rubric",
        "-module-cache-path", scratch.appending(path: "cache").path,
        // There is no runtime to report to, and nobody to tell one trap from another; and specialised copies of a
        // function per closure, or of array growth per element type, cost more than they save.
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
    let linked = scratch.appending(path: "linked.wasm")
    // The stack lies lowest in memory, so that overflowing it traps instead of overwriting data.
    try run(
      linker,
      [
        "--no-entry", "--strip-all", "--gc-sections", "-O2", "--lto-O2", "--compress-relocations", "--stack-first",
        "-z", "stack-size=262144",
        "--max-memory=268435456", "-o", linked.path,
      ] + objects.map(\.path))
    let module = scratch.appending(path: "rubric.wasm")
    // A twelfth is saved by what the linker's optimiser leaves.
    try run(Binaryen.launcher, ["wasm-opt", "-Oz"] + Binaryen.features + [linked.path, "-o", module.path])
    return module
  }
}
