public import Glibc
import Rubric
import Synchronization
import Testing

@testable import Exporting

/// The day that a workbook tells as that of its making, however many are written at a time.
struct WorkbookDayTests {
  @Test("the library asks gmtime, whose answer all threads share, for one workbook at a time")
  func oneAtATime() throws {
    let sheet = Sheet("表", [SheetColumn("甲")], blocks: 1) { _ in [[.text("词")]] }
    let workbook = Workbook(title: "标题", mark: nil, day: Day(number: 20_000), sheets: [sheet])
    watched.withLock { $0 = Watched(thread: pthread_self()) }
    _ = try workbook.file()
    let turns = watched.withLock { $0.turns }
    // Of the making and of the last change.
    #expect(turns == [true, true])
  }
}

/// A thread, and whether a workbook had its turn each time that the thread asked `gmtime`.
private struct Watched {
  var thread: pthread_t?
  var turns: [Bool] = []
}

private let watched = Mutex(Watched())

/// Where the answers go, as in the C library.
private nonisolated(unsafe) let answer = UnsafeMutablePointer<tm>.allocate(capacity: 1)

/// Stands in the place of the C library's function for everything that is loaded with the tests.
@_cdecl("gmtime")
public func gmtime(_ time: UnsafePointer<time_t>) -> UnsafeMutablePointer<tm>? {
  watched.withLock { watched in
    guard watched.thread == pthread_self() else { return }
    watched.turns.append(OpenBook.assembly.withLockIfAvailable { _ in } == nil)
  }
  return unsafe gmtime_r(time, answer)
}
