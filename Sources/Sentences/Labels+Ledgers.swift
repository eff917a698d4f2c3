import Rubric
package import SiteContent
package import Wording

extension Labels {
  /// Returns the state of a material, in words.
  package func words(_ state: LedgerValues.MaterialState) -> String {
    switch state.kind {
    case .missing: return self[.materialMissing]
    case .received:
      let day = state.received.map { words(for: $0) } ?? ""
      let said = self(state.isLate ? .materialLate : .materialReceived, day)
      return said + (state.copies.map { self(.materialCopies, "\($0)") } ?? "")
    case .sentBack:
      let day = state.returned.map { words(for: $0) } ?? ""
      return state.reason.isEmpty ? self(.materialSentBackOpen, day) : self(.materialSentBack, day, state.reason)
    }
  }

  /// Returns what a system still needs, in a word or two.
  package func words(_ due: LedgerValues.System.Due) -> String {
    switch due {
    case .filing: self[.systemNeedsFiling]
    case .test: self[.systemNeedsTest]
    }
  }

  /// Returns the filing of a system: its number and day, or that there is none.
  package func filing(of system: LedgerValues.System) -> [String] {
    let parts = [system.filing, system.filed.map { words(for: $0) } ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? [self[.systemUnknown]] : parts
  }

  /// Returns the last test of a system, or that none is known.
  package func test(of system: LedgerValues.System) -> String {
    system.tested.map { words(for: $0) } ?? self[.systemUnknown]
  }
}
