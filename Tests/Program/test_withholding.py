"""What each edition holds of a content folder with marked text in every column: every byte, against formats §12."""

import base64
import os
import re
import shutil
import urllib.parse

import pytest
from Program.runs import ROOT, contents, gongshi, hidden

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
        facts: {通报: {kind: event}, 人数: {kind: number, absent: 90}}
        rules:
          - {deduct: 3, each: 通报, text: 每次扣三分}
          - {deduct: 1, below: 人数, least: 0.5, per: 在职人数, text: 人数不足}
      - {id: A2, name: 评判, points: 5, judge: true}
"""

# The marks: who may see each. A name before the point is the file, the rest the column.
NAMED = {"unit.name": "标记学院名称甲", "unit.category": "标记类别教学乙"}
REASONS = {"score.reason": "复核材料后酌情认定", "score.authority": "校纪字第七号"}
PUBLIC_ROW = {"evidence.value": "门户网站被篡改一次", "evidence.start": "2025-03-17", "evidence.done": "2025-03-29"}
PUBLIC_VETO = {"veto.cause": "发生数据泄露事件", "veto.accountability": "问责通报第九号"}
DATES = {"evidence.start": "2025-03-17", "evidence.done": "2025-03-29"}
OFFICE = {
    "evidence.ref": "ZZREF-0001", "evidence.document": "整改报告扫描件.pdf", "evidence.received": "2025-04-11",
    "evidence.note": "经电话催促才报送", "score.assessor": "欧阳锋", "feedback.opinion": "认为扣分依据不足",
    "feedback.decision.reply": "维持原来的认定",
}  # fmt: skip
# Read, and of no use to any page yet, or told in another form.
NOBODY = {
    "unit.alias": "标记原名旧系丙", "unit.other": "编制说明文字", "unit.quantity": "918273", "roster.role": "标记联络负责",
    "roster.name": "张伟", "roster.contact": "86332145", "roster.second": "王建国", "roster.mobile": "13861234567",
    "evidence.returned": "退回的那一行", "evidence.replaced": "被替换的旧内容", "feedback.by": "李娜", "selfcheck.value": "自己说的内容",
    "selfcheck.document": "自查佐证材料.zip", "selfcheck.note": "自查时的备注", "selfcheck.ref": "ZZSELF-0002", "veto.ref": "ZZVETO-0003",
    "checklist.note": "一览表上的备注", "meeting.name": "标记部署会议", "feedback.paper": "纸面提出的异议", "excluded.name": "标记不参评处",
}  # fmt: skip
EVERYTHING = NAMED | REASONS | PUBLIC_ROW | PUBLIC_VETO | OFFICE | NOBODY


def write(folder, tail, visibility):
    """A content folder with every mark in its column."""
    m = EVERYTHING
    files = {
        "site.yaml": "institution: 示例学院\ntitle: 考核公示\nlanguage: zh-CN\n",
        "rubrics/r.yaml": RUBRIC,
        "assessments/2025/assessment.yaml": "year: 2025\ntitle: 二〇二五年度考核\nrubric: r\n"
        "window: {from: 2025-01-01, to: 2025-12-31}\n"
        "rounds: [{id: early, name: 预评, folder: 0, asOf: 2025-11-30}, {id: first, name: 初评, folder: 1, asOf: 2025-12-31}]\n"
        + tail,
        "assessments/2025/units.csv": "单位编号,单位名称,类别,别名,状态,在职人数,说明\n"
        f"zzid,{m['unit.name']},{m['unit.category']},{m['unit.alias']},参评,{m['unit.quantity']},{m['unit.other']}\n"
        f"zzno,{m['excluded.name']},{m['unit.category']},,不参评,5,\n",
        "assessments/2025/roster.csv": "单位,角色,姓名,联系方式\n"
        f"zzid,{m['roster.role']},{m['roster.name']},{m['roster.contact']}\n"
        f"zzid,{m['roster.role']},{m['roster.second']},{m['roster.mobile']}\n",
        "assessments/2025/selfcheck/zzid.csv": "单位,指标,事项,编号,内容,开始,材料,备注\n"
        f"zzid,A1,通报,{m['selfcheck.ref']},{m['selfcheck.value']},2025-02-03,{m['selfcheck.document']},{m['selfcheck.note']}\n",
        "assessments/2025/1/checklist.csv": f"单位,A1 人数,备注\nzzid,7,{m['checklist.note']}\n",
        "assessments/2025/1/meetings.csv": f"日期,会议,指标,事项,应到,实到\n2025-02-04,{m['meeting.name']},A1,通报,zzid,zzid\n",
        "assessments/2025/0/evidence.csv": "单位,指标,事项,编号,内容,开始,密级\n"
        f"zzid,A1,通报,{m['evidence.ref']},{m['evidence.replaced']},2025-03-17,公开\n",
        "assessments/2025/1/evidence.csv": "单位,指标,事项,编号,内容,数量,开始,完成,材料,审核,收到,密级,备注\n"
        f"zzid,A1,通报,{m['evidence.ref']},{m['evidence.value']},1,{m['evidence.start']},{m['evidence.done']},"
        f"{m['evidence.document']},通过,{m['evidence.received']},{visibility},{m['evidence.note']}\n"
        f"zzid,A1,通报,,{m['evidence.returned']},1,2025-03-17,,,退回,,公开,\n",
        "assessments/2025/1/scores.csv": "单位,指标,得分,理由,评分人,依据\n"
        f"zzid,A2,4.75,{m['score.reason']},{m['score.assessor']},{m['score.authority']}\n",
        "assessments/2025/1/vetoes.csv": "单位,日期,事由,问责文件,编号,密级\n"
        f"zzid,2025-05-06,{m['veto.cause']},{m['veto.accountability']},{m['veto.ref']},{visibility}\n",
        "assessments/2025/1/feedback/zzid.csv": "单位,指标,确认,意见,经办人\n"
        f"zzid,A1,否,{m['feedback.opinion']},{m['feedback.by']}\n",
        "assessments/2025/1/feedback.csv": "单位,指标,处理,答复,确认,意见\n"
        f"zzid,A1,不采纳,{m['feedback.decision.reply']},,\nzzid,A2,不采纳,,否,{m['feedback.paper']}\n",
    }  # fmt: skip
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def every_byte(files):
    """Names and bytes of all files, with what is written in base64, JSON escapes and percent codes beside it."""
    parts = []
    for path, data in files.items():
        parts += [path.encode(), data, urllib.parse.unquote_to_bytes(data)]
        parts += [base64.b64decode(run[: len(run) // 4 * 4]) for run in re.findall(rb"[A-Za-z0-9+/]{16,}", data)]
        parts.append(re.sub(rb"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)).encode("utf-8", "replace"), data))
        # Folded lines of iCalendar.
        parts.append(data.replace(b"\r\n ", b""))
    return b"\0".join(parts)


def marks_in(edition):
    data = every_byte(contents(edition))
    return {name for name, mark in EVERYTHING.items() if mark.encode() in data}


@pytest.mark.parametrize(
    "tail, visibility, expected",
    [
        ("", "公开", {}),
        (APPROVED, "公开", {}),
        ("publication: {date: 2026-01-10, show: [total, dimensions, items, rank, dates, reasons]}\n", "公开", {}),
        ("[]", "公开", NAMED),
        ("[total, dimensions, rank]", "内部", NAMED),
        ("[total, dimensions, rank]", "公开", NAMED | PUBLIC_VETO),
        ("[items]", "内部", NAMED),
        ("[items]", "公开", NAMED | PUBLIC_ROW),
        ("[items, dates]", "内部", NAMED | DATES),
        ("[items, reasons]", "内部", NAMED | REASONS),
        ("[dates, reasons]", "公开", NAMED),
        (
            "[total, dimensions, items, rank, dates, reasons]", "公开",
            NAMED | REASONS | PUBLIC_ROW | PUBLIC_VETO,
        ),
    ],
)  # fmt: skip
def test_every_byte_of_every_edition_is_as_the_table_says(tail, visibility, expected, tmp_path):
    if tail.startswith("["):
        tail = f"{APPROVED}publication: {{date: 2026-01-10, show: {tail}}}\n"
    run = gongshi("build", "--content", write(tmp_path / "内容", tail, visibility), "--output", tmp_path / "out")
    assert run.returncode == 0, run.stderr.decode()
    assert marks_in(tmp_path / "out/site") == set(expected)
    shown = NAMED | REASONS | PUBLIC_ROW | PUBLIC_VETO | OFFICE
    assert marks_in(tmp_path / "out/office") >= set(shown)


# A theme is given nothing that is withheld, but may say of itself what a register says too.
@pytest.mark.parametrize(
    "said, place",
    [
        ("咨询电话：8633 2145", "roster.csv:2:4: error[leak]: “联系方式”"),
        ("<p title='13861234567'>咨询</p>", "roster.csv:3:4: error[leak]: “联系方式”"),
        ("<p>联系人：张伟（网安办）</p>", "roster.csv:2:3: error[leak]: “姓名”"),
        ("<p>请找王建<b>国</b>老师</p>", "roster.csv:3:3: error[leak]: “姓名”"),
        ("<!-- 发生数据泄&#x9732;事件 -->", "1/vetoes.csv:2:3: error[leak]: “事由”"),
    ],
)
def test_a_leak_stops_the_build_and_the_last_good_edition_stays(said, place, tmp_path):
    tail = f"{APPROVED}publication: {{date: 2026-01-10, show: [total, items]}}\n"
    content = write(tmp_path / "内容", tail, "内部")
    theme = tmp_path / "主题"
    shutil.copytree(ROOT / "Themes/default", theme)
    arguments = ["build", "--content", content, "--output", tmp_path / "out", "--theme", theme, "--edition", "site"]
    assert gongshi(*arguments).returncode == 0
    before = contents(tmp_path / "out")
    with open(theme / "templates/scorecard.mustache", "a", encoding="utf-8") as template:
        template.write(said + "\n")
    run = gongshi(*arguments)
    lines = run.stderr.decode()
    assert run.returncode == 1 and run.stdout == b"", lines
    assert f"assessments/2025/{place}的内容" in lines and "“site/results/2025/zzid.html”" in lines, lines
    assert "由“assessments/2025/units.csv”生成" in lines and "site 未发布，原有内容保持不变" in lines
    assert contents(tmp_path / "out") == before and hidden(tmp_path / "out") == []
    # The office may read it.
    assert gongshi(*arguments[:-1], "office").returncode == 0


def test_a_name_in_a_policy_is_no_leak(tmp_path):
    tail = f"{APPROVED}publication: {{date: 2026-01-10, show: [total, items, reasons]}}\n"
    content = write(tmp_path / "内容", tail, "内部")
    os.makedirs(content / "policies")
    policy = "---\nid: p\ntitle: 办法\n---\n**第一条** 联系人：张伟，电话 86332145；王建国负责解释，编制说明文字另发。\n"
    (content / "policies/p.md").write_text(policy, "utf-8")
    run = gongshi("build", "--content", content, "--output", tmp_path / "out")
    assert run.returncode == 0, run.stderr.decode()
    found = {"roster.name", "roster.contact", "roster.second", "unit.other"}
    assert marks_in(tmp_path / "out/site") == set(NAMED) | set(REASONS) | found
