/// A name that texts of papers hold in double braces, such as `{{单位}}`, and that is filled in for each paper.
package enum PaperName: String, Sendable, CaseIterable {
  // Of every kind.
  case institution = "机构"
  case office = "办公室"
  case signature = "落款"
  case contact = "联系方式"
  case year = "年度"
  case assessment = "考核"
  case day = "日期"
  // Of a unit, and of a case.
  case unit = "单位"
  case reference = "编号"
  case item = "指标"
  case itemName = "指标名称"
  case fact = "事项"
  case content = "内容"
  case document = "材料"
  case deed = "办理"
  case startName = "开始名称"
  case start = "开始"
  case deadline = "期限"
  case reckoning = "期限算法"
  case overdueBy = "逾期"
  // Of lists.
  case count = "数量"
  case overdueCount = "逾期数量"
  case table = "清单"
  case furtherTable = "附表"
  case key = "图例"
  case categories = "类别清单"
  // Of meetings and quarters.
  case meeting = "会议"
  case period = "时段"
  case meetingCount = "会议次数"
  case meetings = "会议情况"
  case handling = "办理情况"
  case training = "培训情况"
  case chart = "图"
  case longest = "最长用时"
  case mean = "平均用时"
  case overdueShare = "逾期率"
  // Of answers, results and accountability.
  case round = "轮次"
  case asOf = "截至"
  case opinion = "意见"
  case decision = "处理"
  case reply = "答复"
  case scoreBefore = "原得分"
  case scoreKept = "维持得分"
  case score = "得分"
  case approval = "审定"
  case firstPublication = "首次公布"
  case unitCount = "单位数"
  case vetoes = "否决情况"
  case situation = "情形"
  case situationText = "情形内容"
  case measures = "问责方式"
  case basis = "依据"
  case incident = "事由"
  case authority = "问责文件"
  case contacts = "联系人"

  /// What it is filled in with, in Chinese.
  package var meaning: String {
    switch self {
    case .institution: "`site.yaml` 的 `institution`"
    case .office: "`site.yaml` 的 `office`，不含括号里的简称"
    case .signature: "机构和办公室连写"
    case .contact: "`site.yaml` 的 `contact`"
    case .year: "年份，如 2026"
    case .assessment: "这一年考核的名称"
    case .day: "这份公文的日期，如 2026年3月5日"
    case .unit: "单位名称"
    case .reference: "登记的编号，可能没有"
    case .item: "指标编号"
    case .itemName: "指标名称"
    case .fact: "登记的事项"
    case .content: "登记的内容，可能没有"
    case .document: "登记的材料，可能没有"
    case .deed: "要办的事，取自事项的“完成”叫什么，如 处置；看不出来的是 办结"
    case .startName: "事项的“开始”叫什么，如 通报日期"
    case .start: "登记的开始，写到日或分"
    case .deadline: "最后期限，写到日或分；名单里没有期限的为空"
    case .reckoning: "期限怎样算出，一句话"
    case .overdueBy: "过期多久，如 3个工作日；没有过期的为空"
    case .count: "清单里有几项"
    case .overdueCount: "其中过期的有几项；没有的为空"
    case .table: "清单，是一张表；单独占一段"
    case .furtherTable: "另一张表，可能没有；单独占一段"
    case .key: "附表各栏的编号指什么"
    case .categories: "各类单位各有几个，如 甲类7个、乙类2个"
    case .meeting: "会议名称"
    case .period: "第几季度，或者全年"
    case .meetingCount: "这段时间开了几次会；没有的为空"
    case .meetings: "各次会议应到、实到、请假、缺席的表；单独占一段，没有的为空"
    case .handling: "各单位、各类事项的表；单独占一段，没有的为空"
    case .training: "培训这样的数的合计；单独占一段，没有的为空"
    case .chart: "各季度的图；单独占一段，没有的为空"
    case .longest: "办结最长用了几个工作日；没有办结的为空"
    case .mean: "办结平均用了几个工作日；没有办结的为空"
    case .overdueShare: "逾期的占几成，如 12.5%；没有事项的为空"
    case .round: "轮次的名称"
    case .asOf: "轮次的登记截至日"
    case .opinion: "单位的意见，可能没有"
    case .decision: "处理：采纳、部分采纳、不采纳；还没有处理的为空"
    case .reply: "答复，可能没有"
    case .scoreBefore: "异议所对的那一轮的得分；没有变的为空"
    case .scoreKept: "与异议所对的那一轮相同的得分；变了的，或者那时还没有核定的为空"
    case .score: "处理以后的得分；还没有核定的为空"
    case .approval: "由谁、哪天审定"
    case .firstPublication: "更正以前公布的那一天；没有更正的为空"
    case .unitCount: "参评的单位数"
    case .vetoes: "一票否决的单位；没有的，或者不公布总分的为空"
    case .situation: "问责情形的编号，可能没有"
    case .situationText: "问责情形的内容，可能没有"
    case .measures: "`responsibility.yaml` 里的追究方式，可能没有"
    case .basis: "问责情形依据的条款，可能没有"
    case .incident: "登记的事由，不公布的为空"
    case .authority: "登记的问责文件，不公布的为空"
    case .contacts: "人员名册里的联系人，可能没有"
    }
  }
}

extension PaperKind {
  /// The names that the kind's text may hold.
  package var names: [PaperName] { PaperKind.common + own }

  private static let common: [PaperName] = [
    .institution, .office, .signature, .contact, .year, .assessment, .day,
  ]
  private static let ofCase: [PaperName] = [
    .unit, .reference, .item, .itemName, .fact, .content, .document, .deed, .startName, .start, .deadline,
    .reckoning, .overdueBy,
  ]

  private var own: [PaperName] {
    switch self {
    case .cases: [.count, .overdueCount, .table]
    case .rectification, .overdue: PaperKind.ofCase
    case .incident: []
    case .meeting: [.meeting, .period, .unitCount, .categories]
    case .attendance: [.meeting, .period, .unitCount, .table]
    case .absences: [.period, .meetingCount, .meetings, .count, .table]
    case .reminder: [.unit, .count, .overdueCount, .table, .contacts]
    case .quarter:
      [
        .period, .count, .overdueCount, .overdueShare, .mean, .longest, .handling, .meetingCount, .meetings, .training,
        .chart,
      ]
    case .objection:
      [.unit, .item, .itemName, .round, .opinion, .decision, .reply, .scoreBefore, .scoreKept, .score]
    case .results:
      [.round, .asOf, .approval, .firstPublication, .unitCount, .categories, .vetoes, .table, .furtherTable, .key]
    case .accountability:
      [.unit, .start, .incident, .authority, .situation, .situationText, .basis, .measures]
    case .materials: [.unitCount, .count, .key, .table, .furtherTable]
    case .systems: [.count, .overdueCount, .deadline, .table]
    case .archive: [.count, .table]
    }
  }

  /// The kind of paper, in Chinese.
  package var title: String {
    switch self {
    case .cases: "未结事项一览"
    case .rectification: "办结通知书和反馈单"
    case .overdue: "督办通知"
    case .incident: "事件报告表"
    case .meeting: "会议通知"
    case .attendance: "会议签到表"
    case .absences: "会议缺席情况"
    case .reminder: "催办"
    case .quarter: "季度和年度通报"
    case .objection: "异议答复函"
    case .results: "考核结果通报"
    case .accountability: "问责建议"
    case .materials: "材料收缴表"
    case .systems: "信息系统台账"
    case .archive: "归档目录"
    }
  }
}
