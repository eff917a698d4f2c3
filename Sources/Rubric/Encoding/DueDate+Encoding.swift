extension DueDate {
  /// Writes the due date: 0 and the deadline's day, 1 and its minute since 1970, 2 and the year whose calendar is
  /// missing, or 3 if the start has no time; then the working days left or nothing.
  func write(to writer: inout ByteWriter) {
    switch deadline {
    case .success(.endOf(let day)):
      writer.code(0)
      writer.day(day)
    case .success(.minute(let minute)):
      writer.code(1)
      writer.signed(minute)
    case .failure(.missingCalendar(let year)):
      writer.code(2)
      writer.signed(Int64(year))
    case .failure(.startWithoutTime): writer.code(3)
    }
    writer.optional(workdaysLeft) { $0.signed(Int64($1)) }
  }
}

extension ByteReader {
  mutating func dueDate() -> DueDate {
    let wide = -EncodingLimit.amount...EncodingLimit.amount
    let small = Int64(Int32.min)...Int64(Int32.max)
    let deadline: Result<Deadline, Limit.Obstacle>
    switch code(of: 4) {
    case 0: deadline = .success(.endOf(Day(number: Int32(truncatingIfNeeded: signed(small)))))
    case 1: deadline = .success(.minute(signed(wide)))
    case 2: deadline = .failure(.missingCalendar(year: Int(signed(small))))
    default: deadline = .failure(.startWithoutTime)
    }
    let left = optional { Int($0.signed(small)) }
    return DueDate(deadline: deadline, workdaysLeft: left)
  }
}
