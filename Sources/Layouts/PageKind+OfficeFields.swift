/// The parts of the pages that only the office has.
extension PageKind {
  static let tasksParts: [DeclaredField] = [
    .html("lead", "看到哪一天、待办几件，和这一年结果的链接"),
    .html("steps", "到公布还差的几步，连同小标题"),
    .html("download", "待办表的链接；没有待办的没有"),
    .html("office", "办公室自己的待办，连同小标题；没有的没有"),
    .html("units", "各单位的待办，按缓急分列，连同小标题；没有的没有"),
    .html("unanswered", "还没有答复的单位和联系人，连同小标题；没有的没有"),
  ]

  static let papersParts: [DeclaredField] = [
    .html("lead", "按哪一天写成，和改措辞的办法"),
    .html("list", "各年公文的链接，连同小标题"),
  ]

  static let paperParts: [DeclaredField] = [
    .html("note", "只在屏幕上显示的：打印说明，回到同类公文的链接"),
    .html("sheets", "公文，一份一张 A4"),
  ]

  static let findingsParts: [DeclaredField] = [
    .html("lead", "件数和看法；没有警告和提示的是一句说明"),
    .html("files", "各文件的件数和链接；只涉及一个文件的没有"),
    .html("warnings", "警告，按文件排列，连同原行；没有的没有"),
    .html("notes", "提示，按文件排列；没有的没有"),
  ]

  static let letterSheetsParts: [DeclaredField] = [
    .html("sheets", "各单位的责任书，一份一张 A4")
  ]

  static let letterRegisterParts: [DeclaredField] = [
    .html("lead", "这一年的登记情况和打印的链接"),
    .html("letters", "各单位责任书的登记表；细则没有责任书这一项的没有"),
    .html("changes", "负责人的变动；没有的没有"),
    .html("roster", "人员名册；没有登记的没有"),
  ]

  static let manualParts: [DeclaredField] = [
    .html("chapters", "各章的链接，当前的一章有记号"),
    .html("contents", "本章的目录；不到三个标题的没有"),
    .html("text", "正文"),
    .html("turn", "前一章和后一章的链接"),
  ]
}
