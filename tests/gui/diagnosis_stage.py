"""What the window of the diagnosis is tried with: the demo's layers without QGIS, and runs that do as told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from qgis.PyQt.QtWidgets import QLabel

from tests.unit.recipe.described_cases import of_geopackage
from urban_rural_linkages.core.recipe.recipe_format import Recipe
from urban_rural_linkages.core.recipe.state import DiagnosisState, state_of
from urban_rural_linkages.gui.diagnosis.ports import CriteriaSet, Outcome, Reading

_GEOMETRIES = {"municipalities": "polygon", "settlements": "point", "services": "point", "roads": "line",
               "flows": "table"}  # fmt: skip


def demo_layers():
    """Return the demo's layers with their values, by id."""
    read = {name: of_geopackage(name, geometry) for name, geometry in _GEOMETRIES.items()}
    units = read["municipalities"]
    read["municipalities"] = replace(units, areas=1e6 * units.by_name["area_km2"].numbers)
    return read


def bare(layer):
    """Return a layer as it is listed, without values."""
    fields = tuple(replace(one, values=()) for one in layer.fields)
    return replace(layer, fields=fields, count=layer.rows, areas=np.empty(0))


class Answers:
    """Answers of a user, written down as they are asked for."""

    def __init__(self):
        self.asked = []
        self.path, self.place, self.agreed, self.saved = "", "", True, False

    def recipe_to_open(self, folder):
        self.asked.append(("open", folder))
        return self.path

    def recipe_to_save(self, path):
        self.asked.append(("save", path))
        return self.path

    def file(self, title, folder, kinds):
        self.asked.append(("file", title))
        return self.path

    def folder(self, title, folder):
        self.asked.append(("folder", folder))
        return self.place

    def where_now(self, words):
        self.asked.append(("where", words))
        return self.place

    def agrees(self, words):
        self.asked.append(("agrees", words))
        return self.agreed

    def saves(self):
        self.asked.append(("saves",))
        return self.saved


class Project:
    """A project that holds what a test puts there; what is done to it is written down."""

    def __init__(self, layers=None, rasters=()):
        self.layers = demo_layers() if layers is None else layers
        self.rasters = {one.id: one for one in rasters}
        self.settings, self.kept, self.done = {}, "", []
        self.findings, self.reason = (), ""
        self.sets = [CriteriaSet("spain", "Depopulation", "Law", "Spain", True)]
        self.borders, self.metres = {}, []
        self.questions, self.folder = Answers(), "/plans/diagnosis"
        self.refusal, self.base, self.records = "", Path("/data"), {}
        self.is_released = False
        self._changed = self._listed = None
        self.waiting = None

    def listed(self):
        return [bare(one) for one in self.layers.values()], list(self.rasters.values())

    def read(self, layers, prepare, done):
        found = [self.layers.get(one) or self.rasters.get(one) for one in layers]
        there = [one for one in found if one is not None]
        for one in there:
            prepare(one)
        done(Reading(there))

    def read_borders(self, units, rows, done):
        done(self.borders)

    def read_distances(self, units, services, done):
        done(np.array(self.metres or [0.0] * self.layers[services].rows))

    def watch(self, changed, listed, opened):
        self._changed, self._listed, self.open_another = changed, listed, opened

    def change(self, *layers):
        self._changed(layers)

    def rename(self, layer, name):
        self.layers[layer] = replace(self.layers[layer], name=name)
        self._listed()

    def remove(self, layer):
        del self.layers[layer]
        self._listed()

    def release(self):
        self.is_released = True

    def preview(self):
        return QLabel()

    def show_preview(self, state):
        return "brown loses, violet gains" if state.given("POP_END") else ""

    def show_units(self, state, codes):
        self.done.append(("show", tuple(codes)))

    def show_rows(self, layer, rows):
        self.done.append(("rows", layer, tuple(rows)))

    def add_layers(self):
        self.done.append(("add",))

    def join(self, state, tables, stepped, done):
        self.joined = [table.layer.name for table in tables]
        self._begin("join", stepped, done, Outcome(self.reason))

    def check(self, state, stepped, done):
        self._begin("check", stepped, done, Outcome(self.reason, findings=None if self.reason else self.findings))

    def run(self, state, stepped, done):
        made = Outcome(self.reason, project="" if self.reason else "/out/diagnosis.qgz",
                       report="" if self.reason else "/out/report.html", folder="/out", seconds=6.0)  # fmt: skip
        self._begin("run", stepped, done, made)

    def _begin(self, what, stepped, done, outcome):
        """Write down that something has begun; it ends at once, or when the test says so by `end`."""
        self.done.append((what,))
        stepped("first step")
        if self.waiting is None:
            done(outcome)
        else:
            self.waiting.append((done, outcome))

    def end(self):
        done, outcome = self.waiting.pop()
        done(outcome)

    def cancel(self):
        if self.waiting:
            done, _ = self.waiting.pop()
            done(Outcome())

    def open_project(self, path):
        self.done.append(("project", path))
        return self.refusal

    def open_document(self, path):
        self.done.append(("document", path))
        return ""

    def open_folder(self, path):
        self.done.append(("folder", path))
        return ""

    def open_help(self, page):
        self.done.append(("help", page))
        return ""

    def recipe_of(self, state: DiagnosisState) -> Recipe:
        return state.recipe({name: str(self.base / f"{name}.gpkg") for name in self.layers})

    def load(self, recipe: Recipe, stepped, done):
        state = state_of(recipe, {str(self.base / f"{name}.gpkg"): name for name in self.layers})
        self._begin("load", stepped, done, Outcome(self.reason, state=None if self.reason else state))

    def restored(self, recipe: Recipe):
        return state_of(recipe, {str(self.base / f"{name}.gpkg"): name for name in self.layers})

    def folder_proposed(self):
        return self.folder

    def demo_recipe(self):
        return self.recipe_of(DiagnosisState({"UNITS": "municipalities"})), self.base

    def criteria(self, state):
        return self.sets

    def record(self, folder):
        return self.records.get(folder, "")

    def remembered(self, name):
        return self.settings.get(name, "")

    def remember(self, name, value):
        self.settings[name] = value

    def kept_recipe(self):
        return self.kept

    def keep_recipe(self, text):
        self.kept = text
