import Diagnostics
import Editions
import Glibc
import Watching

/// A build that is repeated after every change, one at a time, until the program is asked to stop.
struct WatchedBuild {
  /// What to build.
  let build: BuildRun
  /// Whether notifications are not to be used.
  let polls: Bool
  /// The action before the first build, when changes are noticed already.
  var begin: (inout Console) throws -> Void = { _ in }
  /// What to do with every build: its number from 1, the time of day, and what came of it.
  var report: (_ number: Int, _ time: String, BuildRun.Outcome) -> Void = { _, _, _ in }
  /// What to say after the first build.
  var invitation = ""

  /// Runs until SIGINT or SIGTERM; a build in progress is finished.
  ///
  /// - Throws: ``UsageError`` if the first build cannot begin. Later builds report it and wait.
  func run(_ console: inout Console) throws -> ExitStatus {
    let signals = StopSignals()
    _ = try build.source.folder.open()
    let scope = build.source.scope
    var watch = ChangeWatch(scope, polls: polls)
    try begin(&console)
    var schedule = ChangeSchedule()
    var number = 1
    try buildOnce(&console, number, &schedule, isFirst: true)
    if !invitation.isEmpty { console.say(invitation) }
    var method = watch.method
    console.say(method.words)
    console.passOn()
    while true {
      if watch.changed() { schedule.changed(at: .now) }
      if watch.method != method {
        method = watch.method
        console.say(method.words)
        console.passOn()
      }
      if schedule.begins(at: .now) {
        number += 1
        try buildOnce(&console, number, &schedule, isFirst: false)
      }
      let due = schedule.due.map { $0 - .now } ?? .seconds(60)
      let rest = min(due, watch.interval(isPending: schedule.due != nil))
      guard !signals.wait(orReadable: watch.descriptor, atMost: rest) else { break }
    }
    console.say("已停止")
    return .done
  }

  private func buildOnce(
    _ console: inout Console, _ number: Int, _ schedule: inout ChangeSchedule, isFirst: Bool
  ) throws(UsageError) {
    let time = timeOfDay()
    if !isFirst { console.say("\(time) 第 \(number) 次生成") }
    var outcome = BuildRun.Outcome()
    do throws(UsageError) {
      outcome = try build.run(&console)
    } catch {
      guard !isFirst || error.passes else { throw error }
      console.say("gongshi: \(printable(error.message))")
      outcome.obstacle = error.message
      outcome.status = .usage
      outcome.passes = error.passes
    }
    if outcome.passes { schedule.again(at: .now + .seconds(1)) }
    report(number, time, outcome)
    console.passOn()
  }
}

extension BuildSource {
  /// The folders that builds read and write, for a watch.
  fileprivate var scope: WatchScope {
    let names = Edition.all.map(\.name)
    let output = absolutePath(output)
    let scope = WatchScope(
      roots: [absolutePath(folder.content), absolutePath(theme.folder)], output: output, editions: names)
    // An edition may be a link to the folder of a web server.
    return WatchScope(roots: scope.roots, excluded: scope.excluded + names.map { absolutePath("\(output)/\($0)") })
  }
}

extension ChangeWatch.Method {
  /// The message that announces the method.
  fileprivate var words: String {
    switch self {
    case .notified: "正在监视变动（系统通知）；按 Ctrl+C 结束"
    case .polled(.wanted): "正在监视变动（按要求定时查看）；按 Ctrl+C 结束"
    case .polled(.remote(let name)): "正在监视变动（所在文件系统 \(name) 的通知不可靠，改为定时查看）；按 Ctrl+C 结束"
    case .polled(.refused(let code)): "正在监视变动（系统不再提供通知，错误 \(code)，改为定时查看）；按 Ctrl+C 结束"
    }
  }
}

/// Returns a path from the root without links, even for a path that does not exist yet.
private func absolutePath(_ path: String) -> String {
  var trimmed = path[...]
  while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
  if let real = unsafe realpath(String(trimmed), nil) {
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
  guard trimmed != "/", !trimmed.isEmpty else { return "/" }
  guard let slash = trimmed.lastIndex(of: "/") else {
    return trimmed == "." ? "/" : absolutePath(".") + "/" + trimmed
  }
  let above = absolutePath(slash == trimmed.startIndex ? "/" : String(trimmed[..<slash]))
  return (above == "/" ? "" : above) + "/" + trimmed[trimmed.index(after: slash)...]
}
