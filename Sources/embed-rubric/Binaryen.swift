import Foundation

/// The tools of Debian's package `binaryen`, which SwiftPM does not find, since it knows those of the toolchain alone.
enum Binaryen {
  /// The program that finds a tool by its name.
  static let launcher = URL(filePath: "/usr/bin/env")
  /// The features of WebAssembly that the compiled module may use.
  static let features = [
    "--enable-bulk-memory", "--enable-mutable-globals", "--enable-nontrapping-float-to-int", "--enable-sign-ext",
  ]
}
