"""One exchange with the hub over HTTP. Nothing is retried here: the next run is the retry."""

from __future__ import annotations

import ipaddress
from typing import Final

import urllib3
from urllib3.exceptions import HTTPError, LocationParseError

import kiosk
from kiosk import wire
from kiosk.core.errors import InputError, OutsideError

_COUNTERS: Final = "/api/v1/counters"
_MAX_REPLY_BYTES: Final = 4 * 1024 * 1024
_CONNECT_S: Final = 10.0
_FAULTS_SHOWN: Final = 10
_LATER: Final = "Nothing is lost: the next run sends it again."
_ASK: Final = {
    401: "Ask the office for a new token (`redbus hub bus add`) and put it into hub.token_file.",
    403: "Check that bus.id and hub.token_file belong to the same bus.",
    404: "Check hub.url: it is the hub's address without a path.",
    422: "Report this: the bus counted something this hub refuses.",
}


def parse_url(url: str) -> str:
    """The hub's address without a trailing slash. InputError unless it is https, or plain http to this machine."""
    try:
        parts = urllib3.util.parse_url(url)
    except LocationParseError as error:
        message = f"hub.url: {url!r} is not an address: {error}. Give https://HOST or https://HOST:PORT."
        raise InputError(message) from error
    if parts.scheme not in {"http", "https"} or not parts.host or parts.auth or parts.query or parts.fragment:
        message = "hub.url: give https://HOST or https://HOST:PORT, with no user name and no query."
        raise InputError(message)
    if parts.scheme == "http" and not _is_loopback(parts.host):
        message = f"hub.url: {url!r} would send the token in the clear; use https (plain http only on this machine)."
        raise InputError(message)
    return parts.url.rstrip("/")


class HttpHub:
    """A hub at a URL."""

    def __init__(self, url: str, token: str, timeout_s: float) -> None:
        """`timeout_s` bounds each wait for the hub, in seconds. InputError when the URL may not be used."""
        self.name = parse_url(url)
        self._headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Content-Encoding": "gzip",
            "Accept": "application/json",
            "User-Agent": f"redbus/{kiosk.__version__}",
        }
        self._pool = urllib3.PoolManager(
            retries=False,
            timeout=urllib3.Timeout(connect=min(_CONNECT_S, timeout_s), read=timeout_s),
            cert_reqs="CERT_REQUIRED",
        )

    def push(self, batch: wire.Batch) -> wire.Ack:
        """Hand one batch over. OutsideError unless the hub says that it keeps every row of it."""
        where = self.name + _COUNTERS
        try:
            reply = self._pool.request(
                "POST", where, body=wire.pack(batch), headers=self._headers, redirect=False, preload_content=False
            )
            try:
                body = reply.read(_MAX_REPLY_BYTES + 1)
            finally:
                reply.release_conn()
        except HTTPError as error:
            message = f"{where}: no answer from the hub: {_reason(error)}. Check the network and hub.url. {_LATER}"
            raise OutsideError(message) from error
        if reply.status != 200:  # noqa: PLR2004 - HTTP's OK
            raise OutsideError(_refused(where, reply.status, body))
        try:
            ack = wire.decode(body, wire.Ack)
        except wire.WireError as error:
            message = f"{where}: this does not answer like a hub ({error}). Check hub.url. {_LATER}"
            raise OutsideError(message) from error
        if ack.version != wire.VERSION or ack.accepted != len(batch.rows):
            message = (
                f"{where}: the hub acknowledged {ack.accepted} of {len(batch.rows)} rows in version {ack.version}. "
                f"Update the older of the two programs. {_LATER}"
            )
            raise OutsideError(message)
        return ack

    def close(self) -> None:
        """Let go of open connections."""
        self._pool.clear()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _reason(error: HTTPError) -> str:
    """What failed, without the library's object names."""
    cause = error.__cause__
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    return str(error).rpartition(": ")[2] or type(error).__name__


def _refused(where: str, status: int, body: bytes) -> str:
    advice = _ASK.get(status, "Try again later; if it stays so, ask the office.")
    try:
        refusal = wire.decode(body, wire.Refusal)
    except wire.WireError:
        return f"{where}: HTTP {status}, and not in a hub's words. {advice} {_LATER}"
    rows = "".join(f"\n  row {fault.row}: {fault.problem}" for fault in refusal.rows[:_FAULTS_SHOWN])
    more = len(refusal.rows) - _FAULTS_SHOWN
    rows += f"\n  and {more} more" if more > 0 else ""
    return f"{where}: the hub refused (HTTP {status}): {refusal.error}. {advice} {_LATER}{rows}"
