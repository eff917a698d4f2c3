"""The documented configuration of nginx, exactly as it stands in the manual, before a browser."""

import base64
import contextlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile

import pytest
from playwright.sync_api import expect
from Program.runs import gongshi
from Serving.edits import replaced, save_in_place
from Serving.served import CONTENT, PATIENCE, ROOT, await_that

NGINX = "/usr/sbin/nginx"
MANUAL = ROOT / "Sources/Manual/Pages/deployment.md"
expect.set_options(timeout=PATIENCE * 1000)


def blocks():
    """The configurations in the manual: the public edition's, the office's."""
    found = re.findall(r"^```nginx\n(.*?)^```$", MANUAL.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert len(found) == 2
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def substituted(text, changes):
    for old, new in changes.items():
        assert old in text, f"{old} is not in the configuration"
        text = text.replace(old, str(new))
    return text


class Nginx:
    """The paths and ports of a running nginx."""

    def __init__(self, folder):
        self.folder, self.public, self.office = folder, free_port(), free_port()
        self.address = f"http://127.0.0.1:{self.public}/kaohe/"

    def get(self, path, *fields, port=None, method="GET"):
        """Status, fields in lower case, and body, of a path sent as it is."""
        port = port or self.public
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Connection: close", *fields, "", ""]
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
            connection.sendall("\r\n".join(lines).encode())
            answer = b"".join(iter(lambda: connection.recv(1 << 16), b""))
        head, _, body = answer.partition(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").split("\r\n")
        return int(first.split()[1]), {k.lower(): v for k, v in (line.split(": ", 1) for line in rest)}, body


@pytest.fixture(scope="module")
def nginx():
    """nginx as nobody, on loopback, over an output folder with both editions in it."""
    assert os.access(NGINX, os.X_OK), "nginx is not installed"
    folder = pathlib.Path(tempfile.mkdtemp(prefix="gongshi-nginx-"))
    folder.chmod(0o755)
    content = folder / "Content"
    shutil.copytree(CONTENT, content)
    output = folder / "Output"
    built = gongshi("build", "--content", content, "--output", output, "--edition", "site", "--edition", "office", "--shared", timeout=120)
    assert built.returncode == 0, built.stderr.decode()
    (output / "site/link.html").symlink_to("../office/index.html")
    (output / "site/.hidden").write_text("hidden")
    it = Nginx(folder)
    public, office = blocks()
    plain = "office:{PLAIN}secret\n"
    (folder / "htpasswd").write_text(plain)
    public = substituted(public, {"/var/lib/gongshi/Output/site": output / "site", "listen 80;": f"listen 127.0.0.1:{it.public};"})
    office = substituted(
        office,
        {
            "/var/lib/gongshi/Internal/office": output / "office", "listen 8443;": f"listen 127.0.0.1:{it.office};",
            "/etc/nginx/gongshi-office.htpasswd": folder / "htpasswd",
        },
    )  # fmt: skip
    work = folder / "work"
    work.mkdir()
    work.chmod(0o777)
    temporary = "".join(
        f"{name}_temp_path {work}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"daemon off;\npid {work}/pid;\nerror_log {work}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n"
        f"include /etc/nginx/mime.types;\ndefault_type application/octet-stream;\n{temporary}{public}{office}}}\n",
        "utf-8",
    )
    as_nobody = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
    command = [NGINX, "-e", f"{work}/error.log", "-c", configuration]
    with contextlib.ExitStack() as at_end:
        at_end.callback(shutil.rmtree, folder)
        process = subprocess.Popen(command, **as_nobody, cwd="/", stderr=subprocess.PIPE)
        at_end.callback(process.wait)
        at_end.callback(process.terminate)

        def listens():
            assert process.poll() is None, process.stderr.read().decode() + (work / "error.log").read_text()
            with contextlib.suppress(OSError):
                return socket.create_connection(("127.0.0.1", it.public), 1).close() or True

        await_that(listens, "nginx")
        yield it
        said = (work / "error.log").read_text()
        assert "[emerg]" not in said and "[alert]" not in said and "[crit]" not in said, said


@pytest.fixture
def asked(chromium, nginx):
    """A page, and everything it was sent; nothing may fail."""
    context = chromium.new_context()
    page = context.new_page()
    complaints, page.answers = [], []
    page.on("console", lambda said: said.type in ("error", "warning") and complaints.append(f"{said.text} {said.location}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda it: complaints.append(f"{it.url}: {it.failure}"))
    page.on("response", lambda answer: page.answers.append(answer))
    yield page
    context.close()
    assert complaints == []
    assert [answer.url for answer in page.answers if answer.status >= 400] == []
    assert all(answer.url.startswith(nginx.address.rstrip("/")) for answer in page.answers)


SECURITY = {
    "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin", "content-security-policy": "frame-ancestors 'none'",
}  # fmt: skip


def check_fields(answers):
    kinds = {"html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
    seen = set()
    for answer in answers:
        if answer.status == 301:
            assert answer.headers["location"] == "/kaohe/"
            continue
        path = answer.url.split("?")[0].split("#")[0]
        ending = "html" if path.endswith("/") else path.rsplit(".", 1)[1]
        seen.add(ending)
        assert answer.headers["content-type"] == kinds[ending], path
        fingerprinted = re.search(r"/assets/.*-[0-9a-f]{16}\.", path)
        wanted = "public, max-age=31536000, immutable" if fingerprinted else "no-cache"
        assert answer.headers["cache-control"] == wanted, path
        assert {name: answer.headers.get(name) for name in SECURITY} == SECURITY, path
        assert answer.headers["server"] == "nginx"
    assert seen == {"html", "js", "css"}


def test_pages_work_under_the_sub_path(nginx, asked):
    page = asked
    page.goto(nginx.address.rstrip("/"))
    assert page.url == nginx.address
    page.locator("nav a", has_text="制度").click()
    page.locator("main a[href*='zerenzhi']").first.click()
    expect(page.locator("#article-9")).to_be_visible()
    page.goto(nginx.address + "results/2024/")
    page.locator("main a[href*='jxzx']").first.click()
    expect(page.locator("main")).to_contain_text("89")
    check_fields(page.answers)


def test_the_self_check_computes(nginx, asked):
    asked.goto(nginx.address + "selfcheck/2024.html")
    expect(asked.locator(".selfcheck-total strong").first).to_have_text(re.compile(r"^\d"))
    check_fields(asked.answers)


def test_search_finds(nginx, asked):
    asked.goto(nginx.address + "guide/index.html")
    asked.locator(".search-field").fill("责任书")
    expect(asked.locator(".search-results a mark").first).to_be_visible()
    check_fields(asked.answers)


@pytest.mark.parametrize(
    "path, kind",
    [
        ("downloads/results-2024.csv", "text/csv; charset=utf-8"),
        ("downloads/results-2024.json", "application/json; charset=utf-8"),
        ("downloads/deadlines.ics", "text/calendar; charset=utf-8"),
        ("index.html", "text/html; charset=utf-8"),
    ],
)
def test_types(nginx, path, kind):
    code, fields, body = nginx.get("/kaohe/" + path)
    assert code == 200 and body and fields["content-type"] == kind and fields["cache-control"] == "no-cache"
    again = nginx.get("/kaohe/" + path, f"If-None-Match: {fields['etag']}")
    assert again[0] == 304 and again[2] == b""


def test_workbooks_have_their_type(nginx):
    for block in blocks():
        assert re.search(r"application/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet +xlsx;", block)
    code, fields, body = nginx.get("/kaohe/downloads/results-2024.xlsx")
    assert code == 200 and body.startswith(b"PK")
    assert fields["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.mark.parametrize(
    "path",
    [
        "/", "/office/", "/Output/office/index.html", "/kaohe/../office/index.html", "/kaohe/%2e%2e/office/index.html",
        "/kaohe/..%2foffice/index.html", "/kaohe../office/index.html", "/kaohe/link.html", "/kaohe/.hidden",
        "/kaohe/%2ehidden", "/kaohe/../.site.lock", "/kaohe/manifest.json", "/kaohe/assets/", "/kaohe/downloads/",
        "/kaohe/none.html", "/kaohe/assets/site-0000000000000000.css", "/kaohe/office/index.html",
    ],
)  # fmt: skip
def test_nothing_else_can_be_reached(nginx, path):
    code, fields, body = nginx.get(path)
    assert code in (400, 403, 404) and "immutable" not in fields.get("cache-control", "")
    assert "内部".encode() not in body and b"<a href" not in body and "nginx/" not in str(fields) + body.decode()


@pytest.mark.parametrize("path", ["/kaohe/none.html", "/kaohe/results/1999/none/none.html"])
def test_a_missing_page_is_told_in_chinese_wherever_it_was_asked_for(nginx, path):
    code, fields, body = nginx.get(path)
    assert code == 404 and fields["content-type"] == "text/html; charset=utf-8"
    assert body == nginx.get("/kaohe/404.html")[2] and "没有这个网页".encode() in body
    # It needs no other file, so it looks the same at every depth.
    assert not re.search(rb'(src|href)="(?!#)', body)


def test_only_reading(nginx):
    for method in ("POST", "PUT", "DELETE"):
        assert nginx.get("/kaohe/index.html", method=method)[0] in (403, 405)
    assert nginx.get("/kaohe/index.html", method="HEAD")[0] == 200


def test_the_office_edition_asks_who_it_is(nginx):
    assert nginx.get("/index.html", port=nginx.office)[0] == 401
    code, fields, body = nginx.get("/results/2025/", port=nginx.office)
    assert code == 401 and b"<main" not in body
    word = "Authorization: Basic " + base64.b64encode(b"office:secret").decode()
    code, fields, body = nginx.get("/results/2025/", word, port=nginx.office)
    assert code == 200 and b"<main" in body and fields["cache-control"] == "no-store"
    assert fields["content-type"] == "text/html; charset=utf-8" and fields["x-content-type-options"] == "nosniff"
    for path in ("/manifest.json", "/assets/", "/../site/index.html", "/.site.lock"):
        assert nginx.get(path, word, port=nginx.office)[0] in (400, 403, 404)


def test_a_new_edition_is_there_without_a_reload(nginx):
    (nginx.folder / "Output/site/link.html").unlink()
    (nginx.folder / "Output/site/.hidden").unlink()
    settings = nginx.folder / "Content/site.yaml"
    save_in_place(settings, replaced(settings, "institution: ", "institution: 换过的"))
    assert "换过的" not in nginx.get("/kaohe/")[2].decode()
    output = nginx.folder / "Output"
    built = gongshi("build", "--content", settings.parent, "--output", output, "--edition", "site", timeout=120)
    assert built.returncode == 0, built.stderr.decode()
    assert "换过的" in nginx.get("/kaohe/")[2].decode()
