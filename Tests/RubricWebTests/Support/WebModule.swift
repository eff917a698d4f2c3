import Foundation
import Rubric
import RubricModule

/// The rubric's module under Node.js, asked many things at once.
enum WebModule {
  /// The form of the module: WebAssembly, or the same in JavaScript.
  enum Form: CaseIterable {
    case module, script

    var base64: String { self == .module ? RubricModule.base64 : RubricModule.packedScript }
  }

  /// A rule book and a question, both encoded.
  struct Case {
    let book: [UInt8]
    let question: [UInt8]
  }

  /// What a run gave.
  struct Run {
    let answers: [[UInt8]]
    /// The module's memory in bytes after a thousand questions and at the end.
    let memory: [Int]
  }

  struct Failure: Error {
    let text: String
  }

  private static let support = URL(filePath: #filePath).deletingLastPathComponent()

  /// Asks the module; it is an error where there is no Node.js, or where the module traps.
  static func run(_ cases: [Case], as form: Form) throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-web-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var input: [UInt8] = []
    func add(_ bytes: [UInt8]) {
      for shift in [0, 8, 16, 24] { input.append(UInt8(truncatingIfNeeded: bytes.count >> shift)) }
      input += bytes
    }
    guard let module = Data(base64Encoded: form.base64) else { throw Failure(text: "no base64") }
    add(Array(module))
    for example in cases {
      add(example.book)
      add(example.question)
    }
    let (asked, answered) = (folder.appending(path: "cases"), folder.appending(path: "answers"))
    try Data(input).write(to: asked)
    let text = try node([support.appending(path: "run.mjs").path, script.path, asked.path, answered.path])
    var output = Array(try Data(contentsOf: answered))[...]
    var answers: [[UInt8]] = []
    while output.count >= 4 {
      let count = output.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      answers.append(Array(output.dropFirst(4).prefix(count)))
      output = output.dropFirst(4 + count)
    }
    return Run(answers: answers, memory: text.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) })
  }

  /// The module of the pages' scripts that asks the rubric.
  static let script = support.appending(path: "../../../Themes/default/scripts/rubric/module.mjs").standardized

  /// Runs Node.js and returns what it printed.
  static func node(_ arguments: [String]) throws -> String { try run("node", arguments) }

  /// Runs a program and returns what it printed; it is an error where there is none of the name, or where it fails.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    // What is complained of goes to a file: a pipe that nobody empties would stop the program.
    let complaints = FileManager.default.temporaryDirectory.appending(path: "gongshi-errors-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: complaints.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaints)
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let complaint = try Data(contentsOf: complaints)
    guard process.terminationStatus == 0 else { throw Failure(text: String(decoding: complaint, as: UTF8.self)) }
    return String(decoding: text, as: UTF8.self)
  }
}
