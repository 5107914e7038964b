"""Runs that many figures share: travel times, standards of land and the audit of the everyday network, once a setting.

They are the algorithms of the toolbox, run as a model runs its children; nothing is added to the project.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, cast

import numpy as np
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ...core.arrays import Floats
from ...core.assessment.calculation.land_figures import MeasuredLand, Rows
from ...core.assessment.calculation.plan_data import WHOLE, PlanData
from ...core.assessment.calculation.travel_figures import Travelled, TravelSetting
from ...core.assessment.library import Route
from ...core.assessment.unit_records import Binding
from ...core.errors import Cancelled, InputError
from ...core.progress import proceed
from ...io.attributes import rows_of
from ...io.plan_data import with_columns
from ..base import SAVES_STYLE
from ..steps import FeedbackProgress, RisingFeedback

_PROVIDER = "urbanrural"
_SCRATCH = "memory:"
_OWN = "urcl_"  # before the names of fields that are added to a copy
_ROADS = {"highway": "HIGHWAY", "speed": "SPEED", "maxspeed": "MAXSPEED", "oneway": "DIRECTION_FIELD"}
_SETTLEMENTS = {"id": "SETTLEMENT_ID", "population": "POP", "dwellings": "DWELLINGS", "area_ha": "AREA"}
_LAND = {"settlement": "SYSTEM_SETTLEMENT", "area": "SYSTEM_AREA"}
_SECTORS = {"id": "SECTOR_ID", "area": "SECTOR_AREA", "green": "GREEN", "facilities": "FACILITIES",
            "buildable": "BUILDABLE", "dwellings": "SECTOR_DWELLINGS", "settlement": "SECTOR_SETTLEMENT",
            "spaces": "PARKING", "reserved": "PMR_PARKING"}  # fmt: skip
_BESIDE = {"rest_places": "REST_PLACES", "lamps": "LAMPS"}
_NETWORK = {"width": "WIDTH", "kerbs": "KERBS", "lighting": "LIGHTING", "kind": "KIND"}


class SharedRuns:
    """Runs of the toolbox that several figures are read from; implements `Runs`.

    Parameters
    ----------
    bindings, layers : mapping of str to Binding, to QgsVectorLayer
        By role.
    data : PlanData
        The same layers as they were read.
    context, feedback : QgsProcessingContext, RisingFeedback
        Of the run around them; each run fills a part of the bar.

    Attributes
    ----------
    made : list of (str, dict)
        Algorithms and parameters, in the order in which they were run.
    """

    def __init__(
        self, bindings: Mapping[str, Binding], layers: Mapping[str, QgsVectorLayer], data: PlanData,
        context: QgsProcessingContext, feedback: RisingFeedback,
    ) -> None:  # fmt: skip
        self._bindings, self._layers, self._data = bindings, layers, data
        self._context, self._feedback = context, feedback
        self._travelled: dict[TravelSetting, Travelled] = {}
        self._land: MeasuredLand | None = None
        self._audits: dict[tuple[str, str], Mapping[str, float | None]] = {}
        self.made: list[tuple[str, dict[str, object]]] = []

    def travel(self, setting: TravelSetting) -> Travelled:
        """Return the times from the settlements to the services; from one run for each setting."""
        if setting not in self._travelled:
            results = self._run("networktraveltime", {
                "DEMAND": self._layers["settlements"], "DEMAND_ID": self._field("settlements", "id"),
                "SERVICES": self._layers["services"], "SERVICE_TYPE": self._field("services", "type"),
                "NETWORK": self._layers["roads"], **self._fields("roads", _ROADS), **dict(setting.parameters),
                "OUTPUT": _SCRATCH,
            })  # fmt: skip
            self._travelled[setting] = self._times(self._rows(results["OUTPUT"]))
        return self._travelled[setting]

    def land(self) -> MeasuredLand:
        """Return the standards of settlements and sectors; from one run."""
        if self._land is None:
            parameters: dict[str, object] = {
                "SETTLEMENTS": self._layers["settlements"], **self._fields("settlements", _SETTLEMENTS),
                "GROUP": self._field("settlements", "code"), "OUTPUT": _SCRATCH,
            }  # fmt: skip
            if "public_land" in self._data.tables:
                parameters |= {"SYSTEMS": self._understood("public_land", ("use", "system")), "USE": f"{_OWN}use",
                               "SYSTEM": f"{_OWN}system", **self._fields("public_land", _LAND)}  # fmt: skip
            if "sectors" in self._data.tables:
                kinds = {"KIND": f"{_OWN}kind"} if "kind" in self._data.tables["sectors"].texts else {}
                parameters |= {"SECTORS": self._understood("sectors", ("kind",)), **self._fields("sectors", _SECTORS),
                               **kinds, "SECTORS_TABLE": _SCRATCH}  # fmt: skip
            results = self._run("lotusstandards", parameters)
            tables = {"OUTPUT": self._with_units(results, "OUTPUT", "settlement", "settlements"),
                      "SECTORS_TABLE": self._with_units(results, "SECTORS_TABLE", "sector", "sectors")}  # fmt: skip
            self._land = MeasuredLand(tables, {"DOUBLE_AREA_M2": results.get("DOUBLE_AREA_M2")})
        return self._land

    def audit(self, route: Route, units: Collection[str]) -> Mapping[str, Mapping[str, float | None]]:
        """Return the numbers of the audit of the everyday network, by unit; each unit is audited once."""
        present = set(self._data.table("daily_network").codes)
        setting = repr(sorted(route.parameters.items()))
        for unit in (*units, WHOLE):
            if (unit, setting) not in self._audits:
                there = not unit or unit in present
                self._audits[unit, setting] = self._audited(route, unit) if there else {}
        return {unit: self._audits[unit, setting] for unit in (*units, WHOLE)}

    # -- runs ------------------------------------------------------------------------------------------------

    def _audited(self, route: Route, unit: str) -> Mapping[str, float | None]:
        network, table = self._layers["daily_network"], self._data.tables["daily_network"]
        if unit:
            network = with_columns(network, {f"{_OWN}unit": [code if code == unit else "" for code in table.units]})
        parameters = {"NETWORK": network, **self._fields("daily_network", _NETWORK), **route.parameters,
                      **{name: self._layers[role] for role, name in _BESIDE.items() if role in self._layers},
                      "OUTPUT": _SCRATCH}  # fmt: skip
        return {name: value for name, value in self._run("networkaudit", parameters).items() if _is_number(value)}

    def _run(self, algorithm: str, parameters: dict[str, object]) -> dict[str, Any]:
        """Run an algorithm in this thread; an input that was not bound is left out.

        Raises
        ------
        InputError
            With the sentence of the algorithm, when it refuses its inputs.
        """
        given = {name: value for name, value in parameters.items() if value not in (None, "")}
        proceed(FeedbackProgress(self._feedback), 0.0)
        self._feedback.begin_run()
        made = QgsApplication.processingRegistry().createAlgorithmById(f"{_PROVIDER}:{algorithm}")
        fine, reason = made.checkParameterValues(given, self._context)
        if not fine:
            raise InputError("{reason}", reason=reason)
        try:
            results, _ = made.run(given, self._context, self._feedback, {SAVES_STYLE: False}, False)
        except QgsProcessingException as error:
            if self._feedback.isCanceled():
                raise Cancelled from None
            raise InputError("{reason}", reason=str(error)) from None
        proceed(FeedbackProgress(self._feedback), 0.0)
        self.made.append((f"{_PROVIDER}:{algorithm}", given))
        return dict(results)

    # -- inputs and results ----------------------------------------------------------------------------------

    def _field(self, role: str, meaning: str) -> str:
        return self._bindings[role].fields.get(meaning, "")

    def _fields(self, role: str, names: Mapping[str, str]) -> dict[str, str]:
        return {parameter: self._field(role, meaning) for meaning, parameter in names.items()
                if self._field(role, meaning)}  # fmt: skip

    def _rows(self, output: object) -> list[dict[str, object]]:
        layer = cast("QgsVectorLayer", QgsProcessingUtils.mapLayerFromString(str(output), self._context))
        return list(rows_of(layer, layer.fields().names()))

    def _times(self, rows: list[dict[str, object]]) -> Travelled:
        """Return the rows, which come type by type and place after place, as an array a type."""
        minutes: dict[str, list[float]] = {}
        km: dict[str, list[float]] = {}
        for row in rows:
            kind = str(row["service_type"])
            minutes.setdefault(kind, []).append(_number(row["time_min"]))
            km.setdefault(kind, []).append(_number(row["dist_km"]))
        return Travelled(_arrays(minutes), _arrays(km))

    def _with_units(self, results: Mapping[str, Any], output: str, key: str, role: str) -> Rows:
        """Return the rows of a table with the unit of their settlement or sector."""
        if not results.get(output) or role not in self._data.tables:
            return ()
        table = self._data.tables[role]
        names = table.texts.get("id") or [str(number + 1) for number in range(table.rows)]
        unit_of = dict(zip(names, table.units, strict=True))
        return [{**{name: _plain(value) for name, value in row.items()}, "unit": unit_of.get(str(row[key]), "")}
                for row in self._rows(results[output])]  # fmt: skip

    def _understood(self, role: str, meanings: Sequence[str]) -> QgsVectorLayer:
        """Return a layer with fields that say in our words what its values mean; rows of none of them are left out."""
        table = self._data.tables[role]
        columns = {meaning: table.texts[meaning] for meaning in meanings if meaning in table.texts}
        return with_columns(self._layers[role], {f"{_OWN}{name}": texts for name, texts in columns.items()})


def _arrays(values: Mapping[str, list[float]]) -> dict[str, Floats]:
    return {name: np.array(numbers, dtype=np.float64) for name, numbers in values.items()}


def _plain(value: object) -> object:
    return value if isinstance(value, int | float | str) else None


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else float("nan")


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))
