"""Norms: the articles of a reference, the versions that touched them, and what counts as read."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.assessment.norms import Change, Force, Norm, Read, Reference, is_read, strongest
from urban_rural_linkages.core.assessment.text import Text

WORDS = Text.of({"en": "Act", "es": "Ley"})
NORM = Norm(
    "act", WORDS, Read.FULL, consolidated_versions=("2019-01-01", "2024-05-01", "2026-08-04"),
    changes=(Change("2026-08-04", "DL 4/2026", frozenset({"50", "69"})),),
)  # fmt: skip


def cited(text, confidence="seen"):
    return Reference("act", Text.of({"es": text}), Force.DUTY, confidence)


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("art. 10.5.a", {"10"}),
        ("arts. 69.8.f, 70.5", {"69", "70"}),
        ("art. 10.2.i–k", {"10"}),
        ("art. 12.1–12.2 (ZVL)", {"12"}),
        ("arts. 19–23", {"19", "20", "21", "22", "23"}),
        ("arts. 51–52", {"51", "52"}),
        ("DA 2ª.2", set()),
        ("DA 1ª (40/60)", set()),
        ("art. 22 quinquies", {"22"}),
        ("preámbulo (69)", set()),
    ],
)
def test_a_reference_has_the_numbers_of_its_articles(text, articles):
    assert cited(text).articles == articles


def test_only_the_articles_that_a_version_changed_are_out_of_date():
    assert NORM.versions_touching(cited("arts. 69.8.f, 70.5"), "2025-09-23") == ("2026-08-04",)
    assert NORM.versions_touching(cited("art. 10.5.a"), "2025-09-23") == ()
    assert NORM.versions_touching(cited("art. 10.5.a"), "2020-01-01") == ("2024-05-01",), "nobody said what it changed"
    assert NORM.versions_touching(cited("art. 69"), "2026-08-04") == ()


def test_read_is_what_somebody_opened():
    unread = Norm("act", WORDS, Read.NONE)
    assert is_read(cited("art. 1"), NORM)
    assert is_read(cited("art. 1"), Norm("act", WORDS, Read.PART))
    assert not is_read(cited("art. 1", "memory"), NORM)
    assert not is_read(cited("art. 1"), unread)
    assert not is_read(cited("art. 1"), None)


def test_a_duty_is_the_strongest_force():
    assert strongest([Force.FRAMEWORK, Force.PRINCIPLE, Force.DUTY, Force.GUIDANCE]) is Force.DUTY
    assert strongest([Force.COMPARATIVE, Force.GUIDANCE]) is Force.GUIDANCE
    assert strongest([]) is None
