"""Regions of a few units, as facts that findings are made of."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.findings.facts import AccessFacts, PeopleFacts, RegionFacts, ServiceFacts
from urban_rural_linkages.core.notes import Note

NAN = float("nan")
BY_CAR = Note("by car, without traffic")


def array(values):
    return None if values is None else np.array(values, dtype=float)


def people(start, end, groups=None, years=(2001, 2021), names=None, **others):
    """People of units, called A, B, C where nothing else is said."""
    called = names or [chr(ord("A") + i) for i in range(len(start))]
    others = {name: value if name == "given_units" else array(value) for name, value in others.items()}
    return PeopleFacts(called, years, array(start), array(end), groups, **others)


def region(start, end, groups=None, **others):
    """A region of which nothing else is known than its people."""
    return RegionFacts(people(start, end, groups, **others))


def hospital(beyond, total=10_000, **others):
    return ServiceFacts("hospital", "Hospital", Note("a hospital"), beyond, total, **others)


def school(beyond, total=10_000, **others):
    return ServiceFacts("school", "School", Note("a school"), beyond, total, **others)


def access(*services, minutes=30):
    return AccessFacts(minutes, BY_CAR, services)


def said(finding) -> str:
    return str(finding.sentence)


def explained(finding) -> str:
    return " ".join(map(str, finding.explanation))
