/// The indices from 0 to `count` in ascending order; equals keep their order, which a library sort does not promise.
///
/// It is one function for whatever is sorted: each specialisation of the library's sort adds 5 KB to what a browser loads.
///
/// - Parameters:
///   - count: How many there are.
///   - isBefore: Whether what stands at the first index comes before what stands at the second.
/// - Returns: The indices in order.
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
