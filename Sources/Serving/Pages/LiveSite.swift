package import Diagnostics
private import Synchronization

/// What requests have to know of the builds behind the served folder.
package final class LiveSite: Sendable {
  /// Why the last build did not publish.
  package struct Failure: Sendable, Hashable {
    /// The errors, sorted; empty where it was no fault of the content.
    package let errors: [Diagnostic]
    /// The cells of the first errors as a spreadsheet names them, nil where it is no cell of a table.
    package let cells: [String?]
    /// One sentence where there are no errors to list.
    package let message: String

    /// Creates a failure.
    package init(errors: [Diagnostic], cells: [String?] = [], message: String) {
      self.errors = errors
      self.cells = cells
      self.message = message
    }
  }

  /// What is to be said of a build that published.
  package struct Notice: Sendable, Hashable {
    /// A warning in the office's own edition.
    package struct Warning: Sendable, Hashable {
      /// Where it is about, in words.
      let place: String
      /// What is wrong and what to do.
      let message: String

      /// Creates a warning.
      package init(place: String, message: String) { (self.place, self.message) = (place, message) }
    }

    /// How many warnings there are.
    package let warningCount: Int
    /// The first of them.
    package let warnings: [Warning]
    /// What became another thing in results with the last build that wrote anything, a line for each.
    package fileprivate(set) var changes: [String]
    /// The address of the page that lists all findings; nil where the edition has none.
    package let page: String?

    /// Creates a notice.
    package init(warningCount: Int = 0, warnings: [Warning] = [], changes: [String] = [], page: String? = nil) {
      self.warningCount = warningCount
      self.warnings = warnings
      self.changes = changes
      self.page = page
    }

    /// Whether there is nothing to say.
    var isEmpty: Bool { warningCount == 0 && changes.isEmpty }
  }

  /// How things stand.
  package struct State: Sendable, Hashable {
    /// Counts what a reader has to see anew.
    package var version = 0
    /// What the site that is shown is, as 第 3 次生成（17:42:05）; nil where it was there before this run.
    package var shown: String?
    /// Why the site is not newer; nil where the last build published.
    package var failure: Failure?
    /// What is to be said of the site that is shown.
    package var notice = Notice()
  }

  /// Tells this run from others, so that pages of a former run are loaded anew.
  private let run: String
  private let current = Mutex(State())

  /// Creates the state before the first build.
  ///
  /// - Parameter run: A text of letters and digits that no other run on this port has had.
  package init(run: String) { self.run = run }

  /// How things stand now.
  package var state: State { current.withLock(\.self) }

  /// A text that differs as soon as readers have to see something else.
  func token(of state: State) -> String { "\(run)-\(state.version)" }

  /// Takes note of a build that published.
  ///
  /// - Parameters:
  ///   - build: What it is called.
  ///   - isNew: Whether any file differs from the last one.
  ///   - notice: What is to be said of it.
  package func succeeded(as build: String, isNew: Bool, notice: Notice = Notice()) {
    current.withLock { state in
      var notice = notice
      // What changed stays to be read until something else does.
      if !isNew { notice.changes = state.notice.changes }
      if isNew || state.failure != nil || state.notice != notice { state.version += 1 }
      state.notice = notice
      state.shown = build
      state.failure = nil
    }
  }

  /// Takes note of a build that did not publish.
  package func failed(_ failure: Failure) {
    current.withLock { state in
      if state.failure != failure { state.version += 1 }
      state.failure = failure
    }
  }
}
