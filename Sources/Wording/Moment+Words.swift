package import Rubric

extension Moment {
  /// The moment in words: `2024-05-28` or `2024-05-28 09:30`.
  package var words: String {
    guard let minute else { return day.iso }
    func two(_ number: Int16) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.iso) \(two(minute / 60)):\(two(minute % 60))"
  }
}

extension Deadline {
  /// The deadline in words: `2024-05-28` or `2024-05-28 09:30`.
  package var words: String {
    switch self {
    case .endOf(let day): day.iso
    case .minute(let minute): Moment(lastDay, minute: Int16(minute - Int64(lastDay.number) * 1440)).words
    }
  }
}
