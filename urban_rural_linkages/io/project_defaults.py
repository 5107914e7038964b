"""Project files without what QGIS takes anyway: of hundreds of fields, only what differs is to be read when one opens.

QGIS writes some twelve elements for each field of each layer, whatever they say.  Of a diagnosis with thirty layers of
two hundred fields that is more than half of the file, and of the time in which it opens.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree  # of projects that QGIS has just written

_Element = ElementTree.Element
_HEAD = b"<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"


def without_defaults(project: bytes) -> bytes:
    """Return the text of a project without elements of fields that say what QGIS takes where they are missing.

    Parameters
    ----------
    project : bytes
        A ``.qgs`` file that QGIS has written.
    """
    root = ElementTree.fromstring(project)  # noqa: S314
    for layer in root.iterfind("projectlayers/maplayer"):
        for parent, says_nothing in _SAY_NOTHING.items():
            for element in layer.iterfind(parent):
                _remove(element, says_nothing)
        for element in layer.iterfind("attributeEditorForm//*"):
            _remove(element, _is_plain_label)
    return _HEAD + ElementTree.tostring(root, encoding="utf-8")


def _remove(parent: _Element, is_needless: Callable[[_Element], bool]) -> None:
    for child in [one for one in parent if is_needless(one)]:
        parent.remove(child)


def _is_free(constraint: _Element) -> bool:
    return constraint.get("constraints") == "0"


def _is_duplicated(policy: _Element) -> bool:
    return policy.get("policy") == "Duplicate"


def _is_shown_as_usual(field: _Element) -> bool:
    widget = field.find("editWidget")
    has_flags = field.get("configurationFlags", "") not in ("", "NoFlag", "None")
    return not has_flags and widget is not None and not widget.get("type")


def _is_plain_label(style: _Element) -> bool:
    overrides = (style.get("overrideLabelFont"), style.get("overrideLabelColor"))
    return style.tag == "labelStyle" and "1" not in overrides


def _lacks(attribute: str) -> Callable[[_Element], bool]:
    return lambda element: not element.get(attribute)


_SAY_NOTHING = {
    "aliases": _lacks("name"), "constraints": _is_free, "constraintExpressions": _lacks("exp"),
    "defaults": _lacks("expression"), "splitPolicies": _is_duplicated, "duplicatePolicies": _is_duplicated,
    "fieldConfiguration": _is_shown_as_usual,
}  # fmt: skip
"""The elements of a layer that list its fields, and how it is seen that an entry says nothing."""
