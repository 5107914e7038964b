"""A plugin of mypy: what QGIS and Qt return is taken to be there, and a mapping for them need not have None as a key.

The stubs call every pointer optional, `iface.mainWindow()` as well as `project.mapLayer(id)`, because C++ does not say
which may be null.  Asking everywhere would hide the questions that matter, so None is taken from what a method of QGIS
or Qt returns; what our own functions return is checked strictly.  For the same reason they type a mapping as
`dict[str | None, Any]`, which no `dict[str, object]` is: as an argument it is read as `Mapping[str, Any]`.

What `Inputs` reads of a parameter is taken to be there, too: a type cannot say which parameters are optional, and QGIS
refuses a run that lacks one that is not.
"""

from __future__ import annotations

from collections.abc import Callable

from mypy.nodes import TypeInfo
from mypy.plugin import FunctionContext, FunctionSigContext, MethodContext, MethodSigContext, Plugin
from mypy.types import FunctionLike, Instance, NoneType, Type, UnionType, get_proper_type

_BOUND = ("qgis.", "PyQt6.")
_READ = {
    f"urban_rural_linkages.algorithms.inputs.Inputs.{name}"
    for name in ("counts", "crs", "field", "file", "numbers", "raster", "raster_layer", "table")
} | {"urban_rural_linkages.algorithms.unit_inputs.read_people"}


def _there(kind: Type) -> Type:
    """Return a type without None."""
    proper = get_proper_type(kind)
    if not isinstance(proper, UnionType):
        return kind
    kinds = [part for part in proper.items if not isinstance(get_proper_type(part), NoneType)]
    return UnionType.make_union(kinds) if kinds else kind


def _returned(context: FunctionContext | MethodContext) -> Type:
    return _there(context.default_return_type)


def _called(context: FunctionSigContext | MethodSigContext) -> FunctionLike:
    """Return a signature that takes a mapping where the stubs ask for a dictionary with None among its keys."""
    signature = context.default_signature
    return signature.copy_modified(arg_types=[_mapping(context, kind) for kind in signature.arg_types])


def _mapping(context: FunctionSigContext | MethodSigContext, kind: Type) -> Type:
    asked = get_proper_type(_there(kind))
    if not isinstance(asked, Instance) or asked.type.fullname != "builtins.dict":
        return kind
    key, value = asked.args
    return context.api.named_generic_type("typing.Mapping", [_there(key), value])


class Pointers(Plugin):
    """Takes None from what QGIS and Qt return, and from the keys of what they are given."""

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """Return what mends the type of a call of a method."""
        return _returned if self._is_bound(fullname) or self._is_read(fullname) else None

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        """Return what mends the type of a call of a function or static method."""
        return _returned if self._is_bound(fullname) or fullname in _READ else None

    def get_method_signature_hook(self, fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Return what mends the arguments of a method."""
        return _called if self._is_bound(fullname) else None

    def get_function_signature_hook(self, fullname: str) -> Callable[[FunctionSigContext], FunctionLike] | None:
        """Return what mends the arguments of a function, static method or class."""
        return _called if self._is_bound(fullname) else None

    def _is_bound(self, fullname: str) -> bool:
        """Tell whether a method is one of QGIS or Qt, of a class of theirs or inherited by one of ours."""
        owner, _, name = fullname.rpartition(".")
        found = self.lookup_fully_qualified(owner) if owner.startswith("urban_rural_linkages.") else None
        if found is None or not isinstance(found.node, TypeInfo):
            return fullname.startswith(_BOUND)
        declared_in = found.node.get_containing_type_info(name)
        return declared_in is not None and declared_in.fullname.startswith(_BOUND)

    def _is_read(self, fullname: str) -> bool:
        """Tell whether a method reads a parameter, of `Inputs` or of a class that inherits it."""
        owner, _, name = fullname.rpartition(".")
        found = self.lookup_fully_qualified(owner) if owner.startswith("urban_rural_linkages.") else None
        if found is None or not isinstance(found.node, TypeInfo):
            return False
        declared_in = found.node.get_containing_type_info(name)
        return declared_in is not None and f"{declared_in.fullname}.{name}" in _READ


def plugin(_version: str) -> type[Pointers]:
    """Return the plugin, as mypy asks for it."""
    return Pointers
