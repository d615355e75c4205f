from __future__ import annotations

import json
import ssl
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from kiosk import wire
from kiosk.core.errors import InputError, OutsideError
from kiosk.sync.client import HttpHub, parse_url

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "bus-1.abcdefghijklmnopqrstuvwxyz"  # noqa: S105 - nobody's
BATCH = wire.Batch(1, "bus-1", (wire.WireRow("r1", "radom", "2018-03-14", "journeys_started:10", 3),))
GOOD = wire.Ack(1, 1, 1)


class Server(ThreadingHTTPServer):
    """A hub that answers what it is told to, and remembers what it was asked."""

    status = 200
    body = json.dumps({"version": 1, "accepted": 1, "raised": 1}).encode()
    headers: tuple[tuple[str, str], ...] = ()
    is_silent = False
    asked: list[tuple[str, dict[str, str], bytes]]

    def __init__(self) -> None:
        """On any free port of this machine."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked = []
        self.is_over = threading.Event()


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}, body))
        if self.server.is_silent:
            self.server.is_over.wait(60)
            return
        self.send_response(self.server.status)
        for name, value in (*self.server.headers, ("content-length", str(len(self.server.body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(server: Server) -> Iterator[None]:
    """The server answers inside, and has ended after, also when the test fails."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.is_over.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that runs."""
    with Server() as running, serving(running):
        yield running


@pytest.fixture
def hub(server: Server) -> Iterator[HttpHub]:
    """The client of that server."""
    made = HttpHub(f"http://127.0.0.1:{server.server_port}/", TOKEN, timeout_s=0.3)
    yield made
    made.close()


def test_a_batch_goes_out_gzipped_with_the_token_and_an_ack_comes_back(hub: HttpHub, server: Server) -> None:
    """One POST to the counters' address; the body is the batch."""
    assert hub.push(BATCH) == GOOD
    ((path, headers, body),) = server.asked
    assert path == "/api/v1/counters"
    assert headers["authorization"] == f"Bearer {TOKEN}"
    assert headers["content-encoding"] == "gzip"
    assert wire.decode(wire.unpack(body), wire.Batch) == BATCH


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "redbus hub bus add"),
        (403, "bus.id and hub.token_file"),
        (404, "hub.url"),
        (422, "Report this"),
        (500, "later"),
        (503, "later"),
    ],
)
def test_each_refusal_says_what_the_hub_said_and_what_to_do(
    hub: HttpHub, server: Server, status: int, said: str
) -> None:
    """The address, the hub's own words, the remedy, that nothing is lost; never the token."""
    server.status, server.body = status, b'{"version":1,"error":"because","rows":[{"row":0,"problem":"odd"}]}'
    with pytest.raises(OutsideError, match=r"api/v1/counters.*because") as caught:
        hub.push(BATCH)
    for part in (said, "Nothing is lost", "row 0: odd"):
        assert part in str(caught.value)
    assert TOKEN not in str(caught.value)


def test_a_refusal_of_many_rows_names_ten_and_counts_the_rest(hub: HttpHub, server: Server) -> None:
    """A terminal is not flooded."""
    rows = [{"row": number, "problem": "odd"} for number in range(500)]
    server.status, server.body = 422, json.dumps({"version": 1, "error": "no", "rows": rows}).encode()
    with pytest.raises(OutsideError, match="and 490 more") as caught:
        hub.push(BATCH)
    assert str(caught.value).count("odd") == 10


@pytest.mark.parametrize("status", [200, 400, 502])
@pytest.mark.parametrize("body", [b"", b"<html>Log in to the hotel's network</html>", b"[]", b"\xff" * 100])
def test_garbage_is_never_taken_for_an_acknowledgement(hub: HttpHub, server: Server, status: int, body: bytes) -> None:
    """A hotel's login page answers 200 to everything."""
    server.status, server.body = status, body
    with pytest.raises(OutsideError, match="Nothing is lost"):
        hub.push(BATCH)


@pytest.mark.parametrize(
    "ack", [{"version": 1, "accepted": 0, "raised": 0}, {"version": 2, "accepted": 1, "raised": 1}]
)
def test_an_ack_for_other_than_the_whole_batch_is_none(hub: HttpHub, server: Server, ack: dict[str, int]) -> None:
    """Fewer rows, or a version we might misread, leave the mark where it is."""
    server.body = json.dumps(ack).encode()
    with pytest.raises(OutsideError, match="Update the older"):
        hub.push(BATCH)


def test_a_redirect_is_not_followed(hub: HttpHub, server: Server) -> None:
    """The token goes to the address that was configured and to no other."""
    server.status, server.headers = 307, (("location", f"http://127.0.0.1:{server.server_port}/elsewhere"),)
    with pytest.raises(OutsideError, match="HTTP 307"):
        hub.push(BATCH)
    assert len(server.asked) == 1


def test_an_endless_reply_is_not_read_to_its_end(hub: HttpHub, server: Server) -> None:
    """At most a few MiB are read, whatever is offered."""
    server.body = b" " * (6 * 1024 * 1024)
    with pytest.raises(OutsideError, match="Nothing is lost"):
        hub.push(BATCH)


def test_a_silent_hub_is_given_up_after_the_timeout(hub: HttpHub, server: Server) -> None:
    """The request may have arrived; the next run sends it again."""
    server.is_silent = True
    with pytest.raises(OutsideError, match="no answer from the hub"):
        hub.push(BATCH)
    assert len(server.asked) == 1


def test_a_hub_that_is_down_is_an_outside_error(hub: HttpHub, server: Server) -> None:
    """The message names the address and says why."""
    server.shutdown()
    server.server_close()
    with pytest.raises(OutsideError, match=r"127\.0\.0\.1.*refused"):
        hub.push(BATCH)


def test_a_certificate_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    """TLS is verified: a self-signed server gets neither token nor rows."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Server() as running:
        running.socket = context.wrap_socket(running.socket, server_side=True)
        running.handle_error = lambda *_: None  # type: ignore[method-assign] # the client hangs up: that is the point
        hub = HttpHub(f"https://127.0.0.1:{running.server_port}", TOKEN, timeout_s=5)
        with serving(running), pytest.raises(OutsideError, match="certificate"):
            hub.push(BATCH)
        hub.close()
        assert running.asked == []


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://hub.example.org", "https://hub.example.org"),
        ("https://hub.example.org:8443/", "https://hub.example.org:8443"),
        ("https://example.org/redbus/", "https://example.org/redbus"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://localhost:8080/", "http://localhost:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_https_anywhere_and_http_to_this_machine_are_hubs(url: str, name: str) -> None:
    """The same hub has the same name with or without a slash at its end: marks are kept under it."""
    assert parse_url(url) == name


@pytest.mark.parametrize(
    "url",
    ["http://hub.example.org", "http://192.168.1.9", "http://localhost.example.org", "http://127.0.0.1.example.org",
     "ftp://hub.example.org", "hub.example.org", "https://", "https://me:secret@hub.example.org", "https://h/?q=1",
     "https://[::1", "nonsense", ""],
)  # fmt: skip
def test_any_other_address_is_refused(url: str) -> None:
    """Above all plain http over a network, which would show the token to everybody on the way."""
    with pytest.raises(InputError, match=r"hub\.url") as caught:
        parse_url(url)
    assert "secret" not in str(caught.value)
