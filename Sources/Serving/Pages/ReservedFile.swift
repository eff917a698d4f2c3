/// The files of the server itself, below a name that no edition uses.
enum ReservedFile: String, CaseIterable {
  /// The script that asks for news.
  case script = "reload.js"
  /// The style of the strip and of the server's own pages.
  case style = "strip.css"
  /// The news: a script that reloads the page if there is any.
  case state = "state.js"

  /// The folder's name, which is hidden, as no name in an edition is.
  static let folder = ".gongshi"

  /// The address from the root.
  var address: String { "/\(ReservedFile.folder)/\(rawValue)" }

  /// Returns the bytes of a file; `query` is the state that the reader has, `token` the current one.
  func bytes(query: String?, token: String) -> [UInt8] {
    switch self {
    case .script: Array(ReservedFile.asking.utf8)
    case .style: Array(ReservedFile.look.utf8)
    case .state: Array((query == token ? "" : "location.reload();\n").utf8)
    }
  }

  /// A hidden page asks when it is shown again; one whose server does not answer asks at growing intervals.
  private static let asking = """
    (() => {
      const { state } = document.currentScript.dataset;
      let wait = 400;
      let timer = 0;
      const ask = () => {
        clearTimeout(timer);
        timer = 0;
        const news = document.createElement("script");
        news.src = "\(ReservedFile.state.address)?" + state;
        const ended = (next) => {
          news.remove();
          wait = next;
          if (!document.hidden && !timer) timer = setTimeout(ask, wait);
        };
        news.onload = () => ended(400);
        news.onerror = () => ended(Math.min(wait * 2, 10000));
        document.head.append(news);
      };
      document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
      addEventListener("pageshow", ask);
    })();

    """

  private static let look = """
    .gongshi-findings, .gongshi-findings * { all: revert; box-sizing: border-box; }
    .gongshi-findings, .gongshi-page {
      color: #1c1c1a; font: 1rem/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      overflow-wrap: anywhere;
    }
    .gongshi-findings {
      position: sticky; top: 0; z-index: 1000; background: #fff4e5; border-bottom: 3px solid #a8201a;
      box-shadow: 0 2px 8px #0004;
    }
    .gongshi-findings details { max-width: 62rem; margin: 0 auto; padding: .5rem 1.25rem; }
    .gongshi-findings details > div { max-height: 38vh; overflow-y: auto; }
    .gongshi-findings summary { color: #8a1510; font-weight: 700; cursor: pointer; }
    .gongshi-findings :focus-visible { outline: 3px solid #8a1510; outline-offset: 2px; }
    .gongshi-findings p { margin: .25rem 0; }
    .gongshi-findings ol, .gongshi-page ol { margin: .5rem 0; padding-left: 1.75rem; }
    .gongshi-findings li, .gongshi-page li { margin: .35rem 0; }
    .gongshi-findings code, .gongshi-page code { font: .9em/1.5 ui-monospace, Consolas, monospace; font-weight: 700; }
    .gongshi-findings span, .gongshi-page span { display: block; }
    .gongshi-notice, .gongshi-notice * { all: revert; box-sizing: border-box; }
    .gongshi-notice {
      color: #1c1c1a; font: .9rem/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      overflow-wrap: anywhere; background: #f4f3ee; border-bottom: 1px solid #d9d8d2;
    }
    .gongshi-notice details { max-width: 62rem; margin: 0 auto; padding: .25rem 1.25rem; }
    .gongshi-notice details > div { max-height: 38vh; overflow-y: auto; }
    .gongshi-notice summary { color: #6b4a00; cursor: pointer; }
    .gongshi-notice a { color: #1f4e8c; }
    .gongshi-notice :focus-visible { outline: 3px solid #6b4a00; outline-offset: 2px; }
    .gongshi-notice p { margin: .25rem 0; }
    .gongshi-notice ol, .gongshi-notice ul { margin: .5rem 0; padding-left: 1.75rem; }
    .gongshi-notice li { margin: .35rem 0; }
    .gongshi-notice code { font: .9em/1.5 ui-monospace, Consolas, monospace; }
    .gongshi-notice span { display: block; }
    html:has(.gongshi-findings) { scroll-padding-top: 4rem; }
    :root:has(> .gongshi-page) { color-scheme: light dark; }
    .gongshi-page { margin: 0; background: #fdfdfb; }
    .gongshi-page main { max-width: 62rem; margin: 0 auto; padding: 1.25rem; }
    .gongshi-page h1 { font-size: 1.5rem; line-height: 1.4; }
    @media (prefers-color-scheme: dark) {
      .gongshi-findings { color: #f2efe9; background: #3a2416; border-color: #ff8a80; }
      .gongshi-findings summary { color: #ffb3ac; }
      .gongshi-findings :focus-visible { outline-color: #ffb3ac; }
      .gongshi-notice { color: #e8e6e1; background: #262624; border-color: #42413d; }
      .gongshi-notice summary { color: #e9c88a; }
      .gongshi-notice a { color: #9cc3ff; }
      .gongshi-notice :focus-visible { outline-color: #e9c88a; }
      .gongshi-page { color: #e8e6e1; background: #1b1b1a; }
    }
    @media print { .gongshi-findings, .gongshi-notice { display: none; } }

    """
}
