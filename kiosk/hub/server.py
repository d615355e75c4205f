"""The hub as a process: uvicorn on one socket, until SIGTERM or Ctrl+C."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

import uvicorn

from kiosk.core.errors import OutsideError

if TYPE_CHECKING:
    from collections.abc import Callable

    from litestar import Litestar


def listen(host: str, port: int) -> socket.socket:
    """A bound socket; port 0 takes any free one. OutsideError when the address cannot be had."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except OSError as error:
        message = (
            f"cannot listen on {host} port {port}: {error.strerror}. Choose another with --host and --port, "
            "or stop the program that has it."
        )
        raise OutsideError(message) from error


def address_of(listening: socket.socket) -> str:
    """The socket's `http://host:port`."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class _Server(uvicorn.Server):
    """Says when it is ready."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()


def serve(app: Litestar, listening: socket.socket, on_ready: Callable[[], None]) -> None:
    """Serve until asked to end; requests under way are finished first. To be called from the main thread.

    Raises OutsideError when the application does not start.
    """
    # uvicorn repeats the signal that ended it once it is done, to the handlers that were there before: these, which
    # let the process end by itself with exit code 0.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: None)
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, limit_concurrency=200)
    server = _Server(config, on_ready)
    server.run(sockets=[listening])
    if not server.started:
        message = "the hub did not start: see the message above; nothing was changed"
        raise OutsideError(message)
