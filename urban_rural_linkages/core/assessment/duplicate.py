"""Duplicate of an assessment: its questions and common answers for another plan, and nothing of a place."""

from __future__ import annotations

from dataclasses import replace

from .records import Contents, Status


def duplicated(contents: Contents, uuid: str, title: str, author: str, time: str) -> Contents:
    """Return a duplicate: a draft with the common answers and the bound data.

    Municipalities, their answers, figures, evidence, measures, determinations, comments and versions stay behind: they
    are of another place.  The number of the file does as well.

    Parameters
    ----------
    contents : Contents
        What is duplicated.
    uuid, title, author, time : str
        Of the duplicate.
    """
    head = replace(
        contents.assessment, uuid=uuid, title=title, author=author, created=time, modified=time, status=Status.DRAFT,
        carried=None, particulars=replace(contents.assessment.particulars, file_number="", impact="", impact_reason=""),
    )  # fmt: skip
    answers = {
        item: replace(answer, numbers={}, proposed="", overridden=False, revision=1, author=author, modified=time)
        for item, answer in contents.answers.items()
        if answer.codes or answer.note
    }
    return Contents(head, answers, bindings=contents.bindings)
