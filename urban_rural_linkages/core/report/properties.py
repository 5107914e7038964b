"""The properties of a file of the report, whatever its form: they are shown by file managers and found by searches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Properties:
    """The properties of a document: title, author, subject, the program that made it, and language (``en``)."""

    title: str
    language: str
    author: str = ""
    subject: str = ""
    creator: str = ""
