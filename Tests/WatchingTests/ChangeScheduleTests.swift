import Testing
import Watching

/// When builds are due, told by times that no clock gave.
@Suite struct ChangeScheduleTests {
  private let start = ChangeSchedule.Instant.now
  private func at(_ milliseconds: Int) -> ChangeSchedule.Instant { start + .milliseconds(milliseconds) }

  /// The times at which builds begin, when changes come at some times and each build takes a while, asked every
  /// millisecond that no build runs.
  private func builds(changes: [Int], taking: Int = 1, until end: Int = 20_000) -> [Int] {
    var schedule = ChangeSchedule()
    var begun: [Int] = []
    var seen = 0
    var time = 0
    while time < end {
      // A change while a build runs is seen after it.
      while seen < changes.count, changes[seen] <= time {
        schedule.changed(at: at(time))
        seen += 1
      }
      if schedule.begins(at: at(time)) {
        begun.append(time)
        time += taking
      } else {
        time += 1
      }
    }
    return begun
  }

  @Test("builds nothing without a change")
  func nothing() {
    #expect(builds(changes: []) == [])
    #expect(ChangeSchedule().due == nil)
  }

  @Test("builds once it has been quiet")
  func quiet() {
    #expect(builds(changes: [1000]) == [1300])
    #expect(builds(changes: [1000, 1200, 1450]) == [1750])
    #expect(builds(changes: [1000, 1301]) == [1300, 1601])
  }

  @Test("gathers a burst in one build")
  func burst() {
    #expect(builds(changes: Array(1000..<1050)) == [1349])
  }

  @Test("does not wait for ever where it never is quiet")
  func patience() {
    let found = builds(changes: Array(stride(from: 0, to: 10_000, by: 100)))
    #expect(found == [3000, 6100, 9200, 10_200])
  }

  @Test("builds once more for all that changes during a build, and never two at once")
  func during() {
    #expect(builds(changes: [1000, 1400, 1500, 2000], taking: 5000) == [1300, 6600])
  }

  @Test("tries again at the time that was asked for, or earlier after a change")
  func again() {
    var schedule = ChangeSchedule()
    func begins(_ time: Int) -> Bool { schedule.begins(at: at(time)) }
    schedule.again(at: at(1000))
    #expect(schedule.due == at(1000))
    #expect(!begins(999))
    schedule.changed(at: at(100))
    #expect(schedule.due == at(400))
    #expect(begins(400))
    #expect(schedule.due == nil)
    schedule.again(at: at(1000))
    #expect(begins(1000))
    #expect(!begins(5000))
  }
}
