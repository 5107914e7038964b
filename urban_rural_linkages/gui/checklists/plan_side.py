"""The QGIS side of the plan's data: layers of the project bound to roles, and the calculation in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from time import perf_counter

from qgis.core import QgsProcessingContext, QgsProject, QgsVectorLayer

from ...algorithms.assessment.calculating import Calculated, calculable, ready_indicators
from ...algorithms.assessment.linked_lists import Linked
from ...core.assessment.calculation.kept_figures import with_figures
from ...core.assessment.calculation.readiness import Light, Readiness
from ...core.assessment.calculation.recognition import find_layers_of_roles, layer_score, recognise
from ...core.assessment.calculation.role_findings import RoleFinding, RoleState, Wanted, finding, wanted_roles
from ...core.assessment.calculation.roles import ROLES
from ...core.assessment.calculation.values import meanings_of
from ...core.assessment.records import Contents
from ...core.assessment.unit_records import Binding
from ...core.errors import PlanningError
from ...core.notes import Note
from ...core.recipe.described import LayerDescription
from ...i18n import error_sentence, note_sentence, tr
from ...io.described_layers import described_layer, listed_layers
from ...io.plan_layers import bound_layer
from ..dock.session import Session
from ..dock.words import translated
from ..opening import open_manual
from ..plan_data.ports import Outcome, ReadyRow, RoleDetails, RoleRow
from .figures_task import FiguresTask
from .sources import Sources

_LIGHTS = {Light.READY: "right", Light.IN_PART: "look", Light.NOT_YET: "stop"}


class QgisPlan:
    """The data of the assessment that is open in the dock; implements `PlanPort`.

    Parameters
    ----------
    session : Session
        The open assessment.
    sources : Sources
        Names of layers, relative to the store.
    linked : callable
        Returns the open findings of the other lists of the store.
    project : QgsProject
        Whose layers are offered.
    confirmed : sequence of Binding
        What was confirmed in the other lists of the store, the latest first: it holds here as well.
    """

    def __init__(
        self, session: Session, sources: Sources, linked: Callable[[], Linked], project: QgsProject,
        confirmed: Sequence[Binding] = (),
    ) -> None:  # fmt: skip
        self._session, self._sources, self._linked, self._project = session, sources, linked, project
        self._indicators = calculable(session.checklist)
        self._wanted = wanted_roles(self._indicators)
        self._listed = {layer.id: layer for layer in listed_layers(project.mapLayers().values())[0]}
        self._described: dict[str, LayerDescription] = {}
        self._task: FiguresTask | None = None
        self._bindings = {binding.role: binding for binding in self._contents.bindings}
        for binding in confirmed:
            if binding.role in self._wanted and self._layer(binding) is not None:
                self._bindings.setdefault(binding.role, binding)
        self._propose()

    # -- what is bound ---------------------------------------------------------------------------------------

    @property
    def units(self) -> int:
        """How many municipalities the plan has."""
        return len(self._contents.units)

    @property
    def confirmed(self) -> str:
        """When the data were confirmed; empty while something bound was not."""
        times = [binding.modified for role, binding in self._bindings.items() if role in self._wanted]
        return max(times) if times and all(times) else ""

    def roles(self) -> Sequence[RoleRow]:
        """Return the roles that the list needs, with what is bound to them."""
        return [self._row(role, wanted) for role, wanted in self._wanted.items()]

    def lights(self) -> Sequence[ReadyRow]:
        """Return the light of each measurable question, those that are ready first."""
        try:
            found = ready_indicators(self._bound(), self._session.checklist, self._layers(), self._context(),
                                     self._linked())  # fmt: skip
        except PlanningError as error:
            return [ReadyRow("stop", tr("The data cannot be read"), error_sentence(error))]
        order = list(Light)
        return [_light(one) for one in sorted(found, key=lambda one: order.index(one.light))]

    def bind(self, role: str, layer: str) -> None:
        """Bind a layer to a role; empty = none."""
        self._bindings.pop(role, None)
        chosen = self._project.mapLayer(layer)
        if isinstance(chosen, QgsVectorLayer):
            self._bindings[role] = self._binding(role, chosen)

    def details(self, role: str) -> RoleDetails | None:
        """Return fields and values of the layer of a role; None where none is bound."""
        binding, described = self._bindings.get(role), self._description(role)
        if binding is None or described is None:
            return None
        own = [one for one in ROLES[role].fields if one.meaning != "ages"]
        values: dict[str, str] = {}
        offered: dict[str, str] = {}
        for one in own:
            field = described.by_name.get(binding.fields.get(one.meaning, ""))
            if one.kind == "mapped" and field is not None:
                values |= {text: binding.meanings.get(text, "") for text in dict.fromkeys(field.texts)}
                offered |= {name: note_sentence(label) for name, label in meanings_of(role, one.meaning).items()}
        fields = [(one.meaning, note_sentence(one.label), binding.fields.get(one.meaning, "")) for one in own]
        return RoleDetails(note_sentence(ROLES[role].label), binding.name, fields, described.names, values, offered)

    def correct(self, role: str, fields: Mapping[str, str], values: Mapping[str, str]) -> None:
        """Take over which fields are which, and what values mean."""
        binding = self._bindings.get(role)
        if binding is None:
            return
        others = {meaning: name for meaning, name in binding.fields.items() if meaning not in fields}
        chosen = {meaning: name for meaning, name in fields.items() if name}
        self._bindings[role] = replace(binding, fields={**others, **chosen}, meanings=dict(values), modified=_now())

    def confirm(self) -> None:
        """Keep the bindings in the assessment as they are."""
        now = _now()
        self._bindings = {role: binding if binding.modified else replace(binding, modified=now)
                          for role, binding in self._bindings.items()}  # fmt: skip
        if self._session.read_only:
            return
        self._session.work.remove(*(one for one in self._contents.bindings if one.role not in self._bindings))
        self._session.take_results(self._bound())

    # -- the calculation -------------------------------------------------------------------------------------

    def calculate(
        self, stepped: Callable[[str, float], None], done: Callable[[Outcome], None], indicators: Sequence[str] = ()
    ) -> None:
        """Calculate all figures in the background, or some of them, and keep them in the assessment."""
        if self._task is not None:
            done(Outcome(reason=tr("Another calculation is running. Wait for it, or cancel it.")))
            return
        begun = perf_counter()

        def ended(found: Calculated | None, reason: str) -> None:
            self._task = None
            done(self._taken(found, reason, perf_counter() - begun))

        self._task = FiguresTask(
            self._bound(), self._session.checklist, self._layers(), self._linked(), indicators, stepped, ended
        )

    def cancel(self) -> None:
        """Stop the calculation."""
        if self._task is not None:
            self._task.cancel()

    def command(self) -> str:
        """Return the calculation as a command."""
        store = self._sources.store
        where = str(store) if store is not None else "assessments.gpkg"
        return (f'qgis_process run urbanrural:assessmentcalculate -- STORE="{where}" '
                f'ASSESSMENT="{self._contents.assessment.uuid}" WRITE=true OUTPUT=figures.gpkg')  # fmt: skip

    def help(self) -> None:
        """Show the page of the manual."""
        open_manual("algorithms/assessmentcalculate")

    # -- within ----------------------------------------------------------------------------------------------

    @property
    def _contents(self) -> Contents:
        return self._session.work.contents()

    def _bound(self) -> Contents:
        return replace(self._contents, bindings=tuple(self._bindings.values()))

    def _propose(self) -> None:
        """Bind what is found in the project to the roles that have no layer yet."""
        taken = {binding.layer_id for binding in self._bindings.values()}
        free = [layer for layer in self._listed.values() if layer.id not in taken]
        wanted = [role for role in self._wanted if role not in self._bindings]
        for role, layer in find_layers_of_roles(free, wanted).items():
            self.bind(role, layer)

    def _binding(self, role: str, layer: QgsVectorLayer) -> Binding:
        found = recognise(ROLES[role], self._read(layer))
        return Binding(role, self._sources.of_layer(layer), layer.id(), layer.name(), found.fields, found.meanings)

    def _read(self, layer: QgsVectorLayer) -> LayerDescription:
        if layer.id() not in self._described:
            self._described[layer.id()] = described_layer(layer, self._project.transformContext())
        return self._described[layer.id()]

    def _layer(self, binding: Binding) -> QgsVectorLayer | None:
        found = self._sources.layer(binding.source, binding.layer_id)
        if isinstance(found, QgsVectorLayer) and found.isValid():
            return found
        return bound_layer(binding, self._project, self._sources.store)

    def _layers(self) -> dict[str, QgsVectorLayer]:
        found = {role: self._layer(binding) for role, binding in self._bindings.items()}
        return {role: layer for role, layer in found.items() if layer is not None}

    def _description(self, role: str) -> LayerDescription | None:
        binding = self._bindings.get(role)
        layer = self._layer(binding) if binding is not None else None
        return None if layer is None else self._read(layer)

    def _row(self, role: str, wanted: Wanted) -> RoleRow:
        binding, title = self._bindings.get(role), note_sentence(ROLES[role].label)
        found = self._finding(role, wanted)
        offers = [(layer.id, layer.name) for layer in self._offered(role)]
        chosen = binding.layer_id if binding is not None else ""
        if binding is not None and chosen not in dict(offers):
            offers.insert(0, (chosen or binding.source, binding.name or binding.source))
            chosen = chosen or binding.source
        return RoleRow(role, title, found.state, chosen, offers, note_sentence(found.sentence))

    def _finding(self, role: str, wanted: Wanted) -> RoleFinding:
        binding = self._bindings.get(role)
        if binding is None:
            return RoleFinding(RoleState.NOT_BOUND, ROLES[role].hint)
        described = self._description(role)
        if described is None:
            return RoleFinding(RoleState.VANISHED, Note(
                "The layer “{layer}” is not in the project; its path was {source}", layer=binding.name,
                source=binding.source))  # fmt: skip
        single = [name for name in binding.fields.values() if "{" not in name and "=" not in name]  # and no patterns
        gone = [name for name in single if name and name not in described.by_name]
        if gone:
            return RoleFinding(RoleState.CHANGED, Note("the field “{field}” is gone; look again", field=gone[0]))
        found = recognise(ROLES[role], described, binding.fields)
        read = {**found.meanings, **binding.meanings}
        still_open = tuple(text for text in found.open_values if text not in binding.meanings)
        kept = replace(found, fields=dict(binding.fields), open_values=still_open,
                       meanings={text: meaning for text, meaning in read.items() if meaning})  # fmt: skip
        codes = [unit.code for unit in self._contents.units]
        return finding(ROLES[role], described, kept, wanted, codes, bool(binding.modified))

    def _offered(self, role: str) -> list[LayerDescription]:
        """Return the layers that a role may have, the likeliest first."""
        fitting = [layer for layer in self._listed.values() if layer.geometry in ROLES[role].geometry]
        return sorted(fitting, key=lambda layer: (-layer_score(ROLES[role], layer), layer.name))

    def _context(self) -> QgsProcessingContext:
        context = QgsProcessingContext()
        context.setProject(self._project)
        return context

    def _taken(self, found: Calculated | None, reason: str, seconds: float) -> Outcome:
        """Keep what was calculated, and say how much it is."""
        if found is None:
            return Outcome(reason=reason)
        kept = with_figures(self._bound(), found.figures, found.runs)
        if self._session.read_only or not self._session.take_results(kept):
            return Outcome(reason=tr("The assessment is final or read only: nothing was written."))
        known = [figure.indicator for figure in found.figures if figure.value is not None]
        every = {figure.indicator for figure in found.figures}
        return Outcome(len(known), len(set(known)), len(every - set(known)), seconds)


def _light(found: Readiness) -> ReadyRow:
    groups = ", ".join(group_words(group) for group in found.groups if group != "total")
    words = note_sentence(found.reason) if found.reason is not None else groups
    return ReadyRow(_LIGHTS[found.light], translated(found.indicator.label), words)


def group_words(group: str) -> str:
    """Name a group of people."""
    return {
        "total": tr("all people"), "women": tr("women"), "men": tr("men"), "65_plus": tr("65 and over"),
        "women_65_plus": tr("women of 65 and over"), "men_65_plus": tr("men of 65 and over"),
    }.get(group, group)  # fmt: skip


def _now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")  # noqa: UP017 - datetime.UTC needs Python 3.11
