"""Collect the texts that people read, keep their translation, compile it for Qt.

    python3 -m scripts.i18n                      update the .ts from the source, compile the .qm, count what is missing
    python3 -m scripts.i18n --missing            and print what is untranslated as JSON, {"source": ""}, to fill in
    python3 -m scripts.i18n --fill FILE.json     take translations from such a file first

A text is what stands in ``tr("...")``, in the message and the hint of one of our errors, and in ``Note("...")``.  Qt's
own collector finds the first alone, so this reads the syntax tree.  Such a text must be a literal: what is put
together at run time cannot be translated, and is reported with its place.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from urban_rural_linkages.core.templates import FORM

from .scratch import PACKAGE, REPOSITORY

CONTEXT = "UrbanRuralLinkages"
TS = REPOSITORY / "resources" / "i18n" / f"{PACKAGE}_es.ts"
QM = TS.with_suffix(".qm")
LRELEASE = ("lrelease", "lrelease-qt5", "/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease", "lrelease-qt6")

_TRANSLATES_VARIABLES = "i18n.py"  # where texts arrive that were collected elsewhere
_HANDED_ON = {"message", "hint"}  # `InputError(error.message, hint=error.hint)`: collected where it was first raised
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass
class Texts:
    """What was found in the source.

    Attributes
    ----------
    places : dict of str to list of str
        Each text, and the files (from the repository) in which it stands.
    problems : list of str
        Texts that are no literals, with their place.
    """

    places: dict[str, list[str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def extract(repository: Path = REPOSITORY) -> Texts:
    """Collect the texts of the package, in order of file and line."""
    files = sorted((repository / PACKAGE).rglob("*.py"))
    sources = {file.relative_to(repository).as_posix(): file.read_text(encoding="utf-8") for file in files}
    texts, errors = Texts(), error_classes(sources.values())
    for name, source in sources.items():
        collect(texts, name, source, errors)
    return texts


def error_classes(sources: Iterable[str]) -> set[str]:
    """Return the names of PlanningError and of every class that descends from it: their words reach the user."""
    trees = [ast.parse(source) for source in sources]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    bases = {node.name: {getattr(base, "id", getattr(base, "attr", "")) for base in node.bases} for node in classes}
    found = {"PlanningError"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return found


def collect(texts: Texts, name: str, source: str, errors: Collection[str]) -> None:
    """Add the texts of one file, whose name decides what is allowed in it; `errors` are the classes of ours."""
    tree = ast.parse(source)
    named = _named_texts(tree)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        for argument in _texts_of(call, errors):
            for part in _branches(argument, named):
                _collect_one(texts, name, part)


def _texts_of(call: ast.Call, errors: Collection[str]) -> Iterator[ast.expr]:
    """Yield the arguments of a call that people will read."""
    called = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
    ours = called in errors
    if called in ("tr", "Note") or ours:
        yield from call.args[: 2 if ours else 1]
    if ours:
        yield from (keyword.value for keyword in call.keywords if keyword.arg in ("message", "hint"))


def _named_texts(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """Return the literals behind names that are given nothing but literals: a hint that several errors share."""
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            named.setdefault(node.targets[0].id, []).append(node.value)
    bound_otherwise = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return {
        name: values
        for name, values in named.items()
        if name not in bound_otherwise and all(isinstance(value, ast.Constant) for value in values)
    }


def _branches(argument: ast.expr, named: dict[str, list[ast.expr]]) -> Iterator[ast.expr]:
    if isinstance(argument, ast.IfExp):
        yield from _branches(argument.body, named)
        yield from _branches(argument.orelse, named)
    elif isinstance(argument, ast.Name) and argument.id in named:
        yield from named[argument.id]
    else:
        yield argument


def _collect_one(texts: Texts, name: str, argument: ast.expr) -> None:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        places = texts.places.setdefault(argument.value, []) if argument.value else []
        if name not in places:
            places.append(name)
        return
    handed_on = isinstance(argument, ast.Attribute) and argument.attr in _HANDED_ON
    if handed_on or name == f"{PACKAGE}/{_TRANSLATES_VARIABLES}":
        return
    texts.problems.append(f"{name}:{argument.lineno}: not a literal: {ast.unparse(argument)[:80]}")


def placeholders(text: str) -> set[str]:
    """Return the fields in braces that are printed, those within forms by count among them."""
    return set(_PLACEHOLDER.findall(FORM.sub(lambda form: form["one"] + form["several"], text)))


def counts(text: str) -> set[str]:
    """Return the fields by whose number a text chooses its words."""
    return {f"{{{form['name']}}}" for form in FORM.finditer(text)}


def agree(source: str, translation: str) -> bool:
    """Return whether a translation prints the fields of its source, and has none that the source does not know.

    The words of forms by count are its own: a language may have one form where the other has two.
    """
    always = set(_PLACEHOLDER.findall(FORM.sub("", source)))
    printed = placeholders(translation)
    return always <= printed and printed | counts(translation) <= placeholders(source) | counts(source)


def read_translations(path: Path = TS) -> dict[str, str]:
    """Return the translation of each text; empty where there is none yet."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")  # noqa: S314 - our own file
    return {message.findtext("source", ""): message.findtext("translation", "") for message in messages}


def write_translations(places: dict[str, list[str]], translations: dict[str, str], path: Path = TS) -> None:
    """Write the .ts: the texts of today with the translations that they have."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += ['<TS version="2.1" language="es" sourcelanguage="en">', "<context>", f"    <name>{CONTEXT}</name>"]
    for source, files in places.items():
        lines.append("    <message>")
        lines += [f'        <location filename="../../{file}"/>' for file in files]
        lines.append(f"        <source>{escape(source)}</source>")
        translation = translations.get(source, "")
        state = "" if translation else ' type="unfinished"'
        lines += [f"        <translation{state}>{escape(translation)}</translation>", "    </message>"]
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def compile_translations(source: Path = TS, target: Path = QM) -> None:
    """Compile the .ts for Qt.

    Raises
    ------
    FileNotFoundError
        When Qt's lrelease is not installed.
    """
    tool = next(filter(None, map(shutil.which, LRELEASE)), None)
    if tool is None:
        raise FileNotFoundError("Qt's lrelease is missing; install it with 'scripts/setup.sh test'")
    subprocess.run([tool, "-silent", str(source), "-qm", str(target)], check=True, capture_output=True)


def fill(translations: dict[str, str], new: dict[str, str], known: dict[str, list[str]]) -> list[str]:
    """Take over new translations and return what is wrong with those that were not taken."""
    problems = []
    for source, translation in new.items():
        if source not in known:
            problems.append(f"no such text: {source[:80]}")
        elif not agree(source, translation):
            problems.append(f"the fields in braces differ: {source[:80]}")
        else:
            translations[source] = translation
    return problems


def _refuse(problems: list[str]) -> int:
    print("\n".join(problems), file=sys.stderr)
    return 1


def main(arguments: list[str] | None = None) -> int:
    """Update the translation, and say what is missing."""
    parser = argparse.ArgumentParser(description="Collect and compile the texts that people read.")
    parser.add_argument("--missing", action="store_true", help="print the untranslated texts as JSON")
    parser.add_argument("--fill", type=Path, metavar="FILE.json", help="take translations from such a file first")
    chosen = parser.parse_args(arguments)
    texts = extract()
    if texts.problems:
        return _refuse(texts.problems)
    translations = read_translations()
    problems = []
    if chosen.fill:
        problems = fill(translations, json.loads(chosen.fill.read_text(encoding="utf-8")), texts.places)
    write_translations(texts.places, translations)
    compile_translations()
    missing = [source for source in texts.places if not translations.get(source)]
    print(f"{len(texts.places)} texts, {len(missing)} untranslated", file=sys.stderr)
    if chosen.missing:
        print(json.dumps(dict.fromkeys(missing, ""), ensure_ascii=False, indent=1))
    return _refuse(problems) if problems else 0


if __name__ == "__main__":
    sys.exit(main())
