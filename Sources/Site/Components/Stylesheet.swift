/// The one stylesheet of the site.
enum Stylesheet {
  /// Its path below the site's root: the name changes with the content, so that no browser shows an old one.
  static let path = "assets/site-\(fingerprint).css"

  /// FNV-1a of the text, 64 bits, in hexadecimal.
  private static var fingerprint: String {
    let hash = css.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The text.
  static let css = """
    :root {
      color-scheme: light dark;
      --ink: #1c1c1a; --quiet: #5a5a55; --paper: #fdfdfb; --line: #d9d8d2; --tint: #f4f3ee; --accent: #a8201a;
      --link: #1f4e8c; --good: #2b6a3f;
      --serif: "FangSong", "FangSong_GB2312", "STFangsong", "Songti SC", "SimSun", "Noto Serif CJK SC", serif;
      --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e8e6e1; --quiet: #a9a69e; --paper: #1b1b1a; --line: #42413d; --tint: #262624; --accent: #ff8a80;
        --link: #9cc3ff; --good: #8fd3a3;
      }
    }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.75 var(--sans); line-break: strict;
      overflow-wrap: anywhere;
    }
    a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: .06em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: .5rem; top: .5rem; padding: .5rem 1rem; background: var(--paper); }
    .head, main, .foot { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
    .head { padding-top: 1.25rem; border-bottom: 2px solid var(--accent); }
    .site { margin: 0; font-weight: 700; font-size: 1.15rem; }
    .site a { color: inherit; text-decoration: none; }
    .institution { display: block; font-weight: 400; font-size: .9rem; color: var(--quiet); }
    .head nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none; }
    .head nav a { display: inline-block; padding: .4rem 0; text-decoration: none; }
    .head nav [aria-current] a { color: var(--accent); font-weight: 700; }
    .banner, .notice {
      margin: .75rem max(1.25rem, calc((100% - 59.5rem) / 2)) 0; padding: .4rem 1rem; border: 1px solid var(--line); background: var(--tint);
      font-size: .9rem;
    }
    .banner { border-color: var(--accent); color: var(--accent); font-weight: 700; }
    .foot { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); }
    .foot p { margin: 0; font-size: .85rem; color: var(--quiet); }
    h1 { font-size: 1.7rem; line-height: 1.35; margin: 1.75rem 0 1rem; text-wrap: balance; }
    h2 { font-size: 1.3rem; line-height: 1.4; margin: 2.25rem 0 .75rem; }
    h3 { font-size: 1.08rem; line-height: 1.5; margin: 1.75rem 0 .5rem; }
    p, ul, ol, dl { margin: .6rem 0; }
    ul, ol { padding-left: 1.5em; }
    .quiet { color: var(--quiet); }
    .terms { display: grid; gap: .35rem 2rem; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
    .terms dt { color: var(--quiet); font-size: .85rem; }
    .terms dd { margin: 0; }
    .scroll, .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--quiet); font-size: .9rem; padding: .25rem 0; }
    th, td { border-bottom: 1px solid var(--line); padding: .45rem .6rem .45rem 0; text-align: left; vertical-align: top; }
    thead th { border-bottom: 2px solid var(--line); font-weight: 600; white-space: nowrap; }
    tbody th { font-weight: 400; }
    .wide th, .wide td { white-space: nowrap; }
    .fact { display: inline-block; margin-left: 1em; color: var(--quiet); white-space: nowrap; }
    .number { text-align: right; white-space: nowrap; }
    .state { white-space: nowrap; }
    .lost { color: var(--accent); }
    .score { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; margin: 1rem 0; }
    .score strong { font-size: 2.6rem; line-height: 1.1; }
    .verdict { font-weight: 700; }
    .item { border-top: 1px solid var(--line); padding: .25rem 0 .75rem; }
    .item h3 { display: flex; flex-wrap: wrap; gap: .2rem 1rem; justify-content: space-between; margin: .6rem 0 .25rem; }
    .item p { margin: .25rem 0; }
    .sum { margin: .25rem 0; padding: 0; list-style: none; font-variant-numeric: tabular-nums; }
    .sum > li { display: grid; grid-template-columns: 4.5rem 1fr; gap: 0 1rem; }
    .sum .points { text-align: right; }
    .sum .total { border-top: 1px solid var(--line); font-weight: 700; }
    .records { margin: 0; padding-left: 1.2em; color: var(--quiet); font-size: .9rem; }
    .policy { font-family: var(--serif); font-size: 1.1rem; line-height: 1.9; }
    .policy h2, .policy h3 { font-family: var(--sans); }
    .policy > h2 { text-align: center; }
    .policy p { margin: .5rem 0; text-indent: 2em; text-align: justify; }
    .policy table { font-size: 1rem; line-height: 1.6; }
    .policy td { min-width: 2.5rem; }
    .policy td:nth-child(3), .policy td:nth-child(4) { min-width: 12rem; }
    @media (max-width: 30rem) {
      h1 { font-size: 1.4rem; }
      .score strong { font-size: 2.1rem; }
    }
    @media print {
      :root { --ink: #000; --paper: #fff; --tint: #fff; --quiet: #333; --link: #000; }
      body { font-size: 10.5pt; line-height: 1.6; }
      .skip, nav { display: none; }
      .head, main, .foot { max-width: none; padding-left: 0; padding-right: 0; }
      thead { display: table-header-group; }
      tr, .item, .terms > div { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .scroll, .table { overflow: visible; }
    }
    @page { size: A4; margin: 20mm 18mm; }

    """
}
