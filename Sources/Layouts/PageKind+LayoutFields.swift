/// The fields of the two templates around the pages.
extension PageKind {
  /// The fields of the layout around every linked page.
  package static let layoutFields: TemplateFields = [
    .text("language", "网页的语言，site.yaml 的 language"),
    .text("kind", "页面的种类，即模板的名称，用作 <body> 的 class"),
    .text("title", "窗口标题：页面的标题和网站的标题"),
    .text("site", "网站的标题，site.yaml 的 title；内部版的另有字样"),
    .text("institution", "单位名称；site.yaml 没有写的没有"),
    .text("logo", "标志的相对地址；site.yaml 没有写的没有"),
    .text("root", "回到网站最上一层的相对路径，以 / 结尾；就在最上一层的没有"),
    .text("home", "首页的相对地址"),
    .text("security", "安全策略；<meta http-equiv=\"Content-Security-Policy\" content=\"{{security}}\"> 这一行必须原样写在 <head> 里"),
    .text("stylesheet", "样式的相对地址"),
    .flag("marked", "页面顶上有没有要写明的：内部版、草稿、site.yaml 的 notice"),
    .flag("office", "是不是内部版"),
    .text("draft", "草稿的字样；不是草稿的没有"),
    .text("notice", "site.yaml 的 notice；没有写的没有"),
    .html("content", "页面的内容，用它那一种的模板排好的"),
    .list("nav", of: navigationFields, "主要栏目"),
    .list("footer", of: footerFields, "页脚的各行：site.yaml 的 footer、office、contact"),
    .text("searchPage", "搜索页的相对地址"),
    .text("searchIndex", "搜索数据的相对地址，给 search.js 用"),
    .list("scripts", of: scriptFields, "这一页要载入的脚本"),
  ]

  /// The fields of a main part of the site in the navigation.
  package static let navigationFields: TemplateFields = [
    .text("href", "栏目的相对地址"), .text("name", "栏目的名称"), .flag("current", "这一页是不是在这个栏目里"),
  ]
  /// The fields of a line of the footer.
  package static let footerFields: TemplateFields = [.text("line", "一行文字")]
  /// The fields of a script that a page loads.
  package static let scriptFields: TemplateFields = [.text("src", "脚本的相对地址")]

  /// The fields of the layout around every page that stands alone; `style` and `scripts` are whole elements.
  package static let standaloneFields: TemplateFields = [
    .text("language", "网页的语言，site.yaml 的 language"),
    .text("kind", "页面的种类：packet 核对单，briefing 审定材料，missing 没有这个网页"),
    .text("title", "窗口标题"),
    .text("site", "网站的标题，site.yaml 的 title"),
    .text("institution", "单位名称；site.yaml 没有写的没有"),
    .text("logo", "标志，data: 开头的整张图片；没有写的、超过 32 KB 的没有"),
    .text("security", "安全策略；<meta http-equiv=\"Content-Security-Policy\" content=\"{{security}}\"> 这一行必须原样写在 <head> 里"),
    .text("running", "打印时每页上方的文字"),
    .flag("marked", "页面顶上有没有要写明的：草稿、site.yaml 的 notice"),
    .text("draft", "草稿的字样；不是草稿的没有"),
    .text("notice", "site.yaml 的 notice；没有写的没有"),
    .list("footer", of: footerFields, "页脚的各行：site.yaml 的 footer、office、contact"),
    .html("style", "样式，整个 <style>"),
    .html("content", "页面的内容，用它那一种的模板排好的"),
    .html("scripts", "脚本，整个 <script>，放在 </body> 前；不用脚本的没有"),
  ]
}
