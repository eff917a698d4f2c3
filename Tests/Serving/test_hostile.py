"""Clients that want to use up the server: its memory stays small, it answers others, and it stops when told."""

import os
import pathlib
import re
import socket

import pytest
from Serving.served import CONTENT, PATIENCE, Served

MEBIBYTE = 1 << 20


@pytest.fixture
def served(tmp_path):
    with Served("--content", CONTENT, "--output", tmp_path) as served:
        served.await_watching()
        (tmp_path / "site" / "long.html").write_text("<html><head></head><body>" + "长" * MEBIBYTE, "utf-8")
        yield served


def memory(served, name="VmRSS"):
    """Bytes of memory that the program holds."""
    status = pathlib.Path(f"/proc/{served.process.pid}/status").read_text()
    return int(re.search(rf"{name}:\s+(\d+) kB", status)[1]) << 10


def request(served, target):
    return f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode()


def connect(served):
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.settimeout(PATIENCE)
    connection.connect(("127.0.0.1", served.port))
    return connection


def push(connection, bytes_):
    """Sends as much as is taken at once, and returns how much that was."""
    connection.setblocking(False)
    sent = 0
    try:
        while sent < len(bytes_):
            sent += connection.send(bytes_[sent:])
    except BlockingIOError:
        pass
    return sent


def test_many_requests_whose_answers_are_not_read(served):
    before = memory(served)
    connections = [connect(served) for _ in range(40)]
    requests = request(served, "/long.html") * 20_000
    taken = [push(connection, requests) for connection in connections]
    # Had all been answered that were sent, these would be gigabytes.
    assert sum(taken) > 40 * 1000
    for _ in range(20):
        assert served.get("/")[0] == 200
        taken = [push(connection, requests) for connection in connections]
    assert memory(served) - before < 100 * MEBIBYTE
    assert served.stop() == 0


def test_ten_thousand_connections(served):
    before = memory(served)
    connections, partial = [], request(served, "/")[:-2] + b"A: " + b"a" * 30_000
    for number in range(10_000):
        try:
            connection = connect(served)
            if number % 50 == 0:
                push(connection, partial)
        except OSError:
            continue
        connections.append(connection)
        if len(connections) > 500:
            connections.pop(250).close()
    assert memory(served, "VmHWM") - before < 150 * MEBIBYTE
    for connection in connections:
        connection.close()
    assert served.get("/")[0] == 200
    assert served.stop() == 0


def test_a_terabyte(served, tmp_path):
    with open(tmp_path / "site" / "sparse.bin", "wb") as file:
        os.truncate(file.fileno(), 1 << 40)
    with connect(served) as connection:
        connection.sendall(request(served, "/sparse.bin"))
        answer = b""
        while len(answer) < MEBIBYTE:
            answer += connection.recv(1 << 16)
        assert answer.startswith(b"HTTP/1.1 200") and b"Content-Length: 1099511627776" in answer[:2000]
    assert served.get("/")[0] == 200
    assert memory(served) < 300 * MEBIBYTE
