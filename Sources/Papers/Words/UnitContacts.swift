package import Assessment
import Ledgers
import Registers
package import Rubric

/// The people of the roster to whom papers about a unit are addressed.
package struct UnitContacts: Sendable {
  /// A person.
  package struct Person: Sendable, Hashable {
    /// 角色.
    package let role: String
    /// 姓名.
    package let name: String
    /// 联系方式.
    package let contact: String

    /// The address for electronic mail in the contact details, or nil if there is none.
    package var mail: String? { mailAddress(in: contact) }
  }

  private var all: [String: [Person]] = [:]

  /// Takes the people in office on a day.
  package init(_ year: AssessmentYear, on day: Day) {
    for entry in year.roster where entry.isInOffice(on: day) {
      all[year.directory[entry.unit].id, default: []].append(
        Person(role: entry.role, name: entry.name, contact: entry.contact))
    }
  }

  /// Returns the people to turn to in a unit: those whose role is to be asked, such as 联络人 or 信息员, else all.
  package func people(of unit: String) -> [Person] {
    let people = all[unit] ?? []
    let asked = people.filter { $0.role.contains("联") || $0.role.hasSuffix("员") }
    return asked.isEmpty ? people : asked
  }
}

/// Returns the first address for electronic mail in a text, or nil if there is none.
package func mailAddress(in text: String) -> String? {
  func isPart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || "._%+-".utf8.contains(byte)
  }
  let bytes = Array(text.utf8)
  for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
    let name = bytes[..<at].reversed().prefix(while: isPart).reversed()
    let domain = bytes[(at + 1)...].prefix(while: isPart)
    guard !name.isEmpty, name.first != UInt8(ascii: "."), domain.contains(UInt8(ascii: ".")),
      domain.last != UInt8(ascii: "."), domain.first != UInt8(ascii: ".")
    else { continue }
    return String(decoding: Array(name) + [UInt8(ascii: "@")] + domain, as: UTF8.self)
  }
  return nil
}
