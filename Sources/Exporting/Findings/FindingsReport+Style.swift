import Digests

extension FindingsReport {
  /// The style sheet that the report carries.
  static let style = """
    :root { color-scheme: light dark; --ink: #1c1c1a; --quiet: #5a5a55; --paper: #fdfdfb; --line: #d9d8d2; --tint: #f4f3ee;
      --error: #a8201a; --warning: #7a4b00; --good: #2b6a3f; --mark: #ffe08a; --link: #1f4e8c; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --quiet: #a9a69e; --paper: #1b1b1a; --line: #42413d;
      --tint: #262624; --error: #ff8a80; --warning: #f0c060; --good: #8fd3a3; --mark: #6b5200; --link: #9cc3ff; } }
    *, *::before, *::after { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: var(--paper); line-break: strict; overflow-wrap: anywhere;
      font: 1rem/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    main { max-width: 62rem; margin: 0 auto; padding: .5rem 1.25rem 3rem; }
    h1 { font-size: 1.6rem; line-height: 1.35; margin: 1.25rem 0 .75rem; }
    h2 { font-size: 1.1rem; line-height: 1.5; margin: 0; }
    p { margin: .3rem 0; }
    a { color: var(--link); }
    table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-variant-numeric: tabular-nums; }
    th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem .35rem 0; text-align: left; font-weight: 400; }
    thead th { font-weight: 600; white-space: nowrap; }
    .number { text-align: right; white-space: nowrap; }
    .quiet { color: var(--quiet); font-size: .9rem; }
    .lead { font-size: 1.15rem; font-weight: 700; }
    .error > .message strong, .lead.error, td.error { color: var(--error); }
    .warning > .message strong, .lead.warning, td.warning { color: var(--warning); }
    .lead.good { color: var(--good); }
    .message strong { margin-right: .75em; }
    section { margin-top: 2rem; border-top: 2px solid var(--line); padding-top: .75rem; }
    ol { list-style: none; margin: .5rem 0; padding: 0; }
    li { margin: 1rem 0; padding-left: .9rem; border-left: 4px solid var(--line); break-inside: avoid; }
    li.error { border-color: var(--error); }
    li.warning { border-color: var(--warning); }
    code, pre { font: .92em/1.6 "Sarasa Mono SC", "Noto Sans Mono CJK SC", Consolas, monospace; }
    .place { color: var(--ink); background: var(--tint); padding: .1rem .35rem; user-select: all; cursor: copy; }
    .code { white-space: nowrap; }
    pre { margin: .4rem 0; padding: .5rem .7rem; background: var(--tint); white-space: pre-wrap; max-height: 20rem; overflow: auto; }
    mark { background: var(--mark); color: inherit; outline: 1px solid var(--error); }
    mark.empty { padding: 0 .5em; }
    details { margin-top: .75rem; }
    summary { cursor: pointer; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    @media print { pre { max-height: none; } }
    """

  /// The hash by which the report's Content-Security-Policy allows its style sheet (CSP Level 3 §2.3.1).
  static let styleHash = FileDigest(of: Array(style.utf8)).policySource
}
