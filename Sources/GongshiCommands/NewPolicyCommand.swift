import ArgumentParser
import ContentFiles
import Diagnostics
import Rubric
import Scaffold
import SiteContent

/// The command `gongshi new policy`, which adds a policy document.
struct NewPolicyCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "新增一件制度：写好文件头的 policies/<文件名>.md，再把条文粘贴进去。")

  enum Status: String, ExpressibleByArgument, CaseIterable {
    case 试行
    case 现行
    case 废止
  }

  @OptionGroup var folder: ContentOption

  @Argument(help: ArgumentHelp("文件名（不含 .md），也是网址和引用它的 id。", valueName: "slug"))
  var slug: String

  @Option(help: ArgumentHelp("标题。", valueName: "title"))
  var title: String

  @Option(help: ArgumentHelp("发文字号。", valueName: "number"))
  var number: String?

  @Option(help: ArgumentHelp("发文单位；不写时填 site.yaml 里的 institution。", valueName: "name"))
  var issuer: String?

  @Option(help: ArgumentHelp("印发日期。", valueName: "day"))
  var issued: String?

  @Option(help: ArgumentHelp("施行日期。", valueName: "day"))
  var effective: String?

  @Option(help: ArgumentHelp("状态：试行、现行或废止。", valueName: "status"))
  var status: Status?

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    try folder.requireFinished()
    try requireWords([("标题", title)])
    var values: [String: String] = [:]
    values["number"] = number
    values["issuer"] = issuer ?? folder.institution
    values["issued"] = try issued.map { try givenDay($0, option: "--issued").iso }
    values["effective"] = try effective.map { try givenDay($0, option: "--effective").iso }
    values["status"] = status?.rawValue
    let options = PolicyOptions(slug: slug, title: title, values: values)
    let new = try makingFiles { () throws(NewFilesFault) in try NewFiles.policy(options) }
    return try new.write(to: folder, shown: self.folder.content, &console)
  }
}

extension ContentFolder {
  /// The institution that the settings name; nil if they name none of its own.
  fileprivate var institution: String? {
    var unsaid = Findings()
    let named = SiteSettings.read(self, findings: &unsaid).institution
    return named == Placeholder.institution ? nil : named
  }
}
