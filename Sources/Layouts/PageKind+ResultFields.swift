/// The parts of the pages about results.
extension PageKind {
  static let resultsParts: [DeclaredField] = [
    .html("list", "各年的链接和情况，还没有公布的年份，和选单位查成绩单的列表")
  ]

  static let yearParts: [DeclaredField] = [
    .html("lead", "一句话的结果和几个总数"),
    .html("facts", "轮次、截至日、审定、公布日期、核对码和更正"),
    .html("roundLinks", "各轮情况和待办的链接；只有内部版有"),
    .html("rubricLink", "到细则的链接；细则没有网页的没有"),
    .html("downloads", "供下载的结果文件的链接；site.yaml 写明不要的没有"),
    .html("contents", "本页各节的链接"),
    .html("process", "还没有走完的进程，连同小标题；走完的在 finished"),
    .html("table", "各单位结果表，连同小标题"),
    .html("distribution", "总分分布图，连同小标题；不公布总分的没有"),
    .html("categories", "分类别情况，连同小标题；只有一类的没有"),
    .html("vetoed", "被一票否决的单位，连同小标题；没有的没有"),
    .html("pending", "待核定的单位，连同小标题；没有的没有"),
    .html("dimensions", "各方面失分情况，连同小标题；不公布方面得分的没有"),
    .html("losses", "失分最多的指标，连同小标题；不公布指标得分的没有"),
    .html("rounds", "比前一轮变了的，连同小标题；只有内部版有"),
    .html("years", "与往年比较，连同小标题；没有可比的年份的没有"),
    .html("finished", "走完了的进程，收成一行；没有走完的在 process"),
    .html("items", "各单位各指标得分的图，连同小标题；不公布指标得分的没有"),
  ]

  static let itemsParts: [DeclaredField] = [
    .html("about", "这一页是哪些单位，和前后各页的链接"),
    .html("table", "这些单位的表：各指标得分，或各单位结果"),
  ]

  static let scorecardParts: [DeclaredField] = [
    .html("about", "这一年结果的链接和单位的类别，一行"),
    .html("total", "总分、名次、等级和结论；不公布总分的没有"),
    .html("losses", "失了分的和还没有核定的指标，每项写明怎样算的，连同小标题；没有的没有"),
    .html("changes", "比前一轮变了的；没有的没有"),
    .html("dimensions", "各方面得分的条形图；不公布方面得分的没有"),
    .html("items", "其余各项指标，收着；没有的没有"),
    .html("feedback", "本单位的反馈和处理；公开版没有，没有反馈的没有"),
  ]

  static let roundParts: [DeclaredField] = [
    .html("lead", "截至日、单位数和变动的单位数；单位分页的另有各页的链接"),
    .html("rounds", "这一年的结果和其他轮次的链接"),
    .html("answers", "各单位的答复；这一轮没有发核对单的没有"),
    .html("changes", "变动和原因；没有变动的没有"),
    .html("totals", "这一轮的总分表"),
  ]
}
