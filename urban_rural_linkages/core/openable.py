"""Addresses and files that may be opened in another program.

Why: checklists and assessments come from other people.  Whoever opens one must not run a program, nor announce
themselves to a strange computer (Windows signs in to every share that it is asked to look at), by pressing a button
that says "Show".  So it is not asked what is dangerous, but what is known to be harmless: addresses of the web, and
files whose kind is on the list below, on this computer.  A file outside the folder of the assessment is shown to the
user, with its whole path, before it is opened.  The pages of the manual are HTML, which is opened from nowhere else.

A name is judged as every system reads it: Windows drops blanks and dots at the end of a name, keeps further contents
of a file behind a colon, and takes "%2E" for nothing special while others do; a link to another file is judged by both.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from enum import Enum
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

DOCUMENTS = frozenset({
    "pdf", "txt", "md", "csv", "tsv", "json", "geojson", "odt", "ods", "odp", "docx", "xlsx", "pptx", "gpkg",
    "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic", "mp3", "m4a", "ogg", "wav", "mp4", "webm",
})  # fmt: skip
_SHARE = re.compile(r"[\\/]{2}|[\\/]\?\?[\\/]")  # \\server\share, \\?\, \\.\, \??\
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # two letters or more: one is a drive of Windows
_DRIVE = re.compile(r"[A-Za-z]:(?=[\\/])")
_DECODINGS = 3  # as often as a name may have been encoded
_TURNS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # "exe.fdp" read backwards


class Opening(Enum):
    """Way of opening an address or a file."""

    OPEN = "open"
    ASK = "ask"  # open it after the user has seen its path
    KIND = "kind"  # refused: not of a kind that only shows something
    PLACE = "place"  # refused: not a file of this computer, or a name that is not what it seems


def opening_of_link(address: str) -> Opening:
    """Decide about an address: pages of the web are opened, and nothing else.

    Examples
    --------
    >>> opening_of_link("https://www.boe.es/eli/es/l/2013/12/09/21")
    <Opening.OPEN: 'open'>
    >>> opening_of_link("file:///C:/Windows/System32/calc.exe")
    <Opening.PLACE: 'place'>
    """
    if any(letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf") for letter in address) or "\\" in address:
        return Opening.PLACE
    try:
        parts = urlsplit(address)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        return Opening.PLACE
    fine = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc and port_is_fine
    return Opening.OPEN if fine else Opening.PLACE


def opening_of_file(path: str, folder: str = "", real: Callable[[str], str] = os.path.realpath) -> Opening:
    """Decide about a file.

    Parameters
    ----------
    path : str
        Where it lies, absolute.
    folder : str
        That of the assessment; empty where it has none yet.
    real : callable
        Returns where a path leads when all links are followed.

    Returns
    -------
    Opening
        PLACE before the path is looked at, so that no share is spoken to.

    Examples
    --------
    >>> opening_of_file("/data/plan/memo.pdf", "/data/plan", real=str)
    <Opening.OPEN: 'open'>
    >>> opening_of_file("/home/ana/memo.pdf", "/data/plan", real=str)
    <Opening.ASK: 'ask'>
    >>> opening_of_file("/data/plan/memo.docm", "/data/plan", real=str)
    <Opening.KIND: 'kind'>
    """
    if not is_reachable(path, folder):
        return Opening.PLACE
    try:
        target, root = real(path), real(folder) if folder else ""
    except (OSError, ValueError):
        return Opening.PLACE
    if not is_reachable(target, root):
        return Opening.PLACE
    if not (_is_document(path) and _is_document(target)):
        return Opening.KIND
    return Opening.OPEN if root and _is_inside(target, root) else Opening.ASK


def opening_of_manual(path: str, folder: str, real: Callable[[str], str] = os.path.realpath) -> Opening:
    """Decide about a page of the manual: HTML is opened where the plugin itself has brought it, and nowhere else.

    Parameters
    ----------
    path : str
        Where it lies, absolute.
    folder : str
        That of the manual, in the plugin.  It may lie on a share: the plugin runs from there.
    real : callable
        Returns where a path leads when all links are followed.

    Examples
    --------
    >>> opening_of_manual("/plugin/manual/es/index.html", "/plugin/manual", real=str)
    <Opening.OPEN: 'open'>
    >>> opening_of_manual("/data/plan/index.html", "/plugin/manual", real=str)
    <Opening.PLACE: 'place'>
    >>> opening_of_manual("/plugin/manual/es/run.hta", "/plugin/manual", real=str)
    <Opening.KIND: 'kind'>
    """
    if not is_reachable(path, folder):
        return Opening.PLACE
    try:
        target, root = real(path), real(folder)
    except (OSError, ValueError):
        return Opening.PLACE
    if not (_is_inside(path, folder) and _is_inside(target, root)):
        return Opening.PLACE
    return Opening.OPEN if all(_kind(name) == "html" for name in (path, target)) else Opening.KIND


def is_local(path: str) -> bool:
    r"""Tell whether a path names a file of this computer, read in every way; an address or a share does not.

    Examples
    --------
    >>> is_local("C:/plan/memo.pdf"), is_local(r"\\server\share\memo.pdf"), is_local("file:///memo.pdf")
    (True, False, False)
    """
    return all(_is_local(reading) for reading in _readings(path))


def is_reachable(path: str, folder: str) -> bool:
    r"""Tell whether a file is one of this computer, or lies in a folder of a share in which the user works already.

    Examples
    --------
    >>> is_reachable("//server/team/memo.pdf", "//server/team")
    True
    >>> is_reachable("//server/other/memo.pdf", "//server/team")
    False
    """
    if is_local(path):
        return True
    whole, start = (text.replace("\\", "/") for text in (path, folder.rstrip("/\\")))
    rest = whole.removeprefix(f"{start}/")
    goes_up = any(".." in reading.split("/") for reading in _readings(rest))
    is_share = re.match(r"//[^/?.]", start) is not None
    return is_share and rest != whole and not goes_up and is_local(rest) and not rest.startswith("/")


def _readings(path: str) -> set[str]:
    """Return a path as it is, and as it reads when it is decoded."""
    found = [path]
    for _ in range(_DECODINGS):
        found.append(unquote(found[-1]))
    return set(found)


def _is_local(path: str) -> bool:
    text = path.strip()
    if not text or _SHARE.match(text) or _SCHEME.match(text):
        return False
    if any(unicodedata.category(letter) == "Cc" or letter in _TURNS for letter in path):
        return False
    return ":" not in text[2:] if _DRIVE.match(text) else ":" not in text


def _is_document(path: str) -> bool:
    return all(_kind(reading) in DOCUMENTS for reading in _readings(path))


def _kind(path: str) -> str:
    """Return what follows the last dot of a name; empty where the name ends in what Windows drops."""
    name = PurePosixPath(path.replace("\\", "/")).name
    if name != name.rstrip(". \t\u00a0") or not name.lstrip("."):
        return ""
    return PurePosixPath(name).suffix.removeprefix(".").lower()


def _is_inside(path: str, folder: str) -> bool:
    try:
        return os.path.commonpath([path, folder]) == os.path.commonpath([folder])
    except ValueError:  # on two drives
        return False
