extension WorkbookParts {
  /// The formats of cells, in the order of ``CellStyle``: 宋体 of 10 points at the top of the cell; heads bold, in the
  /// middle, on a blue ground and above a line.
  static let styles = """
    \(declaration)<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
    <numFmts count="3"><numFmt numFmtId="164" formatCode="@"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/>\
    <numFmt numFmtId="166" formatCode="yyyy-mm-dd hh:mm"/></numFmts>\
    <fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/>\
    <scheme val="minor"/></font>\
    <font><b/><sz val="10"/><color theme="1"/><name val="宋体"/><family val="2"/></font>\
    <font><sz val="10"/><color theme="1"/><name val="宋体"/><family val="2"/></font></fonts>\
    <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>\
    <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
    <border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" \
    applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>\
    \(format(164, "horizontal=\"left\" vertical=\"top\" indent=\"1\""))\
    \(format(164, "vertical=\"top\" wrapText=\"1\""))\
    <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">\
    <alignment vertical="top"/></xf>\
    \(format(165, "horizontal=\"left\" vertical=\"top\""))\(format(166, "horizontal=\"left\" vertical=\"top\""))\
    </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>\
    <tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>
    """

  private static func format(_ number: Int, _ alignment: String) -> String {
    """
    <xf numFmtId="\(number)" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" \
    applyAlignment="1"><alignment \(alignment)/></xf>
    """
  }

  /// The colours and fonts that the formats name, those of Office (ECMA-376 part 1, §20.1.6.9), with plain fills and
  /// lines for what a reader may draw.
  static let theme: String = {
    func colour(_ name: String, _ value: String) -> String { "<a:\(name)><a:srgbClr val=\"\(value)\"/></a:\(name)>" }
    func fonts(_ latin: String) -> String {
      """
      <a:latin typeface="\(latin)"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/>
      """
    }
    let colours = [
      ("dk2", "1F497D"), ("lt2", "EEECE1"), ("accent1", "4F81BD"), ("accent2", "C0504D"), ("accent3", "9BBB59"),
      ("accent4", "8064A2"), ("accent5", "4BACC6"), ("accent6", "F79646"), ("hlink", "0000FF"), ("folHlink", "800080"),
    ].map(colour).joined()
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let fills = "\(fill)\(fill)\(fill)"
    let lines = [9525, 25_400, 38_100].map { "<a:ln w=\"\($0)\">\(fill)<a:prstDash val=\"solid\"/></a:ln>" }.joined()
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return """
      \(declaration)<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme">\
      <a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>\
      <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>\(colours)</a:clrScheme>\
      <a:fontScheme name="Office"><a:majorFont>\(fonts("Cambria"))</a:majorFont>\
      <a:minorFont>\(fonts("Calibri"))</a:minorFont></a:fontScheme>\
      <a:fmtScheme name="Office"><a:fillStyleLst>\(fills)</a:fillStyleLst><a:lnStyleLst>\(lines)</a:lnStyleLst>\
      <a:effectStyleLst>\(effect)\(effect)\(effect)</a:effectStyleLst><a:bgFillStyleLst>\(fills)</a:bgFillStyleLst>\
      </a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>
      """
  }()
}
