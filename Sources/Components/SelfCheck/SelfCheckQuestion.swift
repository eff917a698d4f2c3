import Markup
import Rubric
import RubricBooks
import Wording

/// The question of one fact, in the form for its kind.
struct SelfCheckQuestion: Sendable {
  let rubric: RubricBook
  let fact: FactID
  let context: PageContext

  private var labels: Labels { context.labels }

  private var name: String { "f\(fact.index)" }

  func write(_ html: inout HTMLBuffer) {
    html.raw("<fieldset class=\"question\" data-fact=\"\(fact.index)\">\n")
    html.line("legend", rubric[fact].ask ?? rubric[fact].name)
    switch rubric.scoring[fact].kind {
    case .yesno: choices([("yes", labels[.answerYes]), ("no", labels[.answerNo])], &html)
    case .choice: choices(rubric[fact].options.map { ($0, $0) }, &html)
    case .date:
      input(.date, "date", nil, labels[.selfCheckDate], &html)
      html.raw("<label><input type=\"checkbox\" data-never> ")
      html.text(labels[.selfCheckNever])
      html.raw("</label>\n")
    case .number, .event: records(&html)
    }
    html.raw("</fieldset>\n")
  }

  private func choices(_ options: [(value: String, word: String)], _ html: inout HTMLBuffer) {
    for option in options + [("", labels[.selfCheckOpen])] {
      html.raw(option.value.isEmpty ? "<label class=\"undecided\">" : "<label>")
      html.raw("<input type=\"radio\" name=\"\(name)\" value=\"")
      html.text(option.value)
      html.raw(option.value.isEmpty ? "\" checked> " : "\"> ")
      html.text(option.word)
      html.raw("</label>\n")
    }
  }

  /// Writes the first row of records; a script adds more, and paper has room for more.
  private func records(_ html: inout HTMLBuffer) {
    let options = rubric.scoring[fact].kind == .event ? rubric[fact].options : []
    if !options.isEmpty { writeKey(to: options, &html) }
    html.raw("<ul class=\"rows beside-\(fieldCount(withName: !options.isEmpty) - 1)")
    html.raw(timing.needsTime ? " timed\">\n<li>" : "\">\n<li>")
    let count = "inputmode=\"numeric\" pattern=\"[0-9]{1,9}\""
    if rubric.scoring[fact].kind == .number {
      input(
        .value, "text", "inputmode=\"decimal\" pattern=\"[0-9]{1,9}(\\.[0-9]{1,2})?\"", rubric[fact].name, &html)
      input(.count, "text", count, labels[.selfCheckPeople], &html)
      input(.start, "date", nil, rubric[fact].started ?? labels[.selfCheckDate], &html)
    } else {
      let type = timing.needsTime ? "datetime-local" : "date"
      if options.isEmpty {
        input(.value, "text", nil, labels[.selfCheckName], &html)
      } else {
        // The screen asks for no name beside the option; who writes by hand has to tell the rows apart.
        html.raw("<div class=\"by-hand\" aria-hidden=\"true\"><span>")
        html.text(labels[.selfCheckName])
        html.raw("</span></div>\n")
        select(.value, options, labels[.selfCheckTag], &html)
      }
      input(.start, type, nil, rubric[fact].started ?? labels[.selfCheckStart], &html)
      if timing.isFinished { input(.done, type, nil, rubric[fact].finished ?? labels[.selfCheckDone], &html) }
      if timing.hasLimit { input(.due, type, nil, labels[.selfCheckDue], &html) }
      input(.count, "text", count, labels[.selfCheckTimes], &html)
    }
    html.raw("</li>\n</ul>\n")
    guard rubric.scoring[fact].isOpenEvent else { return }
    html.raw("<label class=\"none\"><input type=\"checkbox\" data-none> ")
    html.text(labels[.selfCheckNone])
    html.raw("</label>\n")
  }

  /// Writes the numbers by which paper names the options, of which a screen has a list.
  private func writeKey(to options: [String], _ html: inout HTMLBuffer) {
    html.raw("<p class=\"by-hand\" aria-hidden=\"true\">")
    html.text(labels[.selfCheckTagKey])
    for (index, option) in options.enumerated() {
      html.element("span", labels(.selfCheckTagNumbered, "\(index + 1)", option))
    }
    html.raw("</p>\n")
  }

  /// Returns how many fields a row has on paper.
  private func fieldCount(withName: Bool) -> Int {
    guard rubric.scoring[fact].kind == .event else { return 3 }
    return 3 + (withName ? 1 : 0) + (timing.isFinished ? 1 : 0) + (timing.hasLimit ? 1 : 0)
  }

  private enum Field: String {
    case date, value, count, start, done, due
  }

  private func select(_ field: Field, _ options: [String], _ label: String, _ html: inout HTMLBuffer) {
    html.raw("<label><span>")
    html.text(label)
    html.raw("</span> <select class=\"empty\" data-field=\"\(field.rawValue)\"><option value=\"\">")
    html.text(labels[.selfCheckOpen])
    html.raw("</option>")
    for option in options {
      html.raw("<option>")
      html.text(option)
      html.raw("</option>")
    }
    html.raw("</select></label>\n")
  }

  private func input(
    _ field: Field, _ type: String, _ attributes: String?, _ label: String, _ html: inout HTMLBuffer
  ) {
    html.raw("<label><span>")
    html.text(label)
    html.raw("</span> <input type=\"\(type)\" data-field=\"\(field.rawValue)\"")
    if let attributes { html.raw(" \(attributes)") }
    // Limiting the year to four digits makes the next digit typed go to the month.
    if type == "date" { html.raw(" max=\"9999-12-31\"") }
    if type == "datetime-local" { html.raw(" max=\"9999-12-31T23:59\"") }
    html.raw("></label>\n")
  }

  /// The times that the rules need of an occurrence.
  private var timing: (isFinished: Bool, hasLimit: Bool, needsTime: Bool) {
    var result = (isFinished: false, hasLimit: false, needsTime: false)
    for rule in rubric.rules(reading: fact) {
      guard let filter = rule.trigger.filter else { continue }
      if filter.isOpen { result.isFinished = true }
      guard let limit = filter.timing?.limit else { continue }
      result.isFinished = true
      result.hasLimit = true
      if limit.needsTime { result.needsTime = true }
    }
    return result
  }
}
