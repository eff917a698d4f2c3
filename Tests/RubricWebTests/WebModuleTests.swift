import Foundation
import Rubric
import RubricModule
import TestSupport
import Testing

@Suite("The rubric's module, as WebAssembly and as JavaScript")
struct WebModuleTests {
  @Test("gives the same bytes as the program over random assessments", arguments: WebModule.Form.allCases, 0..<4)
  func same(form: WebModule.Form, batch: Int) throws {
    var cases: [WebModule.Case] = []
    for seed in (batch * 250)..<(batch * 250 + 250) {
      let world = World(seed: seed)
      let book = world.book.encoded
      cases += world.questions.map { WebModule.Case(book: book, question: $0.encoded) }
    }
    let answers = try WebModule.run(cases, as: form).answers
    #expect(answers.count == cases.count)
    #expect(zip(cases, answers).first { $0.native != $1 }.map { ($0.question, $0.native, $1) } == nil)
    #expect(answers.filter { $0.first == 0 }.count == cases.count)
  }

  @Test("answers hostile bytes as the program does, and never stops", arguments: WebModule.Form.allCases, 0..<4)
  func hostile(form: WebModule.Form, batch: Int) throws {
    var random = SeededGenerator(seed: UInt64(900 + batch))
    var cases: [WebModule.Case] = []
    for seed in (batch * 150)..<(batch * 150 + 150) {
      let world = World(seed: seed)
      let book = world.book.encoded
      for question in world.questions.prefix(8) {
        let spoiled = spoiled(question.encoded, &random)
        cases.append(WebModule.Case(book: book, question: spoiled))
        cases.append(WebModule.Case(book: self.spoiled(book, &random), question: question.encoded))
      }
      let noise = (0..<random.int(0...80)).map { _ in UInt8(random.int(0...255)) }
      cases.append(WebModule.Case(book: [1] + noise, question: noise))
    }
    let answers = try WebModule.run(cases, as: form).answers
    #expect(answers.count == cases.count)
    #expect(zip(cases, answers).allSatisfy { $0.native == $1 })
    let refused = answers.filter { $0.first != 0 }.count
    #expect(refused > cases.count / 4 && refused < cases.count)
  }

  @Test("needs no more memory after ten thousand questions than after one thousand", arguments: WebModule.Form.allCases)
  func memory(form: WebModule.Form) throws {
    let world = World(seed: 11)
    let book = world.book.encoded
    let questions = world.questions.map(\.encoded)
    let cases = (0..<11_000).map { WebModule.Case(book: book, question: questions[$0 % questions.count]) }
    let run = try WebModule.run(cases, as: form)
    #expect(run.answers.count == 11_000)
    #expect(run.memory.count == 2 && run.memory[0] == run.memory[1])
    #expect(run.memory[1] <= 2 << 20)
  }

  @Test("was made from the sources that lie here now")
  func digest() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
      .standardizedFileURL
    var files: [String] = []
    for folder in ["Rubric", "RubricWeb"] {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.appending(path: folder).path)
      files += paths.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".c") }.map { "\(folder)/\($0)" }
    }
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      for bytes in [Array(file.utf8), Array(try Data(contentsOf: sources.appending(path: file)))] {
        for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
        digest = digest &* 0x100_0000_01b3
      }
    }
    let text = String(digest, radix: 16)
    #expect(RubricModule.sourceDigest == String(repeating: "0", count: 16 - text.count) + text)
  }

  @Test("is small enough for a page")
  func size() {
    #expect(RubricModule.byteCount <= 56 * 1024)
    #expect(RubricModule.packedScript.utf8.count <= 70 * 1024)
    #expect(Data(base64Encoded: RubricModule.base64)?.count == RubricModule.byteCount)
  }

  private func spoiled(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.int(1...3) where !bytes.isEmpty {
      let place = random.int(0...bytes.count - 1)
      switch random.int(0...4) {
      case 0: bytes[place] ^= 1 << UInt8(random.int(0...7))
      case 1: bytes[place] = random.pick([0, 1, 127, 128, 255])
      case 2: bytes.removeSubrange(place...)
      case 3: bytes.insert(contentsOf: [255, 255, 255, 255, 127].prefix(random.int(1...5)), at: place)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }
}

extension WebModule.Case {
  /// What the program itself answers.
  var native: [UInt8] { Answer.bytes(book: book, question: question) }
}
