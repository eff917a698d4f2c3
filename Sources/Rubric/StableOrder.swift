/// Sorts the indices from 0 up to `count`; equal ones keep their order, which the library's sort does not promise.
///
/// One function sorts everything: each specialisation of the library's sort adds 5 KB to the module that a browser
/// loads.
///
/// - Parameters:
///   - count: The number of elements.
///   - isBefore: Returns true if the element at the first index comes before the element at the second.
/// - Returns: The indices in ascending order of their elements.
/// - Complexity: O(*n* log *n*).
@inline(never)
func stableOrder(_ count: Int, by isBefore: (Int, Int) -> Bool) -> [Int] {
  var order: [Int] = []
  order.reserveCapacity(count)
  for index in 0..<count { order.append(index) }
  var merged = order
  var width = 1
  while width < count {
    var low = 0
    while low < count {
      let middle = min(count, low + width)
      let high = min(count, middle + width)
      var (left, right) = (low, middle)
      for place in low..<high {
        if right == high || left < middle && !isBefore(order[right], order[left]) {
          merged[place] = order[left]
          left += 1
        } else {
          merged[place] = order[right]
          right += 1
        }
      }
      low = high
    }
    (order, merged) = (merged, order)
    width *= 2
  }
  return order
}
