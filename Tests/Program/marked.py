"""Units with a mark of their own in every column of a content folder, and the marks that an edition's bytes hold."""

import base64
import re
import urllib.parse

from Program.workbooks import readable

APPROVED = "approval: {by: 领导小组, date: 2026-01-08, document: 会议纪要}\n"
RUBRIC = """\
id: r
title: 细则
total: 15
dimensions:
  - id: A
    name: 方面
    items:
      - id: A1
        name: 事件
        points: 10
        materials: [佐证表]
        facts: {通报: {kind: event}, 人数: {kind: number, absent: 90}}
        rules:
          - {deduct: 3, each: 通报, text: 每次扣三分}
          - {deduct: 1, below: 人数, least: 1, per: 在职人数, text: 人数不足}
      - {id: A2, name: 评判, points: 5, judge: true}
"""

# The marks of a unit: who may see each. A name before the point is the file, the rest the column.
NAMED = {"unit.name": "标记学院名称甲", "unit.category": "标记类别教学乙"}
REASONS = {
    "score.reason": "复核材料后酌情认定", "score.authority": "校纪字第七号", "override.reason": "情节轻微从宽处理",
    "override.authority": "院办函第十三号",
}  # fmt: skip
SCORES = {"score.score": "4.73", "override.score": "6.21"}
PUBLIC_ROW = {"evidence.value": "门户网站被篡改一次", "evidence.start": "2025-03-17", "evidence.done": "2025-03-29"}
PUBLIC_VETO = {"veto.cause": "发生数据泄露事件", "veto.accountability": "问责通报第九号"}
DATES = {"evidence.start": "2025-03-17", "evidence.done": "2025-03-29"}
# Beside all of these, what the unit itself may read …
OWN = {
    "evidence.ref": "ZZREF-0001", "evidence.document": "整改报告扫描件.pdf", "evidence.received": "2025-04-11",
    "feedback.opinion": "认为扣分依据不足", "feedback.decision.reply": "维持原来的认定", "feedback.paper": "纸面提出的异议",
    "evidence.replaced": "被替换的旧内容", "meeting.missed": "缺席的培训会",
}  # fmt: skip
# … and the office alone.
OFFICE = {"evidence.note": "经电话催促才报送", "score.assessor": "欧阳锋"}
# What the registers that are never scored say of the unit's systems, and of what was sent back to it: its own as well …
SYSTEMS = {"system.name": "标记教务平台己", "system.filing": "ZZFILE-0004"}
SENT_BACK = {"material.reason": "标记缺少公章庚"}
# … and what only the office may read of them.
LEDGERS = {
    "system.note": "系统台账备注辛", "material.note": "材料收缴备注壬", "carried.ref": "ZZCARRY-0005", "carried.note": "遗留事项备注癸",
}  # fmt: skip
# Read, and of no use to any page yet, or told in another form.
NOBODY = {
    "unit.alias": "标记原名旧系丙", "unit.other": "编制说明文字", "unit.quantity": "918273", "roster.role": "标记联络负责",
    "roster.name": "张伟", "roster.contact": "86332145", "roster.second": "王建国", "roster.mobile": "13861234567",
    "evidence.returned": "退回的那一行", "feedback.by": "李娜", "selfcheck.value": "自己说的内容",
    "selfcheck.document": "自查佐证材料.zip", "selfcheck.note": "自查时的备注", "selfcheck.ref": "ZZSELF-0002", "veto.ref": "ZZVETO-0003",
    "checklist.note": "一览表上的备注", "meeting.name": "标记部署会议", "excluded.name": "标记不参评处",
}  # fmt: skip
FIRST = NAMED | REASONS | SCORES | PUBLIC_ROW | PUBLIC_VETO | OWN | SYSTEMS | SENT_BACK | LEDGERS | OFFICE | NOBODY
UNITS = {
    "zzid": FIRST,
    # The other unit says the same the other way round, so that no mark holds another.
    "zzyi": {name: mark[::-1] for name, mark in FIRST.items()}
    | {"evidence.start": "2025-05-19", "evidence.done": "2025-05-27", "evidence.received": "2025-06-03"}
    | {"score.score": "3.91", "override.score": "2.58"},
}
# What the same unit had the year before.
BEFORE = {name: mark[1:] + mark[0] for name, mark in FIRST.items()} | {
    "evidence.start": "2024-07-16", "evidence.done": "2024-07-28", "evidence.received": "2024-08-09",
    "score.score": "1.37", "override.score": "8.46",
}  # fmt: skip


def year_files(year, units, tail, visibility):
    """A year's files, by their paths: what each line of `lines` gives for the marks of every unit."""

    def lines(*patterns):
        return "".join(pattern.format(id=id, year=year, visibility=visibility, **{
            name.replace(".", "_"): mark for name, mark in marks.items()
        }) + "\n" for id, marks in units.items() for pattern in patterns)  # fmt: skip

    base = f"assessments/{year}"
    files = {
        "assessment.yaml": f"year: {year}\ntitle: {year} 年度考核\nrubric: r\nwindow: {{from: {year}-01-01, to: {year}-12-31}}\n"
        f"rounds: [{{id: early, name: 预评, folder: 0, asOf: {year}-11-30}}, {{id: first, name: 初评, folder: 1, asOf: {year}-12-31}}]\n"
        + tail,
        "units.csv": "单位编号,单位名称,类别,别名,状态,在职人数,说明\n"
        + lines("{id},{unit_name},{unit_category},{unit_alias},参评,{unit_quantity},{unit_other}",
                "{id}-no,{excluded_name},{unit_category},,不参评,5,"),
        "roster.csv": "单位,角色,姓名,联系方式\n"
        + lines("{id},{roster_role},{roster_name},{roster_contact}", "{id},{roster_role},{roster_second},{roster_mobile}"),
        "systems.csv": "单位,系统,等级,备案号,备注\n" + lines("{id},{system_name},三级,{system_filing},{system_note}"),
        "carried.csv": "单位,指标,事项,编号,开始,备注\n" + lines("{id},A1,通报,{carried_ref},2023-12-20,{carried_note}"),
        "1/materials.csv": "单位,指标,材料,收到,退回,原因,备注\n"
        + lines("{id},A1,佐证表,{year}-03-02,{year}-03-05,{material_reason},{material_note}"),
        "1/checklist.csv": "单位,A1 人数,备注\n" + lines("{id},0,{checklist_note}"),
        "1/meetings.csv": "日期,会议,指标,事项,应到,实到\n"
        + lines("{year}-02-04,{meeting_name},A1,通报,{id},{id}", "{year}-02-05,{meeting_missed},A1,通报,{id},无"),
        "0/evidence.csv": "单位,指标,事项,编号,内容,开始,密级\n"
        + lines("{id},A1,通报,{evidence_ref},{evidence_replaced},{evidence_start},公开"),
        "1/evidence.csv": "单位,指标,事项,编号,内容,数量,开始,完成,材料,审核,收到,密级,备注\n"
        + lines("{id},A1,通报,{evidence_ref},{evidence_value},1,{evidence_start},{evidence_done},{evidence_document},通过,"
                "{evidence_received},{visibility},{evidence_note}",
                "{id},A1,通报,,{evidence_returned},1,{year}-03-17,,,退回,,公开,"),
        "1/scores.csv": "单位,指标,得分,理由,评分人,依据\n"
        + lines("{id},A2,{score_score},{score_reason},{score_assessor},{score_authority}",
                "{id},A1,{override_score},{override_reason},{score_assessor},{override_authority}"),
        "1/vetoes.csv": "单位,日期,事由,问责文件,编号,密级\n"
        + lines("{id},{year}-05-06,{veto_cause},{veto_accountability},{veto_ref},{visibility}"),
        "1/feedback.csv": "单位,指标,处理,答复,确认,意见\n"
        + lines("{id},A1,不采纳,{feedback_decision_reply},,", "{id},A2,不采纳,,否,{feedback_paper}"),
    }  # fmt: skip
    for id, marks in units.items():
        files[f"selfcheck/{id}.csv"] = "单位,指标,事项,编号,内容,开始,材料,备注\n" + (
            f"{id},A1,通报,{marks['selfcheck.ref']},{marks['selfcheck.value']},{year}-02-03,"
            f"{marks['selfcheck.document']},{marks['selfcheck.note']}\n"
        )
        files[f"1/feedback/{id}.csv"] = "单位,指标,确认,意见,经办人\n" + (
            f"{id},A1,否,{marks['feedback.opinion']},{marks['feedback.by']}\n"
        )
    return {f"{base}/{path}": text for path, text in files.items()}


def write(folder, tail, visibility):
    """A content folder with the year of the marked units, and the year before of one of them."""
    files = {
        "site.yaml": "institution: 示例学院\ntitle: 考核公示\nlanguage: zh-CN\n",
        "rubrics/r.yaml": RUBRIC,
    }
    files |= year_files(2025, UNITS, tail, visibility)
    files |= year_files(2024, {"zzid": BEFORE}, tail.replace("2026-", "2025-"), visibility)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def every_byte(files):
    """Names and bytes of all files, with what is compressed or written in base64, JSON escapes and percent codes."""
    parts = []
    for path, data in files.items():
        parts += [path.encode(), data, urllib.parse.unquote_to_bytes(data)]
        parts += [base64.b64decode(run[: len(run) // 4 * 4]) for run in re.findall(rb"[A-Za-z0-9+/]{16,}", data)]
        parts.append(re.sub(rb"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)).encode("utf-8", "replace"), data))
        if path.endswith(".xlsx"):
            parts.append(readable(data))
        # Folded lines of iCalendar.
        parts.append(data.replace(b"\r\n ", b""))
    return b"\0".join(parts)


def marks_in(files, marks):
    """The names of the marks that stand in files, in whatever way they are written."""
    data = every_byte(files)
    return {name for name, mark in marks.items() if mark.encode() in data}
