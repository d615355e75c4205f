from __future__ import annotations

import gzip
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from litestar.testing import TestClient

from kiosk import wire
from kiosk.core.errors import OutsideError
from kiosk.hub import keys
from kiosk.hub.app import create_app
from kiosk.hub.sqlite import SqliteDatabase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx import Response
    from litestar import Litestar

URL = "/api/v1/counters"
ROW = {
    "replica": "r1",
    "visit": "radom-2018-03-14",
    "day": "2018-03-14",
    "key": "journeys_started:10",
    "value": 3,
}


class Office:
    """A hub in this process, its database seen from outside, and one bus's token."""

    def __init__(self, client: TestClient[Litestar], path: Path) -> None:
        self.client = client
        self.outside = SqliteDatabase(path)
        self.token = keys.add(self.outside, "bus-1", date(2018, 3, 14))

    def post(self, content: bytes, **headers: str) -> Response:
        """Send bytes with bus-1's token; `headers` are changed or added, with _ for -."""
        sent = {"authorization": f"Bearer {self.token}"} | {k.replace("_", "-"): v for k, v in headers.items()}
        return self.client.post(URL, content=content, headers=sent)

    def push(self, *rows: dict[str, Any], bus: str = "bus-1") -> Response:
        """Send rows as a batch."""
        return self.post(msgspec.json.encode({"version": 1, "bus": bus, "rows": rows}))

    @property
    def total(self) -> int:
        """The sum of everything stored."""
        return sum(count.value for count in self.outside.counts())


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A running hub with an empty database."""
    path = tmp_path / "hub.db"
    with TestClient(create_app(lambda: SqliteDatabase(path)), raise_server_exceptions=False) as client:
        office = Office(client, path)
        yield office
        office.outside.close()


def refusal(response: Response, status: int) -> wire.Refusal:
    """The refusal in a response, which must have this status and tell nothing of the program's inside."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    assert "Traceback" not in response.text
    assert ".py" not in response.text
    return wire.decode(response.content, wire.Refusal)


def test_a_batch_is_merged_and_acknowledged(office: Office) -> None:
    """The Ack counts the rows and how many of them were news; sent again, none is."""
    first = office.push(ROW, ROW | {"key": "leaflet_printed:help", "value": 2})
    assert first.status_code == 200
    assert wire.decode(first.content, wire.Ack) == wire.Ack(1, 2, 2)
    again = office.push(ROW)
    assert wire.decode(again.content, wire.Ack) == wire.Ack(1, 1, 0)
    assert office.total == 5


def test_a_gzipped_batch_is_the_same_batch(office: Office) -> None:
    """Plain or gzipped, a body means the same."""
    body = msgspec.json.encode({"version": 1, "bus": "bus-1", "rows": [ROW]})
    assert office.post(gzip.compress(body), content_encoding="gzip").status_code == 200
    assert office.total == 3


def test_an_empty_batch_is_acknowledged(office: Office) -> None:
    """Nothing to say is no mistake."""
    assert wire.decode(office.push().content, wire.Ack) == wire.Ack(1, 0, 0)


def test_a_newer_buss_metric_is_kept_and_named(office: Office) -> None:
    """An older hub stores what it cannot read yet, so that nothing blocks the counting, and the Ack says so."""
    ack = wire.decode(office.push(ROW, ROW | {"key": "songs_played:abba"}).content, wire.Ack)
    assert ack.unknown == ("songs_played:abba",)
    assert office.total == 6


@pytest.mark.parametrize(
    "authorization",
    ["", "Bearer", "Bearer ", "Bearer bus-1", "Bearer bus-1.wrong", "Basic YTpi", "Bearer ' or 1=1 --", "Bearer \xe9",
     "Bearer " + "x" * 8000],
)  # fmt: skip
def test_without_a_valid_token_nothing_is_read(office: Office, authorization: str) -> None:
    """401 in JSON, with the header that says which scheme is wanted; the token is not repeated."""
    response = office.client.post(URL, content=b"not read", headers={b"authorization": authorization.encode("latin-1")})
    assert "token" in refusal(response, 401).error
    assert response.headers["www-authenticate"] == "Bearer"
    assert office.total == 0


def test_a_revoked_token_is_refused_at_once(office: Office) -> None:
    """Revoking in another process works on the running hub; what the bus had sent stays."""
    office.push(ROW)
    keys.revoke(office.outside, "bus-1")
    refusal(office.push(ROW | {"value": 9}), 401)
    assert office.total == 3


def test_rows_of_another_bus_are_refused(office: Office) -> None:
    """A token writes for its own bus only."""
    keys.add(office.outside, "bus-2", date(2018, 3, 14))
    assert "bus-1" in refusal(office.push(ROW, bus="bus-2"), 403).error
    assert office.total == 0


@pytest.mark.parametrize(
    "change",
    [
        {"value": -1},
        {"value": 2**53},
        {"value": 10**400},
        {"day": "1492-10-12"},
        {"day": "9999-12-31"},
        {"visit": "x'; drop table counter; --"},
        {"replica": "../../etc/passwd"},
        {"key": "journeys_started:10; delete from counter"},
        {"key": "x" * 100_000},
    ],
    ids=["negative", "2^53", "400-digits", "1492", "9999", "sql-visit", "path", "sql-key", "long"],
)
def test_a_bad_row_refuses_its_whole_batch_by_name(office: Office, change: dict[str, Any]) -> None:
    """422 names the row; the good rows beside it are not stored either; what was there stays."""
    office.push(ROW)
    (fault,) = refusal(office.push(ROW | {"value": 50}, ROW | change), 422).rows
    assert fault.row == 1
    assert office.total == 3


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"hello", b"[]", b"[" * 100_000, b'{"version":1,"bus":"bus-1"}', b"\xff\xfe\x00",
     b'{"version":1,"bus":"bus-1","rows":[{"value":"3"}]}', b'{"version":7,"bus":"bus-1","rows":[]}',
     b'{"version":1,"bus":"bus-1","rows":[' + b"9" * 5000 + b"]}"],
    ids=["empty", "null", "words", "list", "deep", "no-rows", "bytes", "text-value", "version", "digits"],
)  # fmt: skip
def test_what_is_no_batch_is_refused(office: Office, body: bytes) -> None:
    """400 with a sentence, whatever the bytes."""
    assert refusal(office.post(body), 400).error
    assert office.total == 0


def test_a_body_that_is_not_the_gzip_it_claims_is_refused(office: Office) -> None:
    """400, not a crash."""
    assert "gzip" in refusal(office.post(b"plain", content_encoding="gzip"), 400).error


def test_a_huge_body_is_refused_by_its_size(office: Office) -> None:
    """413 for too many bytes on the wire, for a gzip bomb, and for too many rows."""
    refusal(office.post(b" " * (wire.MAX_SENT_BYTES + 1)), 413)
    refusal(office.post(gzip.compress(b" " * (wire.MAX_BYTES + 1)), content_encoding="gzip"), 413)
    many = msgspec.json.encode({"version": 1, "bus": "bus-1", "rows": [ROW] * (wire.MAX_ROWS + 1)})
    refusal(office.post(gzip.compress(many), content_encoding="gzip"), 413)
    assert office.total == 0


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", URL, 405), ("PUT", URL, 405), ("GET", "/", 404), ("GET", "/../../etc/passwd", 404), ("POST", "/x", 404)],
)
def test_what_is_not_there_is_refused_in_json_too(office: Office, method: str, path: str, status: int) -> None:
    """404 and 405 are the wire's own refusals."""
    refusal(office.client.request(method, path), status)


def test_health_says_that_the_database_can_be_read(office: Office) -> None:
    """No token needed, and nothing told but the program's version."""
    response = office.client.get("/api/v1/health")
    assert response.status_code == 200
    assert wire.decode(response.content, wire.Health).version == 1


class _Failing(SqliteDatabase):
    """A database whose disk is full."""

    def merge(self, _counts: object) -> int:
        """Fail as a full disk does."""
        message = "/srv/secret/hub.db: database or disk is full"
        raise OutsideError(message)

    def keys(self) -> tuple[Any, ...]:
        """Fail in a way nobody foresaw."""
        message = "a bug at /srv/secret"
        raise RuntimeError(message)


def test_a_failing_database_is_a_503_and_a_bug_a_500_without_details(tmp_path: Path) -> None:
    """The bus learns to try again later; where the hub keeps its files is told to nobody."""
    path = tmp_path / "hub.db"
    with TestClient(create_app(lambda: _Failing(path)), raise_server_exceptions=False) as client:
        office = Office(client, path)
        assert "again later" in refusal(office.push(ROW), 503).error
        assert "secret" not in office.push(ROW).text
        assert "secret" not in client.get("/api/v1/health").text
        refusal(client.get("/api/v1/health"), 500)
        office.outside.close()


def test_the_openapi_document_describes_the_messages(office: Office) -> None:
    """At /schema: the request's and the reply's fields, the token, and every refusal."""
    document = office.client.get("/schema").json()
    post = document["paths"][URL]["post"]
    assert set(post["responses"]) == {"200", "400", "401", "403", "413", "422", "503"}
    assert post["security"] == [{"BusToken": []}]
    assert set(document["components"]["schemas"]["WireRow"]["properties"]) == set(ROW)
    assert "/api/v1/health" in document["paths"]
