"""No test opens a socket of a network: Python, QGIS and the kernel are asked after each.

Three watch, because none sees all: an audit hook refuses sockets of Python, a preprocessor of QGIS records the requests
of its windows and providers, and in an empty network (`scripts/apart.py`) the kernel counts what any library and any
child process tried.  Sockets of the machine itself (AF_UNIX: displays, buses) are no network.  A test that opens a
server that a user has chosen says so with the mark ``server``.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from scripts.apart import APART

_LOCAL = {socket.AF_UNIX, socket.AF_NETLINK} if hasattr(socket, "AF_NETLINK") else {socket.AF_UNIX}
_ASKS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
_COUNTED = {"Ip.OutNoRoutes", "Ip.OutRequests", "Ip6OutNoRoutes", "Tcp.ActiveOpens", "Udp.OutDatagrams",
            "Udp6OutDatagrams"}  # fmt: skip
_OF_THE_WEB = ("http", "https", "ftp")
_ELSEWHERE = {"peers", "browser", "scale"}  # databases, a browser and workers, which are spoken to through sockets


class Silence:
    """What was opened since somebody last asked.

    Attributes
    ----------
    is_apart : bool
        Whether the kernel counts too.
    allowed : bool
        Whether Python may open sockets now.
    """

    def __init__(self) -> None:
        self.is_apart = bool(os.environ.get(APART))
        self.allowed = False
        self._opened: list[str] = []
        self._counts = self._kernel()
        sys.addaudithook(self._hear)

    def take(self) -> list[str]:
        """Return what was opened, and forget it."""
        counts, opened = self._kernel(), self._opened
        opened += [f"the kernel counts {counts[name]} {name}, and {self._counts.get(name, 0)} before"
                   for name in counts if counts[name] > self._counts.get(name, 0)]  # fmt: skip
        self._counts, self._opened = counts, []
        return opened

    def listen_to_qgis(self) -> None:
        """Record the requests that QGIS makes from now on."""
        from qgis.core import QgsNetworkAccessManager

        QgsNetworkAccessManager.setRequestPreprocessor(self._request)

    def _request(self, request) -> None:
        if request.url().scheme() in _OF_THE_WEB:
            self._opened.append(f"QGIS asks for {request.url().toString()}")

    def _hear(self, event: str, given: tuple) -> None:
        if event.startswith("socket.") and (
            event in _ASKS or (event == "socket.__new__" and given[1] not in (*_LOCAL, -1))
        ):
            self._opened.append(f"Python: {event} {given[1:] if event.endswith('_') else given}")
            if not self.allowed:
                raise PermissionError("no socket of a network is opened here")

    def _kernel(self) -> dict[str, int]:
        """Return what the kernel has counted in the network of this process; nothing where it shares one."""
        if not self.is_apart:
            return {}
        lines = [line.split() for line in Path("/proc/self/net/snmp").read_text(encoding="ascii").splitlines()]
        found = {f"{names[0][:-1]}.{name}": int(count) for names, counts in zip(lines[::2], lines[1::2], strict=True)
                 for name, count in zip(names[1:], counts[1:], strict=True)}  # fmt: skip
        six = Path("/proc/self/net/snmp6")
        if six.exists():
            found |= {name: int(count) for name, count in map(str.split, six.read_text("ascii").splitlines())}
        return {name: count for name, count in found.items() if name in _COUNTED}


SILENCE = Silence()


@pytest.fixture(autouse=True)
def silent(request):
    """Fail a test during which, or in whose preparation, a socket of a network was opened."""
    elsewhere = request.node.path.parent.name in _ELSEWHERE
    SILENCE.allowed = elsewhere or request.node.get_closest_marker("server") is not None
    yield SILENCE
    opened = SILENCE.take()
    if opened and not SILENCE.allowed:
        pytest.fail(f"A socket of a network was opened: {'; '.join(opened)}.")
