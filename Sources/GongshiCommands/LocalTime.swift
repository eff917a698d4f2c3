import Glibc
import Rubric

/// Returns the day by this computer's clock and zone, or nil if it is beyond what days are counted for.
func localDay() -> Day? {
  let now = unsafe localTime()
  return unsafe Day(year: Int(now.tm_year) + 1900, month: Int(now.tm_mon) + 1, day: Int(now.tm_mday))
}

/// Returns the local time of day, such as 17:42:05.
func timeOfDay() -> String {
  let now = unsafe localTime()
  return unsafe [now.tm_hour, now.tm_min, now.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}

/// Reads this computer's clock in its zone.
private func localTime() -> tm {
  var now = time(nil)
  var parts = unsafe tm()
  unsafe _ = localtime_r(&now, &parts)
  return unsafe parts
}
