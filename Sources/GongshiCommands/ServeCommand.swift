import ArgumentParser
import ContentFiles
import Diagnostics
import Editions
import Glibc
import Layouts
import Sentences
import Serving

/// The command `gongshi serve`, which builds one edition, shows it to browsers on this computer, and keeps both up
/// to date.
struct ServeCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "生成并在本机浏览网站；内容（含评分细则）或主题有变动就重新生成，浏览器随之更新。",
    discussion: """
      有错误时保留上一次成功生成的网页，错误显示在网页顶部。按 Ctrl+C 结束。
      默认只有本机可以访问。用 --host 写明本机的其他地址后，同一网络中的人都能看到网页和错误提示（可能引用登记表的文字），没有密码；\
      \(LinkedEdition.confidential)还须加 --expose-office。对外公布请把 Output/site 交给网页服务器。
      """)

  @OptionGroup var source: BuildSource

  @Option(help: "要浏览的版本：\(LinkedEdition.help)。\(LinkedEdition.others)是独立文件，生成后双击即可打开。")
  var edition = LinkedEdition(.site)

  @Option(help: ArgumentHelp("端口；0 为任选一个空闲端口。", valueName: "port"))
  var port = 8080

  @Option(help: ArgumentHelp("监听的地址。", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "允许其他电脑访问\(LinkedEdition.confidential)。")
  var exposeOffice = false

  @Flag(help: "不靠系统通知，定时查看有无变动。")
  var poll = false

  func execute(_ console: inout Console) throws -> ExitStatus {
    try requireWords([("--output ", source.output)])
    guard (0...65_535).contains(port) else { throw UsageError(message: "--port 应为 0 到 65535 的整数，不能是 \(port)") }
    let isLocal = HostRule.isLoopback(host)
    let edition = edition.edition
    if !isLocal, edition.isConfidential, !exposeOffice {
      throw UsageError(
        message: "\(edition.title)含登记记录，--host \(quoted(host, limit: 200))会让其他电脑看到它；确需如此请加 --expose-office，否则去掉 --host")
    }
    let live = LiveSite(run: "\(getpid())-\(time(nil))")
    let folder = ServedFolder(path: "\(source.output)/\(edition.name)")
    let server = RunningServer()
    defer { server.stop() }
    var watched = WatchedBuild(build: BuildRun(source: source, editions: [edition]), polls: poll)
    watched.begin = { console in
      let port = try server.start(host: host, port: port) { port in
        Responder(folder: folder, hosts: HostRule(host: host, port: port), live: live)
      }
      if !isLocal {
        console.say("警告：\(host) 不是本机回环地址，同一网络中的人都能看到网页和错误提示，其中可能有登记表的文字；没有密码")
      }
      let name = HostRule.isWildcard(host) ? "127.0.0.1" : HostRule.written(host)
      console.print(Array("http://\(name):\(port)/\n".utf8))
      console.passOn()
    }
    watched.report = { number, time, outcome in
      if outcome.status == .done {
        live.succeeded(as: "第 \(number) 次生成（\(time)）", isNew: outcome.isNew, notice: outcome.notice)
      } else {
        let cells = (try? source.folder.open()).map {
          FindingExcerpts(outcome.findings, in: $0).addresses(ofErrors: FindingsStrip.most)
        }
        live.failed(
          LiveSite.Failure(
            errors: outcome.findings.sorted().filter { $0.severity == .error }, cells: cells ?? [],
            message: outcome.obstacle))
      }
    }
    return try watched.run(&console)
  }
}

/// The holder of the server from its start to the end of the command.
private final class RunningServer {
  private var server: SiteServer?

  /// Starts the server.
  ///
  /// - Returns: The port.
  /// - Throws: ``UsageError`` if it cannot listen.
  func start(
    host: String, port: Int, makeResponder: @Sendable (_ port: Int) -> Responder
  ) throws(UsageError) -> Int {
    do throws(SiteServer.StartFault) {
      let server = try SiteServer(host: host, port: port, makeResponder: makeResponder)
      self.server = server
      return server.port
    } catch {
      let reason =
        switch error {
        case .taken: "端口 \(port) 已被其他程序占用；请用 --port 换一个，或用 --port 0 任选一个"
        case .forbidden: "没有权限使用端口 \(port)；请用 --port 换一个 1024 以上的"
        case .unknownHost: "\(quoted(host, limit: 200))不是本机的地址"
        case .other(let text): text
        }
      throw UsageError(message: "无法开始服务：\(reason)")
    }
  }

  func stop() {
    server?.stop()
    server = nil
  }
}

extension BuildRun.Outcome {
  /// The most warnings that the strip lists.
  private static let mostWarnings = 50

  /// The message of the pages about a build that published: the number of warnings and, for the office, the
  /// warnings.
  fileprivate var notice: LiveSite.Notice {
    LiveSite.Notice(
      warningCount: findings.count(.warning),
      warnings: list?.places(ofWarnings: Self.mostWarnings).map { .init(place: $0.place, message: $0.message) } ?? [],
      changes: changes, page: list.map { _ in "/\(Address.findings.path)" })
  }
}
