"""Workbooks as programs write them, each with the cells that it has: by openpyxl, libxlsxwriter, LibreOffice and by hand.

Every workbook is a register of evidence whose 内容 cells are what is tried: the columns 单位, 指标, 事项, 编号, 开始, 内容.
"""

import ctypes
import datetime
import io
import subprocess
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

HEAD = ["单位", "指标", "事项", "编号", "开始", "内容"]
DAY = datetime.datetime(2025, 2, 12)
MINUTE = datetime.datetime(2025, 2, 12, 9, 30)
LONG = "第一行\n第二行：" + "字" * 300

# What is written, in which format, and what is read.
CELLS = [
    ("机电学院", None, "机电学院"), (LONG, None, LONG), ("a < b & \"c\"", None, "a < b & \"c\""), ("0012", "@", "0012"),
    (12, None, "12"), (0.1, None, "0.1"), (2.5, "0.00", "2.5"), (20250212001, None, "20250212001"), (8.2, None, "8.2"),
    (1 / 3, None, "0.3333333333333333"), (True, None, "TRUE"), (False, None, "FALSE"), (DAY, "yyyy/m/d", "45700"),
    (MINUTE, "yyyy-mm-dd hh:mm", "45700.395833333336"), (DAY, "yyyy/m/d h:mm", "45700.0"), (0.95, "0%", "95%"),
    (0.0355, "0.00%", "3.55%"), ("😀𠮷", None, "😀𠮷"), ("东京", None, "东京"),
]  # fmt: skip


class Corpus:
    """A folder of workbooks and what their cells are read as: name -> [text]."""

    def __init__(self, folder):
        self.folder = folder
        self.expected = {}
        self.writers = {}

    def path(self, name, texts, writer):
        self.expected[name] = list(texts)
        self.writers[name] = writer
        return self.folder / f"{name}.xlsx"


def keys(number):
    return ["甲", "A1", "事", f"N{number}", "2025-03-01"]


# openpyxl


def table(sheet, cells=CELLS, before=0, gap=0):
    for _ in range(before):
        sheet.append(["2025 年登记表"])
    sheet.append(HEAD)
    for number, (value, form, _) in enumerate(cells):
        for _ in range(gap):
            sheet.append([])
        sheet.append([*keys(number), value])
        cell = sheet.cell(sheet._current_row, len(HEAD))
        if form:
            cell.number_format = form
        if isinstance(value, str) and value.startswith("0"):
            cell.data_type = "s"


def by_openpyxl(corpus):
    def book(name, change=lambda book, sheet: None, cells=CELLS, texts=None, **options):
        made = openpyxl.Workbook()
        table(made.active, cells, **options)
        change(made, made.active)
        made.save(corpus.path(name, texts or [cell[2] for cell in cells], "openpyxl"))

    def decorated(_, sheet):
        side = Side(style="thin", color="FF0000")
        for row in sheet.iter_rows(max_row=sheet.max_row + 40, max_col=12):
            for cell in row:
                cell.border, cell.fill = Border(left=side, right=side), PatternFill("solid", fgColor="DDEEFF")
                cell.font, cell.alignment = Font(bold=True, name="宋体"), Alignment(wrap_text=True)
        sheet.conditional_formatting.add("F1:F99", CellIsRule("greaterThan", ["3"], fill=PatternFill("solid", bgColor="FFAA00")))
        rule = DataValidation("list", formula1='"是,否"')
        rule.add("F2:F90")
        sheet.add_data_validation(rule)
        sheet.freeze_panes, sheet.auto_filter.ref = "B2", "A1:F20"
        sheet.print_title_rows = "1:1"

    def remarked(_, sheet):
        for row in range(2, 8):
            sheet.cell(row, 6).comment = Comment("批注里的字", "某人")
            sheet.cell(row, 1).hyperlink = "https://example.invalid/"

    def hidden(_, sheet):
        for row in range(2, 6):
            sheet.row_dimensions[row].hidden = True
        sheet.column_dimensions["F"].hidden = True

    def after_hidden(made, _):
        for state in ["hidden", "veryHidden"]:
            sheet = made.create_sheet(state, 0)
            sheet.append(["不读"])
            sheet.sheet_state = state

    def after_chart(made, sheet):
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=6, min_row=1, max_row=9), titles_from_data=True)
        made.create_chartsheet("图", 0).add_chart(chart)

    def named(made, sheet):
        made.defined_names["范围"] = DefinedName("范围", attr_text="Sheet!$A$1:$F$9")
        sheet.title = "“5.1” & 's <表> 😀"
        sheet.protection.sheet = True
        sheet.sheet_properties.tabColor = "FF8800"

    def merged(_, sheet):
        sheet.merge_cells("A1:F1")
        sheet.merge_cells("A3:A9")
        sheet.merge_cells("B3:B9")

    book("plain")
    book("decorated", decorated)
    book("remarked", remarked)
    book("hidden-rows", hidden)
    book("after-hidden-sheets", after_hidden)
    book("after-a-chart", after_chart)
    book("named", named)
    book("below-a-title", merged, before=1)
    book("below-four-titles", before=4)
    book("with-gaps", gap=3)
    plain = InlineFont(b=True)
    rich = [(CellRichText("处置", TextBlock(plain, "漏洞"), " 三 ", TextBlock(plain, "次")), None, "处置漏洞 三 次")]
    book("rich", cells=rich)
    days = [(DAY + datetime.timedelta(minutes=step), "yyyy/m/d h:mm", None) for step in range(0, 1440, 7)]
    book("minutes", cells=days, texts=[decimal(45700 + step / 1440) for step in range(0, 1440, 7)])
    from_1904 = openpyxl.Workbook()
    from_1904.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    table(from_1904.active)
    from_1904.save(corpus.path("from-1904", [cell[2] for cell in CELLS], "openpyxl"))
    iso = openpyxl.Workbook(iso_dates=True)
    table(iso.active, [(DAY, "yyyy/m/d", None), (MINUTE, "yyyy/m/d h:mm", None)])
    iso.save(corpus.path("iso-dates", ["2025-02-12", "2025-02-12T09:30:00"], "openpyxl"))
    streamed = openpyxl.Workbook(write_only=True)
    sheet = streamed.create_sheet()
    sheet.append(HEAD)
    for number, value in enumerate(["甲", 3, 2.5, True]):
        sheet.append([*keys(number), value])
    streamed.save(corpus.path("streamed", ["甲", "3", "2.5", "TRUE"], "openpyxl"))


def decimal(number):
    return f"{number:.1f}" if number == int(number) else repr(number)


# libxlsxwriter


class Options(ctypes.Structure):
    _fields_ = [("constant_memory", ctypes.c_uint8), ("tmpdir", ctypes.c_char_p), ("use_zip64", ctypes.c_uint8)]


class Moment(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ["year", "month", "day", "hour", "min"]] + [("sec", ctypes.c_double)]


class Fragment(ctypes.Structure):
    _fields_ = [("format", ctypes.c_void_p), ("string", ctypes.c_char_p)]


def by_libxlsxwriter(corpus, library):
    for name in ["workbook_new", "workbook_new_opt", "workbook_add_worksheet", "workbook_add_format"]:
        getattr(library, name).restype = ctypes.c_void_p

    def book(name, fill, texts, **options):
        path = str(corpus.path(name, texts, "libxlsxwriter")).encode()
        made = ctypes.c_void_p(library.workbook_new_opt(path, ctypes.byref(Options(**options))))
        sheet = ctypes.c_void_p(library.workbook_add_worksheet(made, None))
        for column, head in enumerate(HEAD):
            library.worksheet_write_string(sheet, 0, column, head.encode(), None)
        for row in range(len(texts)):
            for column, key in enumerate(keys(row)):
                library.worksheet_write_string(sheet, row + 1, column, key.encode(), None)
            fill(made, sheet, row)
        assert library.workbook_close(made) == 0

    def form(made, code):
        new = ctypes.c_void_p(library.workbook_add_format(made))
        library.format_set_num_format(new, code.encode())
        return new

    def cells(made, sheet, row):
        value, code, _ = CELLS[row]
        place = (sheet, row + 1, 5)
        shown = form(made, code) if code else None
        if isinstance(value, str):
            library.worksheet_write_string(*place, value.encode(), shown)
        elif isinstance(value, bool):
            library.worksheet_write_boolean(*place, int(value), shown)
        elif isinstance(value, datetime.datetime):
            moment = Moment(value.year, value.month, value.day, value.hour, value.minute, 0.0)
            library.worksheet_write_datetime(*place, ctypes.byref(moment), shown)
        else:
            library.worksheet_write_number(*place, ctypes.c_double(value), shown)

    texts = [cell[2] for cell in CELLS]
    book("written", cells, texts)
    book("written-inline", cells, texts, constant_memory=1)
    book("written-zip64", cells, texts, use_zip64=1)

    def results(_, sheet, row):
        place = (sheet, row + 1, 5)
        if row == 0:
            library.worksheet_write_formula_num(*place, b"=1+2", None, ctypes.c_double(3))
        elif row == 1:
            library.worksheet_write_formula_str(*place, '="甲"&"乙"'.encode(), None, "甲乙".encode())
        else:
            library.worksheet_write_array_formula_num(sheet, row + 1, 5, row + 1, 5, b"{=SUM(1.5,1)}", None, ctypes.c_double(2.5))

    book("written-results", results, ["3", "甲乙", "2.5"])

    def rich(made, sheet, row):
        bold = ctypes.c_void_p(library.workbook_add_format(made))
        library.format_set_bold(bold)
        parts = [Fragment(None, "一".encode()), Fragment(bold, "二 ".encode()), Fragment(None, "三".encode())]
        pointers = (ctypes.POINTER(Fragment) * 4)(*[ctypes.pointer(part) for part in parts], None)
        library.worksheet_write_rich_string(sheet, row + 1, 5, pointers, None)

    book("written-rich", rich, ["一二 三"] * 3)

    def urls(_, sheet, row):
        library.worksheet_write_url(sheet, row + 1, 5, b"https://example.invalid/a?b=c&d", None)

    book("written-links", urls, ["https://example.invalid/a?b=c&d"] * 2)
    codes = ["yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "dddd"]

    def days(made, sheet, row):
        library.worksheet_write_number(sheet, row + 1, 5, ctypes.c_double(45700), form(made, codes[row]))

    book("written-days", days, ["45700"] * len(codes))


# LibreOffice

SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="登记">{rows}</table:table></office:spreadsheet></office:body></office:document>
"""


def flat(contents):
    def cell(text):
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    rows = ["".join(map(cell, HEAD))]
    rows += ["".join(map(cell, keys(number))) + content for number, content in enumerate(contents)]
    return SHEET.format(rows="".join(f"<table:table-row>{row}</table:table-row>" for row in rows))


# Cells without a style are shown, and saved, in the general format.
FLAT = [
    ('<table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"/>', "3"),
    ('<table:table-cell table:formula="of:=&quot;甲&quot;&amp;&quot;乙&quot;" office:value-type="string"/>', "甲乙"),
    ('<table:table-cell table:formula="of:=1=1" office:value-type="boolean" office:boolean-value="true"/>', "TRUE"),
    ('<table:table-cell table:formula="of:=NA()" office:value-type="float" office:value="0"/>', "#N/A"),
    ('<table:table-cell office:value-type="date" office:date-value="2025-02-12"/>', "45700"),
    ('<table:table-cell office:value-type="date" office:date-value="2025-02-12T09:30:00"/>', "45700.3958333333"),
    ('<table:table-cell office:value-type="percentage" office:value="0.95"/>', "0.95"),
    ('<table:table-cell office:value-type="string"><text:p>一<text:span>二</text:span></text:p><text:p>三</text:p></table:table-cell>', "一二\n三"),
]  # fmt: skip


def by_libreoffice(corpus, folder):
    # It keeps fifteen digits of a number.
    texts = [cell[2].replace("0.3333333333333333", "0.333333333333333") for cell in CELLS]
    (folder / "office-flat.fods").write_text(flat([content for content, _ in FLAT]), "utf-8")
    plain = openpyxl.Workbook()
    table(plain.active)
    for name in ["office-again", "office-strict", "office-old", "office-open"]:
        plain.save(folder / f"{name}.xlsx")
    lines = [HEAD] + [[*keys(number), text] for number, text in enumerate(["甲", "12", "2.50", "1e3"])]
    (folder / "office-text.csv").write_text("\n".join(map(",".join, lines)), "utf-8")

    def convert(form, *names, options=()):
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to", form]
        out = folder / form.split(":")[0]
        subprocess.run([*command, "--outdir", out, *names], check=True, capture_output=True, timeout=300, cwd=folder)
        return out

    convert("xls", "office-old.xlsx")
    convert("ods", "office-open.xlsx")
    excel = "xlsx:Calc MS Excel 2007 XML"
    convert(excel, "office-text.csv", options=["--infilter=CSV:44,34,76,1"])
    made = convert(excel, "office-flat.fods", "office-again.xlsx", "xls/office-old.xls", "ods/office-open.ods")
    expected = {
        "office-flat": [text for _, text in FLAT], "office-again": texts, "office-text": ["甲", "12", "2.5", "1000"],
        "office-old": texts, "office-open": texts,
    }  # fmt: skip
    for name, texts in expected.items():
        (made / f"{name}.xlsx").rename(corpus.path(name, texts, "LibreOffice"))
    convert("xlsx:Calc Office Open XML", "office-strict.xlsx")
    (made / "office-strict.xlsx").rename(corpus.path("office-strict", expected["office-again"], "LibreOffice"))


# By hand

TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SST = ["<si><t>共用</t></si>", "<si><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 乙</t></r></si>", "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>"]
STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="9"/></cellXfs>'
HAND = [
    ('<c t="s"><v>0</v></c>', "共用"), ('<c t="s"><v>1</v></c>', "甲 乙"), ('<c t="s"><v>2</v></c>', "東京"),
    ('<c t="inlineStr"><is><t>自带</t></is></c>', "自带"), ('<c t="str"><f>A1</f><v>结果</v></c>', "结果"),
    ('<c t="b"><v>1</v></c>', "TRUE"), ('<c t="e"><v>#DIV/0!</v></c>', "#DIV/0!"), ("<c><v>1.5000000000000002E1</v></c>", "15.000000000000002"),
    ('<c s="1"><v>45700</v></c>', "45700"), ('<c s="2"><v>45700</v></c>', "45700.0"), ('<c s="3"><v>0.95</v></c>', "95%"),
    ("<c><f>1+1</f><v>2</v></c>", "2"), ('<c t="str"><v>a_x000D__x000A_b</v></c>', "a\r\nb"), ("<c t=\"inlineStr\"><is><t>&#x4E2D;<![CDATA[<1>]]></t></is></c>", "中<1>"),
]  # fmt: skip


def by_hand(corpus):
    def row(number, cells, **attributes):
        told = "".join(f' {name}="{value}"' for name, value in {"r": number, **attributes}.items())
        return f"<row{told}>{cells}</row>"

    def text(value):
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'

    def rows(**attributes):
        lines = ["".join(map(text, HEAD))] + ["".join(map(text, keys(number))) + cell for number, (cell, _) in enumerate(HAND)]
        return "".join(row(number + 1, line, **attributes) for number, line in enumerate(lines))

    def book(name, sheet=None, space=TRANSITIONAL, relations=RELATIONS, change=lambda parts: parts, compression=zipfile.ZIP_DEFLATED, main="xl/workbook.xml", target="worksheets/sheet1.xml", root="", sheets='<sheet name="登记" sheetId="1" r:id="rId1"/>'):
        def related(*entries):
            inner = "".join(f'<Relationship Id="{key}" Type="{relations}/{kind}" Target="{where}"/>' for key, kind, where in entries)
            return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'

        parts = {
            "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
            "_rels/.rels": related(("rId1", "officeDocument", main)),
            main: f'{XML}<workbook xmlns="{space}" xmlns:r="{relations}">{root}<sheets>{sheets}</sheets></workbook>',
            main.replace("xl/", "xl/_rels/") + ".rels": related(("rId1", "worksheet", target), ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml")),
            "xl/worksheets/sheet1.xml": sheet or f'{XML}<worksheet xmlns="{space}"><sheetData>{rows()}</sheetData></worksheet>',
            "xl/sharedStrings.xml": f'{XML}<sst xmlns="{space}" count="3" uniqueCount="3">{"".join(SST)}</sst>',
            "xl/styles.xml": f'{XML}<styleSheet xmlns="{space}">{STYLES}</styleSheet>',
        }
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", compression) as archive:
            for part, content in change(parts).items():
                archive.writestr(part, content)
        corpus.path(name, [text for _, text in HAND], "hand").write_bytes(data.getvalue())

    def prefixed(parts):
        made = dict(parts)
        for part, name in [("xl/worksheets/sheet1.xml", "x"), ("xl/sharedStrings.xml", "ss"), ("xl/workbook.xml", "wb")]:
            content = made[part].replace("xmlns=", f"xmlns:{name}=").replace("</", f"</{name}:")
            made[part] = "".join(f"<{name}:{piece}" if piece[:1].isalpha() else f"<{piece}" for piece in content.split("<"))[1:]
        return made

    book("hand")
    book("hand-strict", space=STRICT, relations=STRICT_RELATIONS)
    book("hand-prefixed", change=prefixed)
    book("hand-stored", compression=zipfile.ZIP_STORED)
    book("hand-absolute", target="/xl/worksheets/sheet1.xml")
    book("hand-dotted", target="./../xl/worksheets/sheet1.xml")
    book("hand-capitals", change=lambda parts: {name.upper(): content for name, content in parts.items()})
    book("hand-reversed", change=lambda parts: dict(reversed(parts.items())))
    book("hand-backslashes", change=lambda parts: {name.replace("/", "\\"): content for name, content in parts.items()})
    book("hand-other-main", main="xl/book.xml")
    book("hand-utf16", change=lambda parts: {name: content.replace("UTF-8", "UTF-16").encode("utf-16") for name, content in parts.items()})
    book("hand-marked", change=lambda parts: {name: b"\xef\xbb\xbf" + content.encode() for name, content in parts.items()})
    # As Excel writes: dimensions, spans, extensions, alternatives, things to ignore.
    excel = f"""{XML}<worksheet xmlns="{TRANSITIONAL}" xmlns:r="{RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr/><dimension ref="A1:F15"/>
<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/>
<cols><col min="1" max="1" width="9"/></cols><sheetData>{rows(spans="1:6", **{"x14ac:dyDescent": "0.2"})}</sheetData><phoneticPr fontId="1" type="noConversion"/>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="x"><row r="1"><c r="A1"><v>9</v></c></row></ext></extLst></worksheet>"""
    book("hand-excel", sheet=excel, root='<fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"/></mc:AlternateContent><bookViews><workbookView/></bookViews>')
    book("hand-remarks", sheet=f'{XML}<!-- a --><?b c?><worksheet xmlns="{TRANSITIONAL}"><!-- <row/> --><sheetData>{rows().replace("<row", "<!-- x --><row")}</sheetData></worksheet>')
    spaced = rows().replace("><", ">\n\t<").replace("<v>", "<v>\n ").replace("</v>", " </v>").replace(">\n 结果 <", ">结果<").replace(">\n a_", ">a_").replace("b </v>", "b</v>").replace("<v>\n #DIV/0! <", "<v>#DIV/0!<")
    book("hand-spaced", sheet=f'{XML}<worksheet xmlns="{TRANSITIONAL}">\n<sheetData>\n{spaced}\n</sheetData>\n</worksheet>')
    book("hand-unnumbered", sheet=f'{XML}<worksheet xmlns="{TRANSITIONAL}"><sheetData>{"".join(rows().split(" r=")[0:1])}{"".join(">" + piece.split(">", 1)[1] for piece in rows().split(" r=")[1:])}</sheetData></worksheet>')
    book("hand-second", sheets='<sheet name="旧" sheetId="9" state="hidden" r:id="rId9"/><sheet name="登记" sheetId="1" r:id="rId1"/>', change=lambda parts: parts | {"xl/worksheets/sheet9.xml": f'<worksheet xmlns="{TRANSITIONAL}"><sheetData/></worksheet>', "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"].replace("</Relationships>", f'<Relationship Id="rId9" Type="{RELATIONS}/worksheet" Target="worksheets/sheet9.xml"/><Relationship Id="rId8" Type="{RELATIONS}/hyperlink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>')})
