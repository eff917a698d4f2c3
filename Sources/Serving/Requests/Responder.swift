/// A responder to requests: with a file of the edition's folder, a file of the server itself, or a refusal in
/// Chinese.
package struct Responder: Sendable {
  /// The folder that is shown.
  package let folder: ServedFolder
  /// The rule that decides who may ask.
  package let hosts: HostRule
  /// The builds behind the folder.
  package let live: LiveSite

  /// Creates a responder.
  package init(folder: ServedFolder, hosts: HostRule, live: LiveSite) {
    self.folder = folder
    self.hosts = hosts
    self.live = live
  }

  /// Makes the reply to a request.
  package func reply(to request: Request) -> Reply {
    let state = live.state
    let token = live.token(of: state)
    guard request.fieldCount <= Request.mostFields else { return refusal(431) }
    switch hosts.decision(on: request.hosts) {
    case .accepted: break
    case .malformed: return refusal(400)
    case .misdirected: return refusal(421)
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var reply = refusal(405)
      reply.fields.append(("Allow", "GET, HEAD"))
      return reply
    }
    let target: RequestTarget
    do throws(RequestTarget.Refusal) { target = try RequestTarget(request.target) } catch {
      return refusal(error == .tooLong ? 414 : 400)
    }
    var reply = reply(to: target, state, token)
    guard reply.status == 200 else { return reply }
    let tag = EntityTag.of(reply.body, reply.rest)
    reply.fields.append(("ETag", tag))
    if request.known.contains(where: { $0 == "*" || $0.split(separator: ",").contains { EntityTag.matches($0, tag) } })
    {
      reply.status = 304
    }
    return reply
  }

  private func reply(to target: RequestTarget, _ state: LiveSite.State, _ token: String) -> Reply {
    if target.names.first == ReservedFile.folder {
      guard target.names.count == 2, !target.isFolder, let file = ReservedFile(rawValue: target.names[1]) else {
        return missing(token)
      }
      return Reply(
        status: 200, fields: fields(ContentType.of(file.rawValue)), body: file.bytes(query: target.query, token: token))
    }
    // Browsers ask for it unasked, and complain if it is missing.
    if target.names == ["favicon.ico"], folder.find(target.names) == .nothing {
      return Reply(status: 204, fields: fields())
    }
    switch folder.find(target.names + (target.isFolder ? ["index.html"] : [])) {
    case .file(let bytes, let rest):
      let name = target.isFolder ? "index.html" : target.names.last ?? ""
      let isPage = name.hasSuffix(".html")
      return Reply(
        status: 200, fields: fields(ContentType.of(name)),
        body: isPage ? PageDressing(state, token: token).dressed(bytes) : bytes, rest: rest)
    case .folder where !target.isFolder:
      // The links on its page are relative to the folder.
      guard case .file = folder.find(target.names + ["index.html"]) else { return missing(token) }
      var reply = refusal(302)
      reply.fields.append(("Location", "/" + target.names.map(Responder.encoded).joined(separator: "/") + "/"))
      return reply
    case .folder, .nothing:
      return folder.isThere ? missing(token) : unbuilt(state, token)
    }
  }

  /// Makes the reply for the time while there is no site.
  private func unbuilt(_ state: LiveSite.State, _ token: String) -> Reply {
    let (title, words) =
      if state.failure != nil {
        ("还没有可以显示的网站", "内容有错误，网站尚未生成。改正并保存后会自动重新生成，本页随之更新。")
      } else if state.shown == nil {
        ("正在生成网站", "生成后本页自动更新。")
      } else {
        ("网站的文件夹不见了", "输出文件夹已被移走或删除。内容一有改动就会重新生成，本页随之更新。")
      }
    let body = FindingsStrip.page(state.failure, title: title, words: words, token: token)
    return Reply(status: 503, fields: fields(own: true), body: body)
  }

  /// Makes the reply for a missing page, which may come with the next build.
  private func missing(_ token: String) -> Reply {
    let body = FindingsStrip.page(
      title: "没有这个网页", words: "地址可能有误，或者该网页已不在网站中。<a href=\"/\">回到首页</a>", token: token)
    return Reply(status: 404, fields: fields(own: true), body: body)
  }

  private func refusal(_ status: Int) -> Reply {
    let (title, words) =
      switch status {
      case 302: ("已转到文件夹", "地址末尾应有“/”。")
      case 405: ("不支持的请求", "这里只能浏览。")
      case 414: ("地址过长", "请检查地址。")
      case 421: ("地址不对", "请用启动时显示的地址访问。")
      default: ("无法理解的请求", "请检查地址。")
      }
    let body = FindingsStrip.page(title: title, words: words)
    return Reply(status: status, fields: fields(own: true), body: body)
  }

  /// Makes the fields of a reply: nothing is cached without revalidation, shown in a frame, or readable by another
  /// site.
  private func fields(_ type: String = ContentType.of(".html"), own: Bool = false) -> [(name: String, value: String)] {
    [
      ("Content-Type", type), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      // The page's own policy applies as well. A page of the server has none and gets it here.
      (
        "Content-Security-Policy",
        (own ? "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; " : "")
          + "frame-ancestors 'none'"
      ),
    ]
  }

  /// Encodes a name for a URL.
  private static func encoded(_ name: String) -> String {
    var text = ""
    let digits = Array("0123456789ABCDEF")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return text
  }
}
