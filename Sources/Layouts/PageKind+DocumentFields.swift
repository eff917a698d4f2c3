/// The parts of the first page and of the pages about rules: policies, rubric, guides, duties, calendar, letter, search.
extension PageKind {
  static let homeParts: [DeclaredField] = [
    .html("steps", "到公布还差的几步和待办的件数，连同小标题；只有内部版有"),
    .html("findings", "检查结果的件数和链接，一行；只有内部版有"),
    .html("deadlines", "近期的截止日，连同小标题；没有日历的没有"),
    .html("units", "选单位查成绩单的列表；没有可以显示的结果的没有"),
    .html("latest", "最近一年的结果，一两句话和图；还没有公布的是一句说明"),
    .html("policies", "制度的列表；附件不单列"),
    .html("rubric", "细则的概况，和细则、自查指南、自查页、责任书的链接"),
    .html("calendar", "各年工作日历的链接"),
    .html("results", "以前各年的结果；只有一年的没有"),
  ]

  static let policiesParts: [DeclaredField] = [
    .html("list", "制度的列表，附件在主件下面"),
    .html("missing", "文中提到而这里没有的文件；没有的没有"),
  ]

  static let policyParts: [DeclaredField] = [
    .html("masthead", "发文单位标志和发文字号；附件和没有字号的没有"),
    .html("opening", "标题、题注和称呼；没有的，模板用 heading 作标题"),
    .html("head", "发文日期、施行日期、状态等，附件另有回到主件的链接"),
    .html("attachments", "附件的列表；没有附件的没有"),
    .html("contents", "目录，到第三级标题和各条；不到三处的没有"),
    .html("text", "正文"),
    .html("notes", "办公室写的说明（notes.yaml）和依据它的指标；没有的没有"),
  ]

  static let rubricParts: [DeclaredField] = [
    .html("overview", "概况、计分约定和整张评分表"),
    .html("readings", "对细则的理解，一条一项；细则没有写的没有"),
    .html("items", "逐项的要求、评分标准、材料、依据和算法，连同各方面的小标题"),
  ]

  static let guidesParts: [DeclaredField] = [
    .html("due", "应交材料一览表；没有要交的没有"),
    .html("selfcheck", "各年自查页的链接；没有的没有"),
    .html("calendar", "工作日历的链接，接在一句话后面；没有日历的没有"),
    .html("list", "各项指南的列表，连同各方面的小标题"),
  ]

  static let guideParts: [DeclaredField] = [
    .html("facts", "所属方面和分值"),
    .html("submission", "要交什么、什么时候、要不要盖章和纸质件"),
    .html("rules", "要求、评分标准、材料、依据和算法"),
    .html("prose", "guides 里写的正文；没有写的没有"),
    .html("selfcheck", "到自查页中这一项的链接；没有自查页的没有"),
    .html("rubricLink", "到细则中这一项的链接"),
    .html("turn", "前一项和后一项的链接；只有一项的没有"),
  ]

  static let selfCheckParts: [DeclaredField] = [
    .html("intro", "开头的说明"),
    .html("about", "单位、类别等要填的格"),
    .html("items", "逐项的问题"),
    .html("signature", "打印以后签字、盖章的几行"),
    .html("data", "脚本要读的 JSON，只能原样放进 <script type=\"application/json\" id=\"selfcheck-data\">"),
  ]

  static let responsibilityParts: [DeclaredField] = [
    .html("roles", "各角色的链接和职责数；没有角色的没有"),
    .html("duties", "逐个角色的职责表，连同小标题"),
    .html("uncited", "没有哪条职责引用的指标；都引用了的没有"),
    .html("more", "责任追究和空白责任书的链接；都没有的没有"),
  ]

  static let accountabilityParts: [DeclaredField] = [
    .html("lead", "开头的条文；没有写的没有"),
    .html("situations", "追责的情形；没有写的没有"),
    .html("measures", "追责的方式；没有写的没有"),
    .html("veto", "一票否决的条文；没有写的没有"),
    .html("audit", "与审计、巡察等有关的条文；没有写的没有"),
    .html("more", "回到职责一览的链接"),
  ]

  static let calendarParts: [DeclaredField] = [
    .html("lead", "全年的工作日数，其他年份和 .ics 文件的链接"),
    .html("grid", "全年十二个月的小表"),
    .html("whole", "全年都要办的事；没有的没有"),
    .html("months", "逐月的事项，每月一节，连同小标题"),
    .html("relative", "从某件事算起的期限；细则没有的没有"),
    .html("examples", "期限遇到节假日怎样算的例子；没有节假日安排的没有"),
    .html("open", "还没有定日子的事；没有的没有"),
  ]

  static let letterParts: [DeclaredField] = [
    .html("more", "各年责任书登记的链接；只有内部版有"),
    .html("parties", "甲乙双方，空着待填"),
    .html("text", "责任书的正文"),
    .html("signature", "签字、盖章的几行；责任书自己写了的没有"),
  ]

  static let searchParts: [DeclaredField] = [
    .html("list", "搜得到的全部标题，按栏目分列，给不运行脚本的浏览器")
  ]

  static let missingParts: [DeclaredField] = [
    .html("list", "各栏目的名称和路径；这一页不知道自己在哪个地址，不能写链接")
  ]
}
