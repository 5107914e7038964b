"""Checks of units and places: ids, names, areas, services."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from ..arrays import Floats, Indices
from ..notes import Amount, Note
from .findings import Finding, Remedy, Severity, found, leave_out, passed

_LOST = "\ufffd"
_MOJIBAKE = re.compile("\ufffd|\u00c3[\u0080-\u00bf\u2018-\u203a\u0192]|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac")
_SCALES = ((1e6, "m2"), (1e4, "ha"), (1.0, "km2"))
_AREA_ERROR = 0.2
_TOO_FAR_KM = 100.0
_FAR_KM = 300.0


def check_ids(ids: Sequence[str]) -> list[Finding]:
    """Look for codes that repeat, and for those that have lost their zeros."""
    repeated = sorted(text for text, count in Counter(ids).items() if text and count > 1)
    widths = Counter(len(text) for text in ids if text.isdigit())
    longest = max(widths, default=0)
    lost = [text for text in ids if text.isdigit() and len(text) == longest - 1]
    numbers = sum(widths.values()) == len(ids) and set(widths) == {longest - 1, longest} and longest > 2
    findings = [
        found("UNIT_ID", "repeated_ids", Severity.FAIL, repeated,
              Note("Codes that name several units: {count}.", count=len(repeated)),
              Note("Choose another field, or dissolve the parts of a unit into one feature."), codes=repeated)
        if repeated else passed("UNIT_ID", "repeated_ids", Note("Each code names one unit."))
    ]  # fmt: skip
    if numbers and lost and not any(text.startswith("0") for text in ids):
        findings.append(
            found("UNIT_ID", "lost_zeros", Severity.WARN, lost,
                  Note("Codes of {short} digits beside codes of {long}: {count} {count:has|have} probably lost a zero.",
                       short=longest - 1, long=longest, count=len(lost)),
                  Note("Store the codes as text with their zeros; tables are joined by them all the same."),
                  codes=lost)
        )  # fmt: skip
    else:
        findings.append(passed("UNIT_ID", "lost_zeros", Note("No code has lost its zeros.")))
    return findings


def check_names(parameter: str, names: Sequence[str], fitting: str = "") -> Finding:
    """Look for names that were read in the wrong encoding.

    Parameters
    ----------
    parameter : str
    names : sequence of str
    fitting : str
        The encoding that fits the letters of the file, "" where there is no file whose letters can be looked at.
    """
    garbled = [name for name in names if _MOJIBAKE.search(name)]
    if garbled:
        lost = any(_LOST in name for name in garbled)  # a letter that nobody can bring back
        return found(
            parameter, "encoding", Severity.FAIL if lost else Severity.WARN,
            [name.replace(_LOST, "?") for name in garbled],
            Note("Names that were read in the wrong encoding: {count}.", count=len(garbled)),
            _encoding_fix(garbled, "" if lost else "UTF-8", fitting),
        )  # fmt: skip
    return passed(parameter, "encoding", Note("Names read as they should."))


def _encoding_fix(garbled: Sequence[str], read_as: str, fitting: str) -> Note:
    """Say which encoding gives the letters back: UTF-8 where its bytes were read one by one, else that of the file."""
    restored = read_as and next((text for name in garbled if (text := as_utf_8(name))), "")
    if restored:
        return Note("Set the encoding of the layer to UTF-8 in its properties (Source): '{example}' is then '{name}'. "
                    "Where the file itself holds it so, have it exported again.", example=garbled[0],
                    name=restored)  # fmt: skip
    if fitting:
        return Note("Set the encoding of the layer to {encoding}, which fits its letters, in its properties (Source).",
                    encoding=fitting)  # fmt: skip
    return Note("Set the encoding of the layer in its properties (Source); where the file itself has lost letters, "
                "have it exported again.")  # fmt: skip


def as_utf_8(text: str) -> str:
    r"""Return a text whose bytes in UTF-8 were taken for letters of Windows-1252, as it was meant; "" for any other.

    Examples
    --------
    >>> as_utf_8("C\u00c3\u00a1ceres")
    'C\xe1ceres'
    """
    try:
        return b"".join(_byte_of(letter) for letter in text).decode("utf-8")
    except UnicodeError:
        return ""


def _byte_of(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeError:
        return letter.encode("latin-1")


def check_areas(given: Floats, drawn: Floats, ids: Sequence[str]) -> list[Finding]:
    """Hold the area of a field against that of the outline.

    Parameters
    ----------
    given, drawn : (n,) ndarray
        Square kilometres, by the field in the unit that was chosen and by the outline; NaN = unknown.
    ids : sequence of n str
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        factor = np.where(drawn > 0, given / drawn, np.nan)
    known = np.isfinite(factor) & (factor > 0)
    if not known.any():
        return []
    middle = float(np.median(factor[known]))
    if not 0.5 <= middle <= 2.0:
        unit = min(_SCALES, key=lambda scale: abs(np.log(middle * 1.0 / _scale(scale[0]))))
        return [
            found("AREA", "area_units", Severity.FAIL, [f"{middle:.3g}"],
                  Note("The field of areas is {factor} times the area of the outlines: it is not in the unit chosen.",
                       factor=f"{middle:.3g}"),
                  Note("Choose {unit} as AREA_UNITS.", unit=unit[1]), _use_unit(unit[1]))
        ]  # fmt: skip
    off = known & (np.abs(factor - 1.0) > _AREA_ERROR)
    if off.any():
        differing = [ids[row] for row in np.flatnonzero(off).tolist()]
        return [
            found("AREA", "area_units", Severity.WARN, differing,
                  Note("Units whose area differs from that of their outline by more than {percent} %: {count}.",
                       percent=f"{100 * _AREA_ERROR:g}", count=int(off.sum())),
                  Note("Check whether field and outline are of the same date; water and exclaves explain some."),
                  codes=differing)
        ]  # fmt: skip
    return [passed("AREA", "area_units", Note("The field of areas fits the outlines."))]


def _use_unit(unit: str) -> Remedy:
    labels = {"m2": Note("Use square metres"), "ha": Note("Use hectares"), "km2": Note("Use square kilometres")}
    return Remedy(labels[unit], {"AREA_UNITS": unit})


def _scale(square_metres: float) -> float:
    """Return by what an area is too large where it is read as km2 and is in this unit."""
    return {1e6: 1e6, 1e4: 100.0, 1.0: 1.0}[square_metres]


def services_by_distance(metres: Floats) -> tuple[int, int, int]:
    """Count services in the region, outside within 300 km, and outside in all, by their distance from it in metres.

    Examples
    --------
    >>> services_by_distance(np.array([0.0, 5e3, 7e5, np.nan]))
    (1, 1, 2)
    """
    known = metres[np.isfinite(metres)]
    outside = known > 0
    return int((~outside).sum()), int((known[outside] <= _FAR_KM * 1000.0).sum()), int(outside.sum())


def check_services(inside: int, outside_nearest: int, outside: int, doubled: Sequence[str]) -> list[Finding]:
    """Look at services: how many lie in the region, and which stand twice on one spot.

    Parameters
    ----------
    inside : int
        Services within the units.
    outside_nearest : int
        Services outside that lie within 300 km of the region.
    outside : int
        Services outside.
    doubled : sequence of str
        Places that have one type of service twice.
    """
    findings = []
    if not inside and not outside_nearest:
        findings.append(
            found("SERVICES", "far_services", Severity.FAIL, [],
                  Note("No service lies in the region or within {km} km of it.", km=f"{_FAR_KM:g}"),
                  Note("Check the layer and its coordinate reference system."), leave_out("SERVICES"))
        )  # fmt: skip
    elif not inside:
        findings.append(
            found("SERVICES", "far_services", Severity.WARN, [],
                  Note("{count:The only service lies|All {count} services lie} outside the region.", count=outside),
                  Note("Check whether those of the region are missing."))
        )  # fmt: skip
    else:
        findings.append(passed("SERVICES", "far_services", Note(
            "{inside} {inside:service lies|services lie} in the region, {outside} outside.",
            inside=inside, outside=outside)))  # fmt: skip
    findings.append(
        found("SERVICES", "doubled_services", Severity.WARN, list(doubled),
              Note("Services of one type that stand twice on one spot: {count}.", count=len(doubled)),
              Note("Take the doubles out: they count twice in capacity and choice."))
        if doubled else passed("SERVICES", "doubled_services", Note("No service stands twice on one spot."))
    )  # fmt: skip
    return findings


def check_range(kilometres: Floats, outside_nearest: int, outside: int, count: int) -> list[Finding]:
    """Look whether services are those of a whole country, and whether they are too far to be of use.

    Parameters
    ----------
    kilometres : (n,) ndarray
        From each unit to the nearest service, in a straight line; NaN = unknown.
    outside_nearest, outside : int
        Services outside that lie within 300 km of the region, and all that lie outside.
    count : int
        All services.
    """
    far = outside - outside_nearest
    known = kilometres[np.isfinite(kilometres)]
    median = float(np.median(known)) if known.size else 0.0
    findings = [
        found("SERVICES", "distant_services", Severity.WARN, [f"{median:.0f} km"],
              Note("Half of the units are more than {km} km from the nearest service.", km=f"{median:.0f}"),
              Note("Check whether the services of the region are missing."))
        if median > _TOO_FAR_KM else passed("SERVICES", "distant_services", Note(
            "Half of the units are within {km} km of a service.", km=Amount(median, 1)))
    ]  # fmt: skip
    if far > count - far:
        findings.append(
            found("SERVICES", "services_elsewhere", Severity.WARN, [],
                  Note("Services farther than {km} km from the region: {count} of {all}.", km=f"{_FAR_KM:g}", count=far,
                       all=count),
                  Note("They neither count nor are listed; 'Prepare services' keeps those that can be of use."),
                  Remedy(Note("Leave out"), {"OUTSIDE": "ignore"}))
        )  # fmt: skip
    else:
        findings.append(passed("SERVICES", "services_elsewhere", Note("The services are those of the region and around "
                                                                      "it.")))  # fmt: skip
    return findings


def doubled_places(longitude: Floats, latitude: Floats, types: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return the names of services of one type on the same spot, to 0.00001 degrees (1 m), the first of each aside."""
    seen: set[tuple[float, float, str]] = set()
    twice = []
    places = np.round(longitude, 5).tolist(), np.round(latitude, 5).tolist()
    for east, north, kind, name in zip(*places, types, names, strict=True):
        if (east, north, kind) in seen:
            twice.append(name)
        seen.add((east, north, kind))
    return twice


def check_weight(parameter: str, lost: Indices, people: Floats, names: Sequence[str], what: Note) -> Finding:
    """Weigh units that a chapter cannot use by their people: the largest city counts for more than a hamlet.

    Parameters
    ----------
    parameter : str
    lost : (m,) ndarray of int
        Places of the units that lack something.
    people : (n,) ndarray
        NaN = unknown.
    names : sequence of n str
        Their codes.
    what : Note
        What they lack.
    """
    if not lost.size:
        return passed(parameter, "weight", Note("No unit lacks {what}.", what=what))
    weight = np.nan_to_num(people)
    share = float(weight[lost].sum()) / max(float(weight.sum()), 1e-9)
    largest = lost[np.argsort(-weight[lost], kind="stable")]
    severity = Severity.FAIL if share > 0.05 else Severity.WARN
    heaviest = [names[row] for row in largest.tolist()]
    return found(
        parameter, "weight", severity, heaviest,
        Note("Units without {what}: {count}, with {percent} % of the people.", what=what, count=int(lost.size),
             percent=Amount(100 * share, 1)),
        Note("Fill in the figures, the largest units first."), codes=heaviest,
    )  # fmt: skip
