package import Diagnostics

/// A search of an edition's files for texts that its readers must not see.
///
/// It is the last check before a file is written. It knows texts and their origins; it must not know why they are
/// withheld, or from whom.
///
/// It compares whole texts, as ``ComparableText`` has them. Short texts, parts, other wordings and forms, and
/// encodings other than those of ``TextForm`` pass it: the projections keep those back, and tests over every byte
/// prove it.
package struct LeakGate: Sendable {
  /// The origin of a withheld text.
  package typealias Origin = (location: Location, column: String)

  private let index: TextIndex
  private let origin: @Sendable (Int) -> Origin
  /// Further given texts, or nil if there are none.
  private let later: LaterTexts?
  /// The files as they are if the registers have other words, by the rank of the texts that then are elsewhere's.
  private let reworded: [(rank: WithheldTexts.Rank, files: RewordedFiles)]

  /// Creates a gate.
  ///
  /// - Parameters:
  ///   - withheld: The texts that must not be in the edition.
  ///   - given: The texts that it rightly contains: a withheld text that is part of one is not searched for.
  ///   - later: Makes further texts that it rightly contains; called at most once, and only if something was found.
  ///   - fixed: Texts that files contain whatever the registers say, and that are withheld all the same.
  ///   - reworded: Makes the edition's files as they are if the registers' texts up to a rank say something else: a text
  ///     of that rank that a file has all the same does not come from a register. Called at most once for a rank, and
  ///     only if something was found.
  ///   - origin: Gives the origin of the text with a number.
  package init(
    _ withheld: WithheldTexts, given: [(bytes: [UInt8], form: TextForm)],
    later: (@Sendable (_ body: (_ bytes: [UInt8], _ form: TextForm) -> Void) throws -> Void)? = nil,
    fixed: [(bytes: [UInt8], form: TextForm)] = [],
    reworded: (@Sendable (WithheldTexts.Rank) throws -> [EditionFile])? = nil,
    origin: @escaping @Sendable (Int) -> Origin
  ) {
    self.origin = origin
    self.later = later.map { LaterTexts($0) }
    self.reworded =
      reworded.map { make in
        [WithheldTexts.Rank.office, .words].map { rank in (rank, RewordedFiles { try make(rank) }) }
      } ?? []
    let all = TextIndex(withheld)
    var isGiven = Array(repeating: false, count: all.texts.count)
    for (bytes, form) in given {
      all.forEachMatch(in: ComparableText(bytes, form)) { isGiven[$0] = true }
    }
    var kept = isGiven.contains(true) ? all.without(isGiven) : all
    for (bytes, form) in fixed {
      var found: Set<Int> = []
      kept.forEachMatch(in: ComparableText(bytes, form)) { found.insert($0) }
      for text in found { kept.fix(text) }
    }
    index = kept
  }

  /// Returns the origin of the withheld text with one of the gate's numbers.
  func place(_ text: Int) -> Origin { origin(index.texts[text].origin) }

  /// The most texts named for one file.
  private static let mostOfFile = 8

  /// Finds the withheld texts in a file's name or bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - plain: The readable form of contents that its bytes hold in an unreadable form.
  ///   - path: Its path, whose words count as well.
  ///   - given: Gives the texts that it may contain all the same; called only if something was found.
  /// - Returns: The numbers of the first few texts, ascending.
  /// - Throws: The error because of which the further given texts could not be made.
  /// - Complexity: O(*n*) for *n* bytes.
  func leaks(in bytes: [UInt8], _ plain: [[UInt8]], of path: OutputPath, given: () -> [String] = { [] }) throws
    -> [Int]
  {
    try leaks(Set(matches(in: bytes, TextForm(of: path))), plain, of: path, given: given)
  }

  /// Finds the withheld texts in a file, of whose bytes those are known.
  func leaks(_ found: Set<Int>, _ plain: [[UInt8]], of path: OutputPath, given: () -> [String]) throws -> [Int] {
    var found = found
    var text = ComparableText(path.text.utf8, .plain)
    for part in plain { text.add(part[...], .plain) }
    index.forEachMatch(in: text) { found.insert($0) }
    guard !found.isEmpty else { return [] }
    for own in given() {
      index.forEachMatch(in: ComparableText(Array(own.utf8), .plain)) { found.remove($0) }
    }
    if !found.isEmpty, let later { found.subtract(try later.numbers(in: index)) }
    for (rank, files) in reworded where found.contains(where: { index.texts[$0].rank == rank }) {
      for text in try files.texts(at: path) ?? [] {
        index.forEachMatch(in: text) { if index.texts[$0].rank == rank { found.remove($0) } }
      }
    }
    return Array(found.sorted().prefix(LeakGate.mostOfFile))
  }

  /// Returns the origins of the withheld texts in the bytes of a file, ascending.
  package func origins(in bytes: [UInt8], _ form: TextForm) -> [Int] {
    Set(matches(in: bytes, form)).map { index.texts[$0].origin }.sorted()
  }

  /// Returns the numbers of the withheld texts in the bytes of a file, each once for every place where it stands.
  func matches(in bytes: [UInt8], _ form: TextForm) -> [Int] { matches(in: ComparableText(bytes, form)) }

  /// Returns the numbers of the withheld texts in a text, each once for every place where it stands.
  func matches(in text: ComparableText) -> [Int] {
    var found: [Int] = []
    index.forEachMatch(in: text) { found.append($0) }
    return found
  }

  /// The most texts named for one edition.
  private static let mostOfEdition = 100

  /// Makes a finding for each withheld text that was found, from the results of `leaks` for each page.
  func findings(_ leaks: [[Int]], of pages: [EditionFile], in edition: EditionFolder) -> Findings {
    var files: [Int: (first: Int, count: Int)] = [:]
    for (page, texts) in leaks.enumerated() {
      for text in texts { files[text, default: (page, 0)].count += 1 }
    }
    var findings = Findings()
    let order = files.sorted { ($0.value.first, $0.key) < ($1.value.first, $1.key) }
    for (text, place) in order.prefix(LeakGate.mostOfEdition) {
      let known = index.texts[text]
      let words = String(decoding: index.bytes[known.start..<(known.start + known.count)], as: UTF8.self)
      findings.add(
        .leak(
          words, self.place(text), in: "\(edition.name)/\(pages[place.first].path.text)", others: place.count - 1,
          made: pages[place.first].source))
    }
    return findings
  }
}

extension DiagnosticCode {
  /// A file of an edition contains a text that its readers must not see.
  static let leak = DiagnosticCode("leak", .error)
}

extension Diagnostic {
  fileprivate static func leak(
    _ text: String, _ place: LeakGate.Origin, in path: String, others: Int, made source: String
  ) -> Diagnostic {
    let more = others > 0 ? "等 \(others + 1) 个文件" : ""
    return Diagnostic(
      .leak, at: place.location,
      "\(quoted(place.column))的内容\(quoted(text, limit: 20))不应公开，却会写入\(quoted(path, limit: 120))\(more)（由\(quoted(source, limit: 120))生成）；请在生成它的内容里删去这段文字；如果本来可以公开，请把它写进公开的制度、指南或设置。"
    )
  }
}
