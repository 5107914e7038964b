"""Template layers of a checklist as data: what is to be collected, with which answers, and for whom.

Why: the law wants a gender risk map and school routes on the map (Ley 11/2018 of Extremadura, arts. 10.2.c and 10.5.a),
and no layer exists before somebody thinks of its fields.  The layers are described in a file, in English and Spanish,
so that a field can be added without touching the code; whatever is not understood there is refused.

No field may hold the name of a person: names of fields that ask for one are refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import ChecklistError

FORMAT = "urcl-templates/1"
GEOMETRIES = ("Point", "MultiLineString", "MultiPolygon", "None")
TYPES = ("text", "integer", "real", "date")
LANGUAGES = ("en", "es")
ROLES = ("key", "photo")
KEY = "uuid"  # the field by which a row is found again in a copy that was edited elsewhere

_PERSONAL = frozenset(("name", "surname", "person", "woman_name", "author", "email", "phone", "dni", "address", "age"))
_FIELD_KEYS = frozenset(("name", "type", "label", "list", "required", "default", "update", "minimum", "at_most",
                         "at_most_label", "multiline", "help", "role"))  # fmt: skip
_LAYER_KEYS = frozenset(("name", "geometry", "title", "abstract", "notice", "style", "fields"))

Text = Mapping[str, str]


@dataclass(frozen=True)
class Answer:
    """One answer of a list: the code that is kept, and its words by language."""

    value: str
    label: Text


@dataclass(frozen=True)
class FieldTemplate:
    """One field.

    Attributes
    ----------
    name : str
        For ever: reports and algorithms read it.
    kind : str
        One of `TYPES`.
    label : mapping
        What the form shows, by language.
    answers : tuple of Answer
        The answers to choose from; none where anything may be written.
    required : bool
        Whether it must be filled in.
    default : str
        An expression for a new feature; empty where there is none.
    update : bool
        Whether the default is computed again whenever the feature changes.
    minimum : float or None
        The least number, inclusive.
    at_most : tuple of str
        Fields whose sum the number does not exceed, such as women and men for those of 65 and over.
    at_most_label : mapping
        What the form says where it does.
    multiline : bool
        Whether the text may be long.
    help : mapping or None
        A remark for whoever fills it in.
    group : mapping or None
        The heading under which the form shows it together with its neighbours.
    role : str
        key = the id of the row, which nobody types; photo = the path of a photograph; empty = neither.
    """

    name: str
    kind: str
    label: Text
    answers: tuple[Answer, ...] = ()
    required: bool = False
    default: str = ""
    update: bool = False
    minimum: float | None = None
    at_most: tuple[str, ...] = ()
    at_most_label: Text | None = None
    multiline: bool = False
    help: Text | None = None
    group: Text | None = None
    role: str = ""

    @property
    def condition(self) -> str:
        """The condition of `at_most`, as an expression; empty without one."""
        total = " + ".join(f'"{name}"' for name in self.at_most)
        return f'"{self.name}" <= {total}' if total else ""


_IDENTITY = FieldTemplate(
    KEY, "text", {"en": "Identifier", "es": "Identificador"}, default="uuid('WithoutBraces')", role="key"
)


@dataclass(frozen=True)
class LayerTemplate:
    """One layer or table.

    Attributes
    ----------
    name : str
        For ever, as those of fields.
    geometry : str
        One of `GEOMETRIES`; ``None`` = a table.
    title, abstract : mapping
        By language.
    notice : mapping or None
        What whoever fills it in must know, such as how privacy is kept.
    style : str
        The id of its style; empty for a table.
    fields : tuple of FieldTemplate
        In the order of the form.
    """

    name: str
    geometry: str
    title: Text
    abstract: Text
    notice: Text | None
    style: str
    fields: tuple[FieldTemplate, ...]


def read_templates(record: Mapping[str, Any]) -> tuple[LayerTemplate, ...]:
    """Read the layers of a file of templates.

    Among the fields of a layer, a text such as ``@measure`` stands for a set of fields that several layers share, which
    stand under a heading where the set has a label.  Every layer begins with the field that identifies its rows.

    Parameters
    ----------
    record : mapping
        The file, as JSON gives it.

    Returns
    -------
    tuple of LayerTemplate

    Raises
    ------
    ChecklistError
        When something in it is missing, unknown, repeated or personal; the error names layer and field.

    Examples
    --------
    >>> words = {"en": "Seats", "es": "Asientos"}
    >>> layer = {"name": "rest_place", "geometry": "Point", "title": words, "abstract": words,
    ...          "fields": [{"name": "seats", "type": "integer", "label": words, "minimum": 0}]}
    >>> read_templates({"format": "urcl-templates/1", "lists": {}, "layers": [layer]})[0].fields[1].minimum
    0.0
    """
    if record.get("format") != FORMAT:
        raise ChecklistError("The file of template layers has the format '{format}', and not '{expected}'.",
                             hint="Use the file that ships with the plugin.", format=record.get("format"),
                             expected=FORMAT)  # fmt: skip
    lists = {name: _answers(name, entries) for name, entries in record["lists"].items()}
    layers = tuple(_layer(entry, record.get("field_sets", {}), lists) for entry in record["layers"])
    _refuse_repeated([layer.name for layer in layers], "layers", "-")
    return layers


def _answers(name: str, entries: Sequence[Mapping[str, Any]]) -> tuple[Answer, ...]:
    found = tuple(Answer(str(entry["value"]), _text(entry, "label", name, str(entry["value"]))) for entry in entries)
    _refuse_repeated([answer.value for answer in found], name, "-")
    return found


def _layer(
    entry: Mapping[str, Any], sets: Mapping[str, Mapping[str, Any]], lists: Mapping[str, tuple[Answer, ...]]
) -> LayerTemplate:
    name = str(entry.get("name"))
    _refuse_unknown(entry, _LAYER_KEYS, name, "-")
    if entry.get("geometry") not in GEOMETRIES:
        raise _wrong(name, "-", "geometry", entry.get("geometry"), GEOMETRIES)
    fields = [_IDENTITY]
    for one in entry["fields"]:
        if isinstance(one, str):
            shared = _known(sets, one.removeprefix("@"), name, one, "set of fields")
            group = _text(shared, "label", name, one) if "label" in shared else None
            fields += [_field(field, name, lists, group) for field in shared["fields"]]
        else:
            fields.append(_field(one, name, lists, None))
    names = [field.name for field in fields]
    _refuse_repeated(names, name, "-")
    for field in fields:
        for other in field.at_most:
            _known(dict.fromkeys(names), other, name, field.name, "field of the layer")
    return LayerTemplate(
        name=name,
        geometry=str(entry["geometry"]),
        title=_text(entry, "title", name, "-"),
        abstract=_text(entry, "abstract", name, "-"),
        notice=_text(entry, "notice", name, "-") if "notice" in entry else None,
        style=str(entry.get("style", "")),
        fields=tuple(fields),
    )


def _field(
    entry: Mapping[str, Any], layer: str, lists: Mapping[str, tuple[Answer, ...]], group: Text | None
) -> FieldTemplate:
    name = str(entry.get("name"))
    _refuse_unknown(entry, _FIELD_KEYS, layer, name)
    if entry.get("type") not in TYPES:
        raise _wrong(layer, name, "type", entry.get("type"), TYPES)
    if name in _PERSONAL:
        raise ChecklistError("Template layer '{layer}': the field '{field}' would hold data of a person.",
                             hint="Collect numbers of people, and never who they are.", layer=layer,
                             field=name)  # fmt: skip
    return FieldTemplate(
        name=name,
        kind=str(entry["type"]),
        label=_text(entry, "label", layer, name),
        answers=_known(lists, entry["list"], layer, name, "list") if "list" in entry else (),
        required=bool(entry.get("required", False)),
        default=str(entry.get("default", "")),
        update=bool(entry.get("update", False)),
        minimum=float(entry["minimum"]) if "minimum" in entry else None,
        at_most=tuple(entry.get("at_most", ())),
        at_most_label=_text(entry, "at_most_label", layer, name) if "at_most" in entry else None,
        multiline=bool(entry.get("multiline", False)),
        help=_text(entry, "help", layer, name) if "help" in entry else None,
        group=group,
        role=_known({"": "", **{role: role for role in ROLES}}, entry.get("role", ""), layer, name, "role"),
    )


def _text(entry: Mapping[str, Any], key: str, layer: str, field: str) -> Text:
    words = entry.get(key)
    if not isinstance(words, Mapping) or any(not words.get(language) for language in LANGUAGES):
        raise ChecklistError("Template layer '{layer}', field '{field}': '{key}' lacks a language.",
                             hint="Write it in English and in Spanish.", layer=layer, field=field, key=key)  # fmt: skip
    return dict(words)


def _known(names: Mapping[str, Any], name: object, layer: str, field: str, kind: str) -> Any:
    if name not in names:
        raise _wrong(layer, field, kind, name, tuple(sorted(names)))
    return names[str(name)]


def _wrong(layer: str, field: str, key: str, value: object, known: Sequence[str]) -> ChecklistError:
    return ChecklistError("Template layer '{layer}', field '{field}': '{value}' is no {key}.",
                          hint="Choose one of {known}.", layer=layer, field=field, key=key, value=value,
                          known=", ".join(known))  # fmt: skip


def _refuse_unknown(entry: Mapping[str, Any], known: frozenset[str], layer: str, field: str) -> None:
    unknown = sorted(set(entry) - known)
    if unknown:
        raise ChecklistError("Template layer '{layer}', field '{field}': nothing is known of '{keys}'.",
                             hint="Use {known}.", layer=layer, field=field, keys=", ".join(unknown),
                             known=", ".join(sorted(known)))  # fmt: skip


def _refuse_repeated(names: Sequence[str], layer: str, field: str) -> None:
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        raise ChecklistError("Template layer '{layer}', field '{field}': given more than once: {names}.",
                             hint="Keep one of each.", layer=layer, field=field, names=", ".join(repeated))  # fmt: skip
