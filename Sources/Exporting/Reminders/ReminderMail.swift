import FoundationEssentials
package import Papers
package import Rubric

/// A reminder as a message of electronic mail that is yet to be sent (RFC 5322), for a mail program to open.
///
/// Its date is the day from which the reminder speaks, so that the same content gives the same bytes; the program that
/// sends it gives it a date and an identifier of its own.
package struct ReminderMail: Sendable {
  private let reminder: ReminderPapers.Reminder
  private let sender: ReminderPapers.Sender?
  private let day: Day

  /// Creates a message.
  ///
  /// - Parameters:
  ///   - reminder: The reminder.
  ///   - sender: The office that sends it, or nil if no address of it is known.
  ///   - day: The day from which it speaks.
  package init(_ reminder: ReminderPapers.Reminder, from sender: ReminderPapers.Sender?, on day: Day) {
    self.reminder = reminder
    self.sender = sender
    self.day = day
  }

  /// The message.
  package var bytes: [UInt8] {
    var lines: [String] = []
    if let sender { lines.append("From: \(ReminderMail.word(sender.name))\r\n <\(sender.address)>") }
    let people = reminder.people.compactMap { person in person.mail.map { (person.name, $0) } }
    if !people.isEmpty {
      lines.append("To: " + people.map { "\(ReminderMail.word($0))\r\n <\($1)>" }.joined(separator: ",\r\n "))
    }
    lines.append("Subject: " + ReminderMail.word(reminder.paper.title))
    lines.append("Date: \(ReminderMail.date(day))")
    lines += [
      "MIME-Version: 1.0", "X-Unsent: 1", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "",
    ]
    let text = Array(reminder.paper.plainText.replacing("\n", with: "\r\n").utf8)
    let encoded = Data(text).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    return Array((lines.joined(separator: "\r\n") + "\r\n" + encoded + "\r\n").utf8)
  }

  /// Returns a text as encoded words of at most 75 characters (RFC 2047 §2), each on a line of its own.
  static func word(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && !"\"\\<>()@,;:=".utf8.contains($0) }) else {
      return text
    }
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      let bytes = Array(String(scalar).utf8)
      // 39 bytes are 52 characters, beside 12 around them and a header of at most 9 before the first (RFC 2047 §2).
      if words[words.count - 1].count + bytes.count > 39 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// Returns a day's beginning of work as RFC 5322 §3.3 writes it.
  private static func date(_ day: Day) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, number) = day.civil
    let digits = String(year)
    return "\(days[day.weekday]), \(number) \(months[month - 1]) "
      + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + " 09:00:00 +0800"
  }
}
