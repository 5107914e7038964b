"""Figures of all municipalities at once are those of single runs, and of a plain recomputation."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from urban_rural_linkages.algorithms.assessment.calculating import calculate_all, ready_indicators
from urban_rural_linkages.algorithms.assessment.linked_lists import linked_findings
from urban_rural_linkages.core.assessment.calculation.readiness import Light
from urban_rural_linkages.core.assessment.plan import new_plan
from urban_rural_linkages.core.assessment.records import Answer, Assessment, Contents
from urban_rural_linkages.core.assessment.unit_records import Binding, Unit
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.io.checklists import shipped_checklist
from urban_rural_linkages.io.plan_layers import bound_layer, recognised_bindings
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.paths import resource

from . import streets_data
from .layers import memory_layer

REGION = resource("demo", "region.gpkg")
LAYERS = ("municipalities", "settlements", "services", "roads", "people", "vital", "flows")
TEN = tuple(f"{number:05d}" for number in range(1, 11))
ALDEANUEVA = "00003"


def layer(name: str, condition: str = "") -> QgsVectorLayer:
    subset = f"|subset={condition}" if condition else ""
    found = QgsVectorLayer(f"{REGION}|layername={name}{subset}", name, "ogr")
    assert found.isValid()
    return found


def assessment(name: str, units=TEN, bindings=()) -> Contents:
    head = Assessment(f"u-{name}", name, "", "", f"Plan {name}", new_plan("pge", frozenset({"base"}), "proposal"))
    return Contents(head, units=tuple(Unit(code, f"M {code}") for code in units), bindings=tuple(bindings))


@pytest.fixture
def calculate(qgis_app):
    """A function that calculates all figures of a list with the demo's layers, by indicator, unit and group."""

    def execute(name: str, units=TEN, extra=(), feedback=None, wanted=()):
        context = QgsProcessingContext()
        layers = [layer(one) for one in LAYERS] + list(extra)
        bindings, bound = recognised_bindings(layers, "", context)
        contents = assessment(name, units, bindings.values())
        checklist = shipped_checklist(resource("checklists"), name)
        found = calculate_all(contents, checklist, bound, context, feedback or QgsProcessingFeedback(False), {}, wanted)
        execute.runs = found.runs
        return {(one.indicator, one.unit_code, one.group): one for one in found.figures}

    return execute


def value(figures, indicator, unit=ALDEANUEVA, group="total"):
    figure = figures[indicator, unit, group]
    assert figure.value is not None, figure.reason
    return figure.value


class TestDemo:
    def test_aldeanueva_as_recomputed_elsewhere(self, calculate):
        gender, ageing = calculate("gender"), calculate("ageing")
        assert value(gender, "sex_ratio_20_49") == pytest.approx(107.4904, abs=1e-4)
        assert value(gender, "max_time_basic") == pytest.approx(15.53, abs=0.005)
        assert value(gender, "time_to_primary_school") == pytest.approx(8.85, abs=0.005)
        assert value(gender, "time_to_day_centre") == pytest.approx(8.87, abs=0.005)
        assert value(ageing, "ageing_index") == pytest.approx(76.938, abs=1e-3)
        assert value(ageing, "share_65") == pytest.approx(0.118608, abs=1e-6)
        assert value(ageing, "share_80") == pytest.approx(0.043419, abs=1e-6)
        assert value(ageing, "time_to_pharmacy") == pytest.approx(7.81, abs=0.005)

    def test_women_beyond_ten_minutes(self, calculate):
        found = calculate("gender")["share_pop_daily_set_10min", ALDEANUEVA, "women"]
        assert found.base == 3291
        assert round(found.base * (1 - found.value)) == 586
        assert "food shop" in found.reason

    def test_the_gaps_of_the_ten_and_of_the_region_are_more_than_chance(self, calculate):
        figures = calculate("gender")
        gaps = {}
        for unit in (*TEN, "", "*"):
            women, men = (figures["women_15_49_change", unit, sex] for sex in ("women", "men"))
            gaps[unit] = abs(men.value - women.value), 2 * (women.error**2 + men.error**2) ** 0.5
        assert gaps[ALDEANUEVA] == (pytest.approx(8.9, abs=0.05), pytest.approx(14.7, abs=0.05))
        assert gaps[""] == (pytest.approx(8.0, abs=0.05), pytest.approx(5.2, abs=0.05))
        assert gaps["*"] == (pytest.approx(5.5, abs=0.05), pytest.approx(1.7, abs=0.05))
        assert [unit for unit in TEN if gaps[unit][0] > gaps[unit][1]] == ["00002"]

    def test_a_plain_recomputation_of_shares(self, calculate):
        figures = calculate("ageing")
        with sqlite3.connect(REGION) as rows:
            people = dict(rows.execute("SELECT code, sum(pop_65) FROM settlements GROUP BY code"))
            places = dict(
                rows.execute("SELECT code, sum(capacity) FROM services WHERE type = 'residence' GROUP BY code")
            )
            of_80 = dict(
                rows.execute("SELECT code, w_80_84 + w_85_plus + m_80_84 + m_85_plus FROM people WHERE year = 2021")
            )
        for unit in TEN:
            found = figures["share_65_primary_care_30min", unit, "total"]
            assert found.base == people[unit]
            assert value(figures, "places_per_100_80", unit) == pytest.approx(100 * places.get(unit, 0) / of_80[unit])


class TestSingleRuns:
    """Every figure equals the run of the algorithm that the panel makes for one municipality."""

    def travel(self, run, unit, **parameters):
        found = run(
            "networktraveltime", DEMAND=layer("settlements", f"code = '{unit}'"), DEMAND_ID="settlement_id",
            SERVICES=layer("services"), SERVICE_TYPE="type", NETWORK=layer("roads"), HIGHWAY="highway",
            MAXSPEED="maxspeed", DIRECTION_FIELD="oneway", MAX_MINUTES=0, OUTPUT="TEMPORARY_OUTPUT", **parameters,
        )  # fmt: skip
        return found["OUTPUT"]

    @pytest.mark.parametrize("unit", ["00002", ALDEANUEVA, "00010"])
    def test_coverage_of_all_services_by_car(self, calculate, run, unit):
        times = self.travel(run, unit, MODE="car", COST="time")
        single = run("populationcoverage", DEMAND=times, DEMAND_ID="settlement_id", TIME="time_min",
                     SERVICE="service_type", THRESHOLDS="30", ALL_SERVICES=True,
                     GROUP_FIELDS=["population", "women", "pop_65"], OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
        rows = {(row["service"], row["group"]): row for row in single["OUTPUT"].getFeatures()}
        figures = calculate("gender")
        for group, field in (("total", "population"), ("women", "women"), ("65_plus", "pop_65")):
            everything = rows["all", field]
            assert value(figures, "share_pop_basic_30min", unit, group) == everything["share"]
            assert figures["share_pop_basic_30min", unit, group].base == everything["total"]
        assert value(figures, "gini_access_time", unit) == pytest.approx(
            rows["all", "population"]["gini_min"], abs=1e-12
        )

    @pytest.mark.parametrize("unit", ["00002", ALDEANUEVA])
    def test_distribution_of_access(self, calculate, run, unit):
        times = self.travel(run, unit, MODE="car", COST="time")
        single = run("accessequity", UNITS=times, UNIT_ID="settlement_id", ACCESS="time_min", SERVICE="service_type",
                     POP="population", GROUP_FIELDS=["women", "pop_65"], THRESHOLD="30", LINE=30,
                     OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
        rows = {(row["measure"], row["group"]): row["value"] for row in single["OUTPUT"].getFeatures()}
        figures = calculate("gender")
        for group, field in (("total", "all"), ("women", "women"), ("65_plus", "pop_65")):
            assert value(figures, "share_beyond_30min", unit, group) == pytest.approx(rows["fgt0", field], abs=1e-12)
        assert value(figures, "depth_beyond_30min", unit) == pytest.approx(rows["fgt1", "all"], abs=1e-12)
        assert value(figures, "worst_tenth_access_time", unit) == pytest.approx(rows["worst_tenth", "all"])

    @pytest.mark.parametrize("unit", ["00001", ALDEANUEVA])
    def test_longest_times(self, calculate, run, unit):
        times = list(self.travel(run, unit, MODE="car", COST="time").getFeatures())
        figures = calculate("gender")
        assert value(figures, "max_time_basic", unit) == max(row["time_min"] for row in times)
        school = [row["time_min"] for row in times if row["service_type"] == "primary_school"]
        assert value(figures, "time_to_primary_school", unit) == max(school)

    def test_ages(self, calculate, run):
        single = run("agestructure", UNITS=layer("people", "year = 2021"), UNIT_ID="code",
                     AGE_FIELDS="{sex}_{from}_{to}", SEX_CODES="women=w,men=m", YOUTH="20-49",
                     OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
        rows = {row["code"]: row for row in single.getFeatures()}
        gender, ageing, childhood = (calculate(name) for name in ("gender", "ageing", "childhood"))
        for unit in TEN:
            assert value(gender, "sex_ratio_20_49", unit) == rows[unit]["youth_masculinity"]
            assert value(ageing, "ageing_index", unit) == rows[unit]["ageing_index"]
            assert value(ageing, "share_65", unit) == rows[unit]["share_old"]
            assert value(ageing, "share_80", unit) == rows[unit]["share_oldest"]
            assert value(ageing, "old_age_dependency", unit) == rows[unit]["old_dependency"]
            assert value(childhood, "share_0_17", unit) == rows[unit]["share_minors"]

    def test_commuting(self, calculate, run):
        single = run("flowindicators", FLOWS=layer("flows"), ORIGIN="origin", DESTINATION="destination",
                     WORKERS="workers", OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
        key = single.fields().names()[0]
        rows = {row[key]: row["self_supply"] for row in single.getFeatures()}
        figures = calculate("url_gp")
        for unit in TEN:
            assert value(figures, "containment_commuting", unit) == pytest.approx(rows[unit], abs=1e-12)

    def test_unsafe_places(self, calculate, run):
        points = spots()
        single = run("attributeshare", LAYER=points, CONDITION="trim(coalesce(\"measure\", '')) <> '' AND "
                     "trim(coalesce(\"owner\", '')) <> '' AND \"cost\" IS NOT NULL AND \"due\" IS NOT NULL",
                     OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
        figures = calculate("gender", extra=[points])
        assert value(figures, "black_spots_with_measure", "") == single["SHARE"] == 0.9
        assert value(figures, "black_spots_count", "") == single["N_FEATURES"] == 10
        assert value(figures, "black_spots_count", ALDEANUEVA) == 10  # they lie in it
        assert figures["black_spots_with_measure", "00002", "total"].value is None


def spots() -> QgsVectorLayer:
    """Ten unsafe places in Aldeanueva, nine of them with all that the law asks for."""
    places = QgsVectorLayer("Point?crs=EPSG:25830&field=measure:string&field=owner:string&field=cost:double"
                            "&field=due:string", "puntos_negros", "memory")  # fmt: skip
    from qgis.core import QgsFeature

    town = next(iter(layer("settlements", f"code = '{ALDEANUEVA}'").getFeatures())).geometry()
    for number in range(10):
        one = QgsFeature(places.fields())
        one.setGeometry(town)
        one.setAttributes(["luz" if number else " ", "obras", 5.0, "2027"])
        places.dataProvider().addFeature(one)
    places.updateExtents()
    return places


def sessions() -> QgsVectorLayer:
    table = QgsVectorLayer("None?field=fecha:string&field=mujeres:integer&field=hombres:integer&field=codigo:string",
                           "sesiones", "memory")  # fmt: skip
    from qgis.core import QgsFeature

    for row in (["2026-01-01", 12, 8, ALDEANUEVA], ["2026-02-01", 3, 7, ALDEANUEVA], ["2026-03-01", 9, 1, "00001"]):
        one = QgsFeature(table.fields())
        one.setAttributes(row)
        table.dataProvider().addFeature(one)
    return table


class TestData:
    def test_sessions_in_spanish(self, calculate):
        figures = calculate("gender", extra=[sessions()])
        assert value(figures, "share_women_participants") == 0.5
        assert value(figures, "share_women_participants", "00001") == 0.9
        assert value(figures, "share_women_participants", "") == 24 / 40
        assert figures["share_women_participants", "00002", "total"].value is None

    def test_public_land_in_spanish_is_mapped(self, qgis_app):
        outlines = polygons("nucleos", ["codigo:string", "habitantes:integer"], [(0, ["a", 100]), (2000, ["b", 50])])
        land = polygons("sistemas", ["uso:string", "sistema:string"], [
            (0, ["Zona verde", "Sistema local"]), (2000, ["dotacional", "local"]), (2000, ["vial", "local"]),
        ])  # fmt: skip
        context = QgsProcessingContext()
        bindings, bound = recognised_bindings([outlines, land], "settlements=nucleos,public_land=sistemas", context)
        assert bindings["public_land"].meanings["Zona verde"] == "green"
        assert bindings["public_land"].meanings["dotacional"] == "facilities"
        checklist = shipped_checklist(resource("checklists"), "lotus_core")
        contents = assessment("lotus_core", ("a", "b"), bindings.values())
        found = calculate_all(contents, checklist, bound, context, QgsProcessingFeedback(False))
        figures = {(one.indicator, one.unit_code, one.group): one for one in found.figures}
        assert value(figures, "ZVL", "a") == pytest.approx(10_000 / 100)
        assert value(figures, "ZVL", "b") == 0.0
        assert value(figures, "SDL", "b") == pytest.approx(10_000 / 50)
        assert value(figures, "DP", "a") == pytest.approx(100 / 1.0)

    def test_a_layer_that_has_vanished_says_where_it_was(self, qgis_app):
        gone = Binding("roads", "/nowhere/roads.gpkg", "id", "carreteras", {"highway": "highway"})
        assert bound_layer(gone, None) is None
        checklist = shipped_checklist(resource("checklists"), "gender")
        found = calculate_all(assessment("gender", TEN, [gone]), checklist, {}, QgsProcessingContext(),
                              QgsProcessingFeedback(False))  # fmt: skip
        reasons = {one.reason for one in found.figures if one.indicator == "max_time_basic"}
        assert reasons == {"Nothing is bound to 'Settlements'."}
        bound = [layer(name) for name in ("settlements", "services")]
        bindings, layers = recognised_bindings(bound, "", QgsProcessingContext())
        contents = assessment("gender", TEN, [*bindings.values(), gone])
        found = calculate_all(contents, checklist, layers, QgsProcessingContext(), QgsProcessingFeedback(False))
        reasons = {one.reason for one in found.figures if one.indicator == "max_time_basic"}
        assert reasons == {"The layer 'carreteras' is not in the project; it was at /nowhere/roads.gpkg."}

    def test_codes_that_have_lost_their_zeros(self, calculate):
        figures = calculate("gender", units=("3", "2"))
        assert value(figures, "sex_ratio_20_49", "3") == pytest.approx(107.4904, abs=1e-4)
        assert value(figures, "max_time_basic", "3") == pytest.approx(15.53, abs=0.005)

    def test_codes_that_the_data_do_not_have(self, calculate):
        figures = calculate("gender", units=(ALDEANUEVA, "99999"))
        assert value(figures, "sex_ratio_20_49") == pytest.approx(107.4904, abs=1e-4)
        assert "99999" in figures["sex_ratio_20_49", "99999", "total"].reason

    def test_the_lights(self, qgis_app):
        context = QgsProcessingContext()
        bindings, bound = recognised_bindings([layer(one) for one in LAYERS], "", context)
        checklist = shipped_checklist(resource("checklists"), "gender")
        found = ready_indicators(assessment("gender", TEN, bindings.values()), checklist, bound, context)
        lights = {one.indicator.id: one.light for one in found}
        assert lights["share_pop_basic_30min"] is Light.READY
        assert lights["share_pop_daily_set_10min"] is Light.IN_PART
        assert lights["share_women_participants"] is Light.NOT_YET


class TestLinkages:
    """Figures of links are those that the algorithms on links say themselves."""

    @pytest.fixture(scope="class")
    def units(self, qgis_app):
        """The municipalities of the demo, towns from 5,000 inhabitants on."""
        given = [(one.geometry().asWkt(), one["code"], 3 if one["t2021"] >= 5000 else 1, one["t2021"])
                 for one in layer("municipalities").getFeatures()]  # fmt: skip
        fields = {"code": "text", "class": "integer", "population": "integer"}
        return memory_layer(fields, given, "MultiPolygon", layer("municipalities").crs().authid(), name="units")

    def figures(self, role, table, name, units=TEN):
        context = QgsProcessingContext()
        table.setName("results")
        bindings, bound = recognised_bindings([table], f"{role}=results", context)
        checklist = shipped_checklist(resource("checklists"), name)
        found = calculate_all(assessment(name, units, bindings.values()), checklist, bound, context,
                              QgsProcessingFeedback(False))  # fmt: skip
        return {(one.indicator, one.unit_code, one.group): one for one in found.figures}

    def test_commuting_between_town_and_country_and_what_is_measured(self, run, units):
        found = run("linkagebalance", FLOWS=layer("linkages"), ORIGIN="origin", DESTINATION="destination",
                    VALUE="value", LAYER="layer", UNIT_FIELD="unit", YEAR_FIELD="year", UNITS=units, UNIT_ID="code",
                    CLASS="class", SHOWN="commuting", OUTPUT="TEMPORARY_OUTPUT", SEEN="TEMPORARY_OUTPUT")  # fmt: skip
        figures = self.figures("links", found["OUTPUT"], "url_gp")
        assert value(figures, "town_country_commuters", "") == pytest.approx(found["URBAN_RURAL_SHARE"], abs=1e-12)
        assert 0.3 < found["URBAN_RURAL_SHARE"] < 0.7
        figures = self.figures("seen_links", found["SEEN"], "rurban_partnership")
        assert value(figures, "layers_of_links_seen", "") == 4 / 15

    def test_strong_pairs_within_an_association(self, run, units):
        found = run("partnershipcandidates", FLOWS=layer("flows"), ORIGIN="origin", DESTINATION="destination",
                    WORKERS="workers", UNITS=units, UNIT_ID="code", CLASS="class", GROUPS=layer("associations"),
                    MEMBER="code", GROUP_NAME="association", MIN_RECIPROCITY=0.1,
                    OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
        strong = [row for row in found["OUTPUT"].getFeatures() if row["class"] == "strong"]
        together = [row for row in strong if row["same_group"] == 1]
        assert 0 < len(together) < len(strong)
        figures = self.figures("partner_pairs", found["OUTPUT"], "rurban_partnership", units=())
        assert value(figures, "strong_pairs_together", "") == len(together) / len(strong)

    def test_people_without_a_town(self, run, units):
        found = run("settlementhierarchy", PLACES=layer("settlements"), PLACE_ID="settlement_id", PLACE_NAME="name",
                    POP="population", COST="straight", TOWN_MIN=5000, ZIPF_MIN=500, UNITS=units, UNIT_ID="code",
                    UNIT_POP="population", FAR_MINUTES=15, OUTPUT="TEMPORARY_OUTPUT",
                    HINTERLANDS="TEMPORARY_OUTPUT")  # fmt: skip
        rows = list(found["HINTERLANDS"].getFeatures())
        alone = [row for row in rows if row["dependence"] == "none"]
        assert 0 < len(alone) < 60 and all(row["town_min"] > 15 for row in alone)
        figures = self.figures("hinterlands", found["HINTERLANDS"], "url_gp")
        assert value(figures, "people_without_town", alone[0]["code"] if alone[0]["code"] in TEN else "00001") in (0, 1)
        region = sum(row["population"] for row in alone) / sum(row["population"] for row in rows)
        assert value(figures, "people_without_town", "*") == pytest.approx(region, abs=1e-12)


class TestPlacesAndTimes:
    def test_schools_in_a_risk_zone(self, qgis_app):
        schools = memory_layer({"tipo": "text", "codigo": "text"}, [
            ("POINT(300050 4300050)", "CEIP", "a"), ("POINT(305000 4300050)", "IES", "a"),
        ], "Point", "EPSG:25830", name="servicios")  # fmt: skip
        zones = polygons("zonas_riesgo", ["nota:string"], [(0, ["inundable"])])
        found = self.calculated([schools, zones], "services=servicios,risk_zones=zonas_riesgo", "childhood", ("a", "b"))
        assert value(found, "schools_in_risk_zone", "a") == 1
        assert value(found, "schools_in_risk_zone", "b") == 0

    def test_departures_of_a_gtfs_table_by_the_outline_of_their_stop(self, qgis_app):
        outlines = polygons("municipios", ["codigo:string"], [(0, ["a"]), (2000, ["b"])])
        stops = memory_layer({"stop_id": "text"}, [("POINT(300050 4300050)", "s1"), ("POINT(302050 4300050)", "s2")],
                             "Point", "EPSG:25830", name="paradas")  # fmt: skip
        calls = memory_layer({"trip_id": "text", "departure_time": "text", "stop_id": "text"}, [
            ("t1", "07:00:00", "s1"), ("t1", "07:30:00", "s2"),
            ("t2", "13:00:00", "s2"), ("t2", "13:30:00", "s1"), ("t3", "08:00:00", "s1"),
        ], "None", "", name="stop_times")  # fmt: skip
        roles = "municipalities=municipios,stops=paradas,timetable=stop_times"
        found = self.calculated([outlines, stops, calls], roles, "gender", ("a", "b"))
        assert value(found, "daily_departures", "a") == 2
        assert value(found, "daily_departures", "b") == 1
        assert "working day" in found["daily_departures", "a", "total"].reason

    def test_births_with_a_column_for_each_year(self, qgis_app):
        fields = {"codigo": "text", **{f"nacimientos_{year}": "integer" for year in range(2001, 2006)}}
        table = memory_layer(fields, [("a", 10, 9, 8, 7, 5), ("b", 4, 4, 4, 4, 4)], "None", "", name="mnp")
        found = self.calculated([table], "vital=mnp", "childhood", ("a", "b"))
        assert value(found, "births_trend", "a") == pytest.approx(100 * (0.5 ** (1 / 4) - 1))
        assert value(found, "births_trend", "b") == pytest.approx(0.0)

    def test_the_everyday_network_as_the_audit_has_it(self, run, qgis_app):
        streets, lamps, benches = streets_data.streets(), streets_data.lamps(), streets_data.benches()
        single = run("networkaudit", NETWORK=streets, LAMPS=lamps, REST_PLACES=benches, WIDTH="width", KERBS="steps",
                     LIGHTING="lighting", KIND="kind", OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
        roles = "daily_network=streets,lamps=lamps,rest_places=benches"
        found = self.calculated([streets, lamps, benches], roles, "gender", (), {
            "daily_network": {"width": "width", "kerbs": "steps", "lighting": "lighting", "kind": "kind"},
        })  # fmt: skip
        assert value(found, "share_daily_routes_lit", "") == single["SHARE_LIT"]
        assert value(found, "max_gap_rest_places", "") == single["LONGEST_GAP_M"]

    def calculated(self, layers, roles, name, units, fields=()):
        context = QgsProcessingContext()
        bindings, bound = recognised_bindings(layers, roles, context)
        for role, own in dict(fields).items():
            bindings[role] = replace(bindings[role], fields=own)
        checklist = shipped_checklist(resource("checklists"), name)
        contents = assessment(name, units, bindings.values())
        found = calculate_all(contents, checklist, bound, context, QgsProcessingFeedback(False))
        return {(one.indicator, one.unit_code, one.group): one for one in found.figures}


def polygons(name, fields, rows):
    from qgis.core import QgsFeature, QgsGeometry

    declared = "".join(f"&field={field}" for field in fields)
    made = QgsVectorLayer(f"Polygon?crs=EPSG:25830{declared}", name, "memory")
    for x, values in rows:
        one = QgsFeature(made.fields())
        left = 300_000 + x
        corners = f"{left} 4300000,{left + 100} 4300000,{left + 100} 4300100,{left} 4300100,{left} 4300000"
        one.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({corners}))"))
        one.setAttributes(values)
        made.dataProvider().addFeature(one)
    made.updateExtents()
    return made


class TestCancelling:
    def test_it_stops(self, calculate):
        feedback = QgsProcessingFeedback(False)
        feedback.progressChanged.connect(lambda _: feedback.cancel())
        begun = time.perf_counter()
        with pytest.raises(Cancelled):
            calculate("gender", feedback=feedback)
        assert time.perf_counter() - begun < 5


class TestAlgorithm:
    @pytest.fixture
    def store(self, qgis_app, tmp_path) -> Path:
        """A store whose assessment has the ten municipalities and no binding."""
        path = tmp_path / "Evaluación ñ.gpkg"
        GeoPackageStore.create_file(path).add(assessment("gender"))
        return path

    def calculated(self, run, store, **more):
        return run("assessmentcalculate", STORE=str(store), LANGUAGE="en", LAYERS=[layer(one) for one in LAYERS],
                   OUTPUT="TEMPORARY_OUTPUT", **more)  # fmt: skip

    def test_a_table_of_figures(self, run, store):
        found = self.calculated(run, store)
        rows = {(row["indicator"], row["unit"], row["group"]): row for row in found["OUTPUT"].getFeatures()}
        row = rows["sex_ratio_20_49", ALDEANUEVA, "total"]
        assert row["value"] == pytest.approx(107.4904, abs=1e-4)
        assert row["name"] == "M 00003"
        assert row["base"] == 3241
        assert row["label"] == "Men per 100 women aged 20 to 49"
        assert rows["black_spots_count", ALDEANUEVA, "total"]["reason"] == "Nothing is bound to 'Unsafe places'."
        assert found["N_FIGURES"] + found["N_NOT_KNOWN"] == found["OUTPUT"].featureCount()
        assert found["N_FIGURES"] > 100

    def test_nothing_is_written_unless_asked(self, run, store):
        self.calculated(run, store)
        kept = GeoPackageStore.open(store).load("u-gender")
        assert kept.figures == ()

    def test_figures_are_kept_and_replaced(self, run, store):
        self.calculated(run, store, WRITE=True)
        first = GeoPackageStore.open(store).load("u-gender")
        by_id = {one.uuid: one for one in first.figures}
        found = by_id["00003|sex_ratio_20_49|total|"]
        assert found.value == pytest.approx(107.4904, abs=1e-4)
        made = {one.uuid: one for one in first.runs}[found.run]
        assert made.algorithm == "urbanrural:agestructure"
        assert made.inputs_sha256
        self.calculated(run, store, WRITE=True, INDICATORS="sex_ratio_20_49")
        again = GeoPackageStore.open(store).load("u-gender")
        assert len(again.figures) == len(first.figures)

    def test_an_alternative_stands_beside_today(self, run, store):
        self.calculated(run, store, WRITE=True)
        self.calculated(run, store, WRITE=True, ALTERNATIVE="B", INDICATORS="time_to_primary_school")
        kept = GeoPackageStore.open(store).load("u-gender").figures
        school = {
            (one.unit_code, one.alternative): one.value for one in kept if one.indicator == "time_to_primary_school"
        }
        assert school[ALDEANUEVA, ""] == school[ALDEANUEVA, "B"]
        assert {one.alternative for one in kept if one.indicator == "max_time_basic"} == {""}

    def test_the_data_of_today_are_bound_with_the_figures_and_those_of_an_alternative_are_not(self, run, store):
        self.calculated(run, store, WRITE=True, ALTERNATIVE="B", INDICATORS="time_to_primary_school")
        assert GeoPackageStore.open(store).load("u-gender").bindings == ()
        self.calculated(run, store, WRITE=True, INDICATORS="time_to_primary_school")
        bound = {one.role: one for one in GeoPackageStore.open(store).load("u-gender").bindings}
        assert {"roads", "settlements", "services"} <= bound.keys()
        assert "region.gpkg" in bound["roads"].source

    def test_only_some_indicators(self, run, store):
        found = self.calculated(run, store, INDICATORS="sex_ratio_20_49, max_time_basic")
        assert {row["indicator"] for row in found["OUTPUT"].getFeatures()} == {"sex_ratio_20_49", "max_time_basic"}

    def test_roles_that_are_told(self, run, store):
        with pytest.raises(QgsProcessingException, match="phantoms"):
            self.calculated(run, store, ROLES="phantoms=roads")
        with pytest.raises(QgsProcessingException, match="nowhere"):
            self.calculated(run, store, ROLES="roads=nowhere")

    def test_bindings_of_the_assessment(self, run, qgis_app, tmp_path):
        bindings, _ = recognised_bindings([layer(one) for one in LAYERS], "", QgsProcessingContext())
        path = tmp_path / "bound.gpkg"
        GeoPackageStore.create_file(path).add(assessment("gender", TEN, bindings.values()))
        found = run("assessmentcalculate", STORE=str(path), LANGUAGE="es", OUTPUT="TEMPORARY_OUTPUT")
        rows = {(row["indicator"], row["unit"], row["group"]): row for row in found["OUTPUT"].getFeatures()}
        assert rows["sex_ratio_20_49", ALDEANUEVA, "total"]["value"] == pytest.approx(107.4904, abs=1e-4)


def test_open_findings_of_the_other_lists(qgis_app, tmp_path):
    store = GeoPackageStore.create_file(tmp_path / "lists.gpkg")
    checklist = shipped_checklist(resource("checklists"), "gender")
    blocking = next(item for item in checklist.items if item.blocking)
    store.add(assessment("gender", ("a", "b")))
    found = linked_findings(store)
    assert found["ageing"] == {}
    assert found["gender"]["a"] == found["gender"]["b"] > 0
    assert found["gender"][""] == 2 * found["gender"]["a"]
    answered = assessment("gender", ("a", "b"))
    head = replace(answered.assessment, uuid="later", modified="2027-01-01T00:00:00Z")
    store.add(replace(answered, assessment=head, answers={blocking.id: Answer(blocking.id, ("met",))}))
    assert linked_findings(store)["gender"]["a"] <= found["gender"]["a"]
