import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// Reads a day that an option gives, in any of the forms in which people write one into registers.
///
/// The number of a day, which Excel leaves in cells, is refused: nobody types it, and a slip may look like it.
///
/// - Throws: ``UsageError`` if it is not a day, or has a time.
func givenDay(_ text: String, option: String) throws(UsageError) -> Day {
  let key = normalised(text)
  guard !key.allSatisfy(\.isNumber), let moment = parseMoment(key), moment.minute == nil else {
    throw UsageError(message: "\(option) \(quoted(text))\(dateAdvice(text))")
  }
  return moment.day
}
