package import Diagnostics
private import Synchronization

/// The state of the builds behind the served folder, as requests need it.
package final class LiveSite: Sendable {
  /// The reason why the last build did not publish.
  package struct Failure: Sendable, Hashable {
    /// The errors, sorted; empty if the content is not at fault.
    package let errors: [Diagnostic]
    /// The cells of the first errors as a spreadsheet names them; nil if an error is not in a cell of a table.
    package let cells: [String?]
    /// One sentence, for when there are no errors to list.
    package let message: String

    /// Creates a failure.
    package init(errors: [Diagnostic], cells: [String?] = [], message: String) {
      self.errors = errors
      self.cells = cells
      self.message = message
    }
  }

  /// The message about a build that published.
  package struct Notice: Sendable, Hashable {
    /// A warning in the office's own edition.
    package struct Warning: Sendable, Hashable {
      /// The place that it is about, in words.
      let place: String
      /// One sentence that says what is wrong and what to do.
      let message: String

      /// Creates a warning.
      package init(place: String, message: String) { (self.place, self.message) = (place, message) }
    }

    /// The number of warnings.
    package let warningCount: Int
    /// The first warnings.
    package let warnings: [Warning]
    /// The changes in results by the last build that wrote anything, a line for each.
    package fileprivate(set) var changes: [String]
    /// The address of the page that lists all findings; nil if the edition has none.
    package let page: String?

    /// Creates a notice.
    package init(warningCount: Int = 0, warnings: [Warning] = [], changes: [String] = [], page: String? = nil) {
      self.warningCount = warningCount
      self.warnings = warnings
      self.changes = changes
      self.page = page
    }

    /// True if there is nothing to say.
    var isEmpty: Bool { warningCount == 0 && changes.isEmpty }
  }

  /// The state of the site at one time.
  package struct State: Sendable, Hashable {
    /// The number of states that readers had to load anew.
    package var version = 0
    /// The name of the build that is shown, such as 第 3 次生成（17:42:05）; nil if it was there before this run.
    package var shown: String?
    /// The reason why the site is not newer; nil if the last build published.
    package var failure: Failure?
    /// The message about the site that is shown.
    package var notice = Notice()
  }

  /// The identity of this run, so that pages of a former run are loaded anew.
  private let run: String
  private let current = Mutex(State())

  /// Creates the state before the first build.
  ///
  /// - Parameter run: A text of letters and digits that no other run on this port has had.
  package init(run: String) { self.run = run }

  /// The current state.
  package var state: State { current.withLock(\.self) }

  /// Returns a text that changes whenever readers have to load something else.
  func token(of state: State) -> String { "\(run)-\(state.version)" }

  /// Records a build that published.
  ///
  /// - Parameters:
  ///   - build: The name of the build.
  ///   - isNew: True if any file differs from the last build.
  ///   - notice: The message about it.
  package func succeeded(as build: String, isNew: Bool, notice: Notice = Notice()) {
    current.withLock { state in
      var notice = notice
      // Changes stay readable until others replace them.
      if !isNew { notice.changes = state.notice.changes }
      if isNew || state.failure != nil || state.notice != notice { state.version += 1 }
      state.notice = notice
      state.shown = build
      state.failure = nil
    }
  }

  /// Records a build that did not publish.
  package func failed(_ failure: Failure) {
    current.withLock { state in
      if state.failure != failure { state.version += 1 }
      state.failure = failure
    }
  }
}
