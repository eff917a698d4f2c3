"""Requests that no browser sends, byte by byte."""

import socket

import pytest
from Serving.served import CONTENT, PATIENCE, Served


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    output = tmp_path_factory.mktemp("served")
    with Served("--content", CONTENT, "--output", output) as served:
        served.await_watching()
        (output / "office").mkdir()
        (output / "office" / "index.html").write_text("内部", "utf-8")
        (output / "site" / "link.html").symlink_to("../office/index.html")
        (output / "site" / ".hidden").write_text("内部", "utf-8")
        yield served


@pytest.fixture(scope="module", autouse=True)
def slow(served):
    """Connections that do not come to the point; the last test sees what became of them."""
    silent = socket.create_connection(("127.0.0.1", served.port), PATIENCE)
    half = socket.create_connection(("127.0.0.1", served.port), PATIENCE)
    half.sendall(b"GET / HTTP/1.1\r\nHost: ")
    yield silent, half
    silent.close()
    half.close()


def status(answer):
    assert b"\xe5\x86\x85\xe9\x83\xa8" not in answer, "what is inside came out"
    return int(answer.split(b" ", 2)[1]) if answer else None


@pytest.mark.parametrize(
    "target",
    [
        "/../office/index.html", "/%2e%2e/office/index.html", "/results/../../office/index.html", "/..%2foffice/index.html",
        "/..%5coffice%5cindex.html", "/..\\office\\index.html", "/%2e%2e%2foffice", "/link.html", "/.hidden", "/%2ehidden",
        "/.site.lock", "/manifest.json", "/index.html%00.png", "/%", "//", "/%c0%ae%c0%ae/office/index.html", "*",
        "http://evil.example/", "/results/%2e%2e/%2e%2e/office/index.html", "/etc/passwd", "/" + "a" * 6000,
    ],
)  # fmt: skip
def test_nothing_comes_from_elsewhere(served, target):
    lines = [f"GET {target} HTTP/1.1", f"Host: 127.0.0.1:{served.port}", "Connection: close", "", ""]
    assert status(served.raw("\r\n".join(lines).encode("latin-1"))) in (400, 404, 414)


@pytest.mark.parametrize(
    "host, expected",
    [
        ("Host: 127.0.0.1:{port}", 200), ("Host: localhost:{port}", 200), ("host: [::1]:{port}", 200),
        ("Host: evil.example", 421), ("Host: evil.example:{port}", 421), ("Host: 127.0.0.1", 421),
        ("Host: localhost:1", 421), ("Host: 127.0.0.1:{port}\r\nHost: evil.example", 400), ("Host:", 400), ("X: y", 400),
        ("Host: 127.0.0.1:{port}@evil.example", 400),
    ],
)  # fmt: skip
def test_hosts(served, host, expected):
    request = f"GET / HTTP/1.1\r\n{host.format(port=served.port)}\r\nConnection: close\r\n\r\n"
    assert status(served.raw(request.encode())) == expected


def test_methods(served):
    code, fields, body = served.get("/", method="HEAD")
    assert code == 200 and body == b"" and int(fields["content-length"]) == len(served.get("/")[2])
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"):
        code, fields, _ = served.get("/", method=method)
        assert code == 405 and fields["allow"] == "GET, HEAD"


def test_fields(served):
    code, fields, body = served.get("/results/2024/")
    assert code == 200 and b"<main" in body
    assert fields["content-type"] == "text/html; charset=utf-8" and fields["cache-control"] == "no-cache"
    assert fields["x-content-type-options"] == "nosniff" and fields["referrer-policy"] == "no-referrer"
    assert fields["cross-origin-opener-policy"] == fields["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in fields
    again = served.get("/results/2024/", f"If-None-Match: {fields['etag']}")
    assert again[0] == 304 and again[2] == b"" and again[1]["etag"] == fields["etag"]
    assert served.get("/results/2024")[1]["location"] == "/results/2024/"
    code, fields, body = served.get("/%E6%B2%A1%E6%9C%89.html")
    assert code == 404 and "没有这个网页" in body.decode()
    for path, kind in {
        "/downloads/results-2024.csv": "text/csv; charset=utf-8",
        "/downloads/results-2024.json": "application/json; charset=utf-8",
        "/downloads/deadlines.ics": "text/calendar; charset=utf-8",
    }.items():
        assert served.get(path)[1]["content-type"] == kind


@pytest.mark.parametrize(
    "request_",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"nonsense\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x00" * 1000,
        b"GET /\r\n\r\n", b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", b"GET / HTTP/1.1\r\nA: " + b"a" * 200_000,
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + b"A: b\r\n" * 500 + b"\r\n",
        b"GET /" + b"a" * 200_000, b"POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 900000\r\n\r\n" + b"a" * 900_000,
    ],
    ids=range(12),
)  # fmt: skip
def test_nonsense_is_refused_and_forgotten(served, request_):
    answer = served.raw(request_.replace(b"PORT", str(served.port).encode()), whole=False)
    assert answer == b"" or 400 <= status(answer) < 500 or status(answer) == 505
    assert served.get("/")[0] == 200


def test_requests_in_a_row_on_one_connection(served):
    one = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n"
    last = f"GET /index.html HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\nConnection: close\r\n\r\n"
    assert served.raw((one * 5 + last).encode()).count(b"HTTP/1.1 200 OK\r\n") == 6


def test_more_connections_than_are_taken(served):
    connections = [socket.create_connection(("127.0.0.1", served.port), PATIENCE) for _ in range(300)]
    closed = [connection.recv(1) for connection in connections[250:]]
    assert closed == [b""] * 50
    for connection in connections:
        connection.close()
    assert served.get("/")[0] == 200


def test_slow_ones_are_not_waited_for(served, slow):
    for connection in slow:
        try:
            rest = connection.recv(1 << 16)
        except ConnectionResetError:
            rest = b""
        assert rest == b"" or status(rest) in (400, 408)
