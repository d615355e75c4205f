# Without `from __future__ import annotations`: Litestar reads the handlers' annotations at run time, and ruff would
# otherwise want these imports under TYPE_CHECKING.
"""The hub's HTTP door: counters in, health out. Every answer is one of `kiosk.wire`'s messages, every refusal too.

Handlers run on the event loop's thread and so does SQLite: a batch takes milliseconds, and one writer needs no lock.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final, cast

import structlog
from litestar import Litestar, Request, Response, get, post
from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.exceptions import HTTPException, NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.openapi import OpenAPIConfig, ResponseSpec
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme
from litestar.params import JSONBody

import kiosk
from kiosk import wire
from kiosk.core.errors import OutsideError
from kiosk.hub import keys
from kiosk.hub.database import Database

_log = structlog.get_logger()

_Connection = ASGIConnection[BaseRouteHandler, None, None, State]
_BUS: Final = "bus"
"""Where the guard leaves the token's bus on the request's state."""

_REFUSALS: Final = {
    status: ResponseSpec(wire.Refusal, generate_examples=False, description=meaning)
    for status, meaning in (
        (400, "Not a batch"),
        (401, "No token, or not a valid one"),
        (403, "Rows of another bus than the token's"),
        (413, "Too many rows or bytes"),
        (422, "Rows that cannot be counted, each named; nothing was stored"),
        (503, "The hub's database failed; nothing was stored"),
    )
}


class BatchRequest(Request[None, None, State]):
    """A request whose body is a batch, gzipped or plain."""

    async def body(self) -> bytes:
        """The body, unpacked. WireError when it cannot be."""
        body = await super().body()
        return wire.unpack(body) if self.headers.get("content-encoding") == "gzip" else body

    async def json(self) -> wire.Batch:
        """The batch, read by the wire's own rules and not by the framework's. WireError when it is none."""
        return wire.decode(await self.body(), wire.Batch)


async def require_token(connection: _Connection, _handler: BaseRouteHandler) -> None:
    """Refuse a request without a valid token, before its body is read."""
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    bus = keys.holder(_database(connection.app), token) if scheme.lower() == "bearer" else None
    if bus is None:
        raise NotAuthorizedException(
            detail="this needs the bus's token, and the one given is missing, wrong or revoked",
            headers={"WWW-Authenticate": "Bearer"},
        )
    connection.state[_BUS] = bus


@post(
    "/api/v1/counters",
    guards=[require_token],
    request_class=BatchRequest,
    request_max_body_size=wire.MAX_SENT_BYTES,
    status_code=200,
    responses=_REFUSALS,
    security=[{"BusToken": []}],
    summary="Merge a bus's counters: the larger value of each wins",
)
async def post_counters(data: JSONBody[wire.Batch], request: BatchRequest) -> wire.Ack:
    """Merge the batch's rows, all or none. Repeating a batch, or sending an older one, changes nothing."""
    bus = request.state[_BUS]
    if data.bus != bus:
        raise PermissionDeniedException(detail=f"the token is {bus}'s; it cannot write for {data.bus[:80]!r}")
    counts = wire.counts(data)
    raised = _database(request.app).merge(counts)
    unknown = tuple(sorted({count.key for count in counts if not count.is_known}))
    _log.info("hub.batch_merged", bus=bus, rows=len(counts), raised=raised, unknown=len(unknown))
    return wire.Ack(wire.VERSION, len(counts), raised, unknown)


@get("/api/v1/health", summary="Whether the hub answers and can read its database")
async def get_health(request: Request[None, None, State]) -> wire.Health:
    """Answer when the database can be read; 503 otherwise."""
    _database(request.app).keys()
    return wire.Health(wire.VERSION, kiosk.__version__)


def create_app(open_database: Callable[[], Database]) -> Litestar:
    """The hub as an ASGI application. The database is opened when it starts and closed when it ends."""

    @asynccontextmanager
    async def hold_database(app: Litestar) -> AsyncIterator[None]:
        app.state.database = open_database()
        try:
            yield
        finally:
            app.state.database.close()

    return Litestar(
        [post_counters, get_health],
        lifespan=[hold_database],
        exception_handlers={
            HTTPException: _refuse_http,
            wire.WireError: _refuse_message,
            OutsideError: _refuse_outside,
            Exception: _refuse_bug,
        },
        openapi_config=OpenAPIConfig(
            title="Red Bus hub",
            version=kiosk.__version__,
            path="/schema",
            components=Components(security_schemes={"BusToken": SecurityScheme(type="http", scheme="bearer")}),
            # Only the document: the pages that show it load scripts from other people's servers.
            render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        ),
        logging_config=None,
    )


def _database(app: Litestar) -> Database:
    return cast("Database", app.state.database)


_Refusal = Response[wire.Refusal]


def _refuse(
    status: int, error: str, rows: tuple[wire.RowFault, ...] = (), headers: dict[str, str] | None = None
) -> _Refusal:
    _log.warning("hub.refused", status=status, error=error, rows=len(rows))
    return Response(
        wire.Refusal(wire.VERSION, error, rows), status_code=status, headers=headers, media_type="application/json"
    )


def _refuse_http(_request: Request[None, None, State], error: HTTPException) -> _Refusal:
    return _refuse(error.status_code, error.detail, headers=error.headers)


def _refuse_message(_request: Request[None, None, State], error: wire.WireError) -> _Refusal:
    too_large = isinstance(error, wire.TooLargeError)
    return _refuse(413 if too_large else 422 if error.rows else 400, str(error), error.rows)


def _refuse_outside(_request: Request[None, None, State], error: OutsideError) -> _Refusal:
    _log.error("hub.database_failed", error=str(error))
    return _refuse(503, "the hub's database failed; nothing was stored: send it again later")


def _refuse_bug(_request: Request[None, None, State], error: Exception) -> _Refusal:
    _log.error("hub.request_failed", exc_info=error)
    return _refuse(500, "the hub made a mistake; nothing was stored: send it again later")
