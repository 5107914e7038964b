"""Which names of parameters an algorithm may read, followed through the source of whatever its class calls.

From the class of an algorithm on, every name in a function, method or constant that another module of the algorithms
(or the same one) defines leads on.  What the graph reaches is more than what one run executes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "urban_rural_linkages"
READERS = ("value", "text", "number", "whole", "choice", "flag", "file", "field", "fields", "crs", "extent", "matrix",
           "table", "layers", "raster", "rasters", "wants", "file_output", "folder_output")  # fmt: skip
_CALLS = {*READERS, "given", "numbers", "counts", "ids", "write", "write_rows", "write_raster", "write_file"}
_PARENTS = {"ids": ("UNITS", "UNIT_ID"), "numbers": (None, None, "UNITS"), "counts": (None, None, "UNITS"),
            "write": (None, None, "UNITS")}  # fmt: skip
_ROOT = "urban_rural_linkages.algorithms."
_ALIKE = {
    f"{_ROOT}{name}" for name in ("base", "run", "inputs", "targets", "provider", "parameters")
}  # any algorithm's
_DECLARING = {"year"}

Place = tuple[str, str]  # a module, and what it defines


def reached(module: str, name: str) -> frozenset[Place]:
    """Return all that is defined in our modules and that a class may come to call or use."""
    found: set[Place] = set()
    waiting = [(module, name)]
    while waiting:
        place = waiting.pop()
        if place in found or place[0] in _ALIKE:
            continue
        if place[1] == "":  # a module that is handed about as a whole
            waiting += [(place[0], node.name) for node in _tree(place[0]).body if hasattr(node, "name")]
            continue
        found.add(place)
        scope = _scope(place[0])
        names = (node.id for part in _definition(*place) for node in ast.walk(part) if isinstance(node, ast.Name))
        waiting += [scope[one] for one in names if one in scope]
    return frozenset(found)


def read_by_name(places: frozenset[Place]) -> dict[str, str]:
    """Return the names that stand in a reader of a run, and where; not those that `declares` has asked for before."""
    found = {}
    for module, name in sorted(places):
        for node in _definition(module, name):
            asked = {text for call in _calls(node, {"declares"}) for text in _texts(call)}
            for call in _calls(node, _CALLS):
                found |= {text: f"{module}.{name}" for text in _names_in(call) if text not in asked}
    return found


def texts_in(places: frozenset[Place]) -> frozenset[str]:
    """Return the texts that may name a parameter: not those that declare one, nor those of errors."""
    found = set()
    for place in places:
        for node in _definition(*place):
            passed_over = {id(part) for other in ast.walk(node) if isinstance(other, ast.Raise) or _declares(other)
                           for part in ast.walk(other)}  # fmt: skip
            found |= {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and id(n) not in passed_over}
    return frozenset(text for text in found if isinstance(text, str))


def joined_names(tree: ast.Module) -> Iterator[str]:
    """Yield the names of parameters that are put together: whoever looks for MIN_WIDTH shall find who reads it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and _is_part_of_a_name(node):
            yield f"{node.lineno}: {ast.unparse(node)}"
    for call in _calls(tree, _CALLS):
        if any(isinstance(argument, ast.JoinedStr) for argument in call.args[:1]):
            yield f"{call.lineno}: {ast.unparse(call)}"


def _is_part_of_a_name(text: ast.JoinedStr) -> bool:
    parts = [part.value for part in text.values if isinstance(part, ast.Constant)]
    return any(part.isupper() for part in parts) and all(part.replace("_", "x").isalnum() for part in parts)


def _calls(node: ast.AST, names: set[str]) -> Iterator[ast.Call]:
    for call in ast.walk(node):
        named = isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in names
        if named and ast.unparse(call.func.value).split(".")[-1] in ("run", "_run"):
            yield call


def _names_in(call: ast.Call) -> Iterator[str]:
    method, given = call.func.attr, call.args
    yield from (text for text in _texts(call) if method not in ("numbers", "counts", "write") or text != "")
    parents = {keyword.arg for keyword in call.keywords}
    for position, default in enumerate(_PARENTS.get(method, ())):
        if default and len(given) <= position and not parents & {"parent", "field"}:
            yield default


def _texts(call: ast.Call) -> Iterator[str]:
    first = call.args[:2] if call.func.attr == "ids" else call.args[:1]
    parents = [keyword.value for keyword in call.keywords if keyword.arg == "parent"]
    third = call.args[2:3] if call.func.attr in ("numbers", "counts") else []
    for argument in (*first, *third, *parents):
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def _declares(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    return (isinstance(owner, ast.Name) and owner.id == "p") or getattr(node.func, "id", "") in _DECLARING


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(_file(module).read_text(encoding="utf-8"))


def _file(module: str) -> Path | None:
    place = PACKAGE.parent.joinpath(*module.split("."))
    return next((one for one in (place.with_suffix(".py"), place / "__init__.py") if one.is_file()), None)


@cache
def _scope(module: str) -> dict[str, Place]:
    """Return what names mean in a module, where they mean something of the algorithms."""
    found = {name: (module, name) for node in _tree(module).body for name in _defined_by(node)}
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = ".".join([*module.split(".")[: -node.level], *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                if whole.startswith(_ROOT) and _file(whole):
                    found[alias.asname or alias.name] = (whole, "")
                elif base.startswith(_ROOT) and _file(base):
                    found[alias.asname or alias.name] = (base, alias.name)
    return found


def _definition(module: str, name: str) -> list[ast.stmt]:
    return [node for node in _tree(module).body if name in _defined_by(node)]


def _defined_by(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.Assign):
        parts = [part for target in node.targets for part in ast.walk(target)]
        return [part.id for part in parts if isinstance(part, ast.Name)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    return []
