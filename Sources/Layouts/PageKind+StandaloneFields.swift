/// The parts of the packet and the briefing, each of them one file.
extension PageKind {
  static let packetParts: [DeclaredField] = [
    .html("only", "给哪个单位、什么时候以前答复的提醒"),
    .html("card", "成绩单，用 scorecard 模板排好的"),
    .html("evidence", "本单位的登记；没有的没有"),
    .html("deadlines", "本单位的待办和截止日；没有的没有"),
    .html("materials", "交来的材料和退回的情况；没有登记的没有"),
    .html("systems", "本单位的信息系统；没有登记的没有"),
    .html("receipt", "回执的开头；已经公布、不再问的没有"),
    .html("byHand", "不用浏览器填写的说明，只在纸上显示；不问的没有"),
    .html("confirmations", "逐项确认或提出异议的表；不问的没有"),
    .html("trialFields", "试算的说明和要填的格"),
    .html("trialItems", "试算的问题"),
    .html("trialData", "试算的脚本要读的 JSON，只能原样放进 <script type=\"application/json\" id=\"selfcheck-data\">"),
    .html("data", "回执的脚本要读的 JSON，只能原样放进 <script type=\"application/json\" id=\"packet-data\">"),
  ]

  static let briefingParts: [DeclaredField] = [
    .html("scope", "附表是哪一轮、哪些单位；只有单位很多时分出来的附表有"),
    .html("summary", "提请审定什么，和几句话的结果；附表没有"),
    .html("problems", "失分多的方面和指标；附表没有"),
    .html("years", "与往年比较，连同小标题；没有可比的年份的没有"),
    .html("figures", "分布、各方面、分类别的图表，连同小标题；附表没有"),
    .html("table", "各单位结果表；分出附表的是附表的清单"),
    .html("vetoes", "一票否决；没有的没有"),
    .html("overridden", "改判；没有的没有"),
    .html("contested", "有异议的指标；没有的没有"),
    .html("changed", "比前一轮变了的单位；没有的没有"),
    .html("method", "计分办法和数据来源；附表没有"),
    .html("signature", "签字栏；已经审定的没有"),
  ]
}
