import Foundation

/// Joins modules of JavaScript into classic scripts, since a page that is opened from a folder may load no module.
///
/// Every module that lies directly in the folder becomes a script of its name: the modules it imports, each once and
/// before those that use it, then the module itself, all in one strict function. Modules in folders below are parts of
/// such scripts. Only lines are looked at, so modules are written the way that is checked here: one line for each import
/// or export, names instead of patterns, no literal over several lines. Comments that stand alone or give a type are left
/// out, and so is what indents a line.
struct ScriptJoin {
  /// What cannot be joined, with its place.
  struct Fault {
    let path: String
    let line: Int
    let message: String
  }

  /// A module as it was read.
  private struct Module {
    /// The comment that the module begins with.
    var opening: [Substring] = []
    var body: [Substring] = []
    var exports: Set<Substring> = []
    /// What is declared for the whole module, with its line.
    var names: [(name: Substring, line: Int)] = []
    /// The modules that are needed, in order, with the names that are taken from them.
    var imports: [(path: String, names: [Substring], line: Int)] = []
  }

  private var modules: [String: Module] = [:]
  /// What was found wrong.
  private(set) var faults: [Fault] = []

  /// Reads modules, given by their paths in the folder.
  init(_ texts: [(path: String, text: String)]) {
    for (path, text) in texts { modules[path] = read(path, text) }
    for path in modules.keys.sorted() { checkImports(of: path) }
    let used = Set(modules.values.flatMap { $0.imports.map(\.path) })
    for path in modules.keys.sorted() where path.contains("/") && !used.contains(path) {
      fault(path, 1, "no other module imports this one")
    }
  }

  /// The scripts by the names of their modules, in order; what is wrong becomes a fault.
  mutating func scripts() -> [(name: String, text: String)] {
    modules.keys.filter { !$0.contains("/") }.sorted().map { entry in
      var order: [String] = []
      visit(entry, trail: [], &order)
      var owners: [Substring: String] = [:]
      for path in order {
        for (name, line) in modules[path]?.names ?? [] {
          if let other = owners.updateValue(path, forKey: name) {
            fault(path, line, "“\(name)” is declared in \(other) as well, and both are parts of \(entry)")
          }
        }
      }
      let lines = (modules[entry]?.opening ?? []) + ["(() => {", "\"use strict\";"]
      let body = order.flatMap { modules[$0]?.body ?? [] }
      return (String(entry.dropLast(4)), (lines + body + ["})();", ""]).joined(separator: "\n"))
    }
  }

  /// Puts a module behind those that it imports.
  private mutating func visit(_ path: String, trail: [String], _ order: inout [String]) {
    guard !order.contains(path), let module = modules[path] else { return }
    for needed in module.imports {
      if needed.path == path || trail.contains(needed.path) {
        fault(path, needed.line, "modules import each other: \((trail + [path, needed.path]).joined(separator: " → "))")
      } else {
        visit(needed.path, trail: trail + [path], &order)
      }
    }
    order.append(path)
  }

  private mutating func checkImports(of path: String) {
    for needed in modules[path]?.imports ?? [] {
      guard let module = modules[needed.path], needed.path.contains("/") else {
        fault(path, needed.line, "there is no module \(needed.path) in a folder beside the scripts")
        continue
      }
      for name in needed.names where !module.exports.contains(name) {
        fault(path, needed.line, "\(needed.path) exports no “\(name)”")
      }
    }
  }

  private mutating func fault(_ path: String, _ line: Int, _ message: String) {
    guard !faults.contains(where: { $0.path == path && $0.line == line && $0.message == message }) else { return }
    faults.append(Fault(path: path, line: line, message: message))
  }

  // Reading.

  private mutating func read(_ path: String, _ text: String) -> Module {
    var module = Module()
    var isInComment = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if isInComment || words.hasPrefix("/*") {
        let end = words.range(of: "*/", options: isInComment ? [] : .backwards)
        let isAlone = end.map { words[$0.upperBound...].allSatisfy { $0 == " " } } ?? true
        guard isInComment, !isAlone else {
          // Code behind a comment of one line keeps it: such comments give a type.
          if !isInComment, !isAlone { keep(line, path, index + 1, &module) } else { isInComment = end == nil }
          continue
        }
        fault(path, index + 1, "code stands behind a comment of several lines")
        isInComment = false
      } else if words.hasPrefix("//") {
        if module.body.isEmpty, module.imports.isEmpty { module.opening.append(line) }
      } else if !words.isEmpty {
        keep(line, path, index + 1, &module)
      }
    }
    if isInComment { fault(path, 1, "a comment does not end") }
    return module
  }

  private mutating func keep(_ line: Substring, _ path: String, _ number: Int, _ module: inout Module) {
    if !line.count(where: { $0 == "`" }).isMultiple(of: 2) || line.last == "\\" {
      fault(path, number, "a literal goes on over the end of its line")
    }
    if line.hasPrefix("import") {
      guard let needed = imported(line, by: path) else {
        return fault(path, number, "an import is one line: import {name, other} from \"./folder/module.mjs\";")
      }
      module.imports.append((needed.path, needed.names, number))
      return
    }
    let isExport = line.hasPrefix("export")
    let code = isExport ? line.dropFirst(6).drop { $0 == " " } : line
    if let name = declared(code) {
      guard !name.isEmpty else {
        return fault(path, number, "a declaration of a module is of one name, not of a pattern")
      }
      module.names.append((name, number))
      if isExport { module.exports.insert(name) }
    } else if isExport {
      return fault(path, number, "an export is that of a function, a class or a constant where it is declared")
    }
    module.body.append(plain(code))
  }

  /// A line without its indent, and without the comments that give a type to a value.
  private func plain(_ line: Substring) -> Substring {
    line.drop { $0 == " " }.replacing(#//\*\* @type \{[^*]*\} \*/[ ]/#, with: "")
  }

  /// The name that a line declares for its whole module: empty where it is a pattern, nil where the line declares none.
  private func declared(_ line: Substring) -> Substring? {
    for word in ["async function ", "function ", "class ", "const ", "let ", "var "] where line.hasPrefix(word) {
      return line.dropFirst(word.count).prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
    }
    return nil
  }

  private func imported(_ line: Substring, by path: String) -> (path: String, names: [Substring])? {
    guard let match = line.wholeMatch(of: /import \{([A-Za-z0-9_, ]+)\} from "(\.\.?\/[A-Za-z0-9_.\/-]+\.mjs)";/) else {
      return nil
    }
    var folders = path.split(separator: "/").dropLast()
    for part in match.2.split(separator: "/") where part != "." {
      if part == ".." { _ = folders.popLast() } else { folders.append(part) }
    }
    let names = match.1.split(separator: ",").map { $0.drop { $0 == " " }.prefix { $0 != " " } }
    return (folders.joined(separator: "/"), names)
  }
}
