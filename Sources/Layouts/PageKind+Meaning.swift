extension PageKind {
  /// What the pages of the kind are and where they are, in Chinese for makers of themes.
  package var meaning: String {
    switch self {
    case .home: "首页，index.html"
    case .policies: "制度的列表，policies/index.html"
    case .policy: "一份制度，policies/ 下"
    case .rubric: "评分细则，rubric/ 下"
    case .guides: "自查指南的列表，guide/index.html"
    case .guide: "一项指标的自查指南，guide/ 下"
    case .selfcheck: "单位自查的表格，selfcheck/ 下"
    case .results: "各年结果的列表，results/index.html"
    case .year: "一年的结果，results/<年份>/index.html"
    case .items: "单位很多的年份分出来的一页，results/<年份>/items/ 和 units/ 下"
    case .scorecard: "一个单位的成绩单，results/<年份>/ 下；核对单里的成绩单也用它"
    case .round: "一轮的情况，results/<年份>/rounds/ 下，只有内部版有"
    case .tasks: "待办，results/<年份>/tasks.html，只有内部版有"
    case .papers: "公文的列表，papers/index.html，只有内部版有"
    case .paper: "要打印的公文，papers/<年份>/ 下；公布的通知公开版也有"
    case .findings: "检查结果，findings/index.html，只有内部版有"
    case .responsibility: "职责一览，responsibility/index.html"
    case .accountability: "责任追究，responsibility/accountability.html"
    case .calendar: "一年的工作日历，calendar/ 下"
    case .letter: "空白责任书，letter/ 下"
    case .letterSheets: "各单位的责任书，letters/<年份>/sheets.html，只有内部版有"
    case .letterRegister: "责任书登记，letters/<年份>/index.html，只有内部版有"
    case .manual: "使用手册的一章，manual/ 下，只有内部版有"
    case .search: "搜索，search/index.html"
    case .packet: "一个单位的核对单，packets 文件夹里的一个文件"
    case .briefing: "审定材料，briefing 文件夹里的一个文件"
    case .missing: "没有这个网页，404.html，由网页服务器显示"
    }
  }
}
