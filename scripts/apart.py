"""Run a command in an empty network: it reaches nothing, and the kernel counts what it and its children try.

    python3 scripts/apart.py COMMAND...

Linux gives a process a network of its own, with a loopback and nothing else.  Where it refuses (some containers do),
the command runs as it is, and the first line says so.  `tests/silence.py` reads what was counted.
"""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import sys

APART = "URBAN_RURAL_APART"
"""The variable of the environment that tells a command that its network is empty."""
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of <sched.h>
_SET_FLAGS, _UP = 0x8914, 0x1  # SIOCSIFFLAGS of <linux/sockios.h>, IFF_UP of <net/if.h>


def leave_the_network() -> None:
    """Give this process, and what it starts from now on, a network of its own.

    Raises
    ------
    OSError
        When the system refuses.
    """
    if sys.platform != "linux":
        raise OSError("only Linux has networks of processes")
    import fcntl  # noqa: PLC0415 - which others than Linux may lack

    user, group = os.getuid(), os.getgid()
    try:
        _unshare(_NEW_NETWORK)
    except OSError:
        _unshare(_NEW_USER | _NEW_NETWORK)  # whoever is not root may do it as root of a world of their own
        for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
            with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
                file.write(text)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, _SET_FLAGS, struct.pack("16sh14x", b"lo", _UP))


def _unshare(flags: int) -> None:
    if ctypes.CDLL(None, use_errno=True).unshare(flags):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def main(command: list[str]) -> None:
    """Leave the network and become the command."""
    try:
        leave_the_network()
        os.environ[APART] = "1"
    except OSError as error:
        print(f"apart: the network stays ({error})", file=sys.stderr)
    os.execvp(command[0], command)  # noqa: S606 - a command of the Makefile, without a shell


if __name__ == "__main__":
    main(sys.argv[1:])
