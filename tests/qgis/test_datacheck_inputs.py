"""The check of everything that a diagnosis would read: commuting, settlements, land; and whatever would end it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from .broken_demo import changed, remade, replaced, scaled
from .layers import UNIT_FIELDS, memory_layer, rows, services, unit_rows, units

FLOWS = {"ORIGIN": "origin", "DESTINATION": "destination", "WORKERS": "workers"}
LINKS = {"LINK_ORIGIN": "origin", "LINK_DESTINATION": "destination", "LINK_VALUE": "value", "LINK_LAYER": "layer",
         "LINK_UNIT": "unit", "LINK_YEAR": "year", "LINK_SOURCE": "source"}  # fmt: skip


@pytest.fixture
def everything(inputs, country) -> dict[str, object]:
    """All that the demo has for a diagnosis beside what every check here is given."""
    region = country / "region.gpkg"
    return {
        "FLOWS": f"{region}|layername=flows", **FLOWS, "SETTLEMENTS": f"{region}|layername=settlements",
        "SETTLEMENT_POP": "population", "NETWORK": f"{region}|layername=roads", "HIGHWAY": "highway",
        "MAXSPEED": "maxspeed", "DIRECTION_FIELD": "oneway",
        "LAND": str(country / "land_1km.tif"), "BUILTUP": str(country / "builtup_1km_2021.tif"),
        "LINKS": f"{region}|layername=linkages", **LINKS, "ASSOCIATIONS": f"{region}|layername=associations",
        "MEMBER": "code", "ASSOCIATION": "association",
        "SECTOR_FIELDS": "jobs_agriculture;jobs_industry;jobs_construction;jobs_services",
        "BUILTUP_START": str(country / "builtup_1km_2001.tif"), "STORE": str(country / "assessments.gpkg"),
        "CRITERIA": "seed_2001_2018", "GROUP": "comarca", "SAME_TERRITORY": "00901=00026,00902=00028",
    }  # fmt: skip


def test_the_demo_is_right_throughout(check, everything):
    findings, fails, warns = check(**everything)
    assert {key for key, row in findings.items() if row["severity"] != "pass"} == set()
    assert (fails, warns) == (0, 0)
    assert "commuting (78567), health (23076), migration (2874), school (11296)" in (
        findings["link_units", "LINKS"]["message"])  # fmt: skip
    assert findings["association_members", "ASSOCIATIONS"]["message"].endswith("with 57 of 58 units.")
    assert {
        "FLOWS",
        "WORKERS",
        "LINKS",
        "ASSOCIATIONS",
        "SETTLEMENTS",
        "SETTLEMENT_POP",
        "LAND",
        "BUILTUP",
        "BUILTUP_START",
    } <= {parameter for _, parameter in findings}


class TestFlows:
    @pytest.fixture
    def flows(self, country):
        """A function that returns the flows of the demo, each changed by a function of its values."""
        pairs = rows(QgsVectorLayer(f"{country / 'region.gpkg'}|layername=flows", "flows", "ogr"))

        def make(change, kind="real"):
            made = [change(pair["origin"], pair["destination"], float(pair["workers"])) for pair in pairs]
            fields = {"origin": "text", "destination": "text", "workers": kind}
            return memory_layer(fields, [row for row in made if row], name="flows")

        return make

    @pytest.mark.parametrize(
        ("change", "check_id", "parameter", "severity", "words"),
        [
            (lambda o, d, n: (o, d, n / 1e6), "flow_shares", "WORKERS", "pass", "numbers"),
            (lambda o, d, n: (o, "99999" if d > "00004" else d, n), "flow_codes", "FLOWS", "warn", "of this region"),
            (lambda o, d, n: None if o == d else (o, d, n), "flow_diagonal", "FLOWS", "warn", "to itself"),
            (lambda o, d, n: (o, d, 90 * n), "flow_pop_end", "WORKERS", "fail", "field of workers"),
            (lambda o, d, n: None if min(o, d) < "00010" else (o, d, n), "flow_units", "FLOWS", "warn", "their codes"),
            (lambda o, d, n: (f"x{o}", f"x{d}", n), "flows", "FLOWS", "fail", "field of ids"),
            (lambda o, d, n: (o, d, -n), "flows", "FLOWS", "fail", "Correct the value"),
            (lambda o, d, n: (None, d, n), "flows", "FLOWS", "fail", ""),
        ],
    )
    def test_broken(self, check, flows, change, check_id, parameter, severity, words):
        findings, _, _ = check(FLOWS=flows(change), **FLOWS)
        row = findings[check_id, parameter]
        assert row["severity"] == severity and words in f"{row['message']} {row['fix']}"

    def test_shares(self, check, flows):
        total: dict[str, float] = {}
        flows(lambda o, d, n: total.update({o: total.get(o, 0.0) + n}))
        findings, fails, _ = check(FLOWS=flows(lambda o, d, n: (o, d, n / total[o])), **FLOWS)
        assert findings["flow_shares", "WORKERS"]["severity"] == "fail" and fails == 1

    def test_text_for_workers(self, check, flows):
        findings, _, _ = check(FLOWS=flows(lambda o, d, n: (o, d, "many"), "text"), **FLOWS)
        assert findings["flows", "FLOWS"]["severity"] == "fail"


class TestLinks:
    @pytest.fixture
    def linked(self, country):
        """A function that returns the links of the demo, each changed by a function of its values."""
        given = rows(QgsVectorLayer(f"{country / 'region.gpkg'}|layername=linkages", "linkages", "ogr"))
        names = ("layer", "origin", "destination", "value", "unit")

        def make(change, kind="real"):
            made = [change(*(row[name] for name in names)) for row in given]
            fields = {**dict.fromkeys(names, "text"), "value": kind}
            return {"LINKS": memory_layer(fields, [row for row in made if row], name="linkages"),
                    **{name: field for name, field in LINKS.items() if field in names}}  # fmt: skip

        return make

    @pytest.mark.parametrize(
        ("change", "check_id", "severity", "words"),
        [
            (lambda layer, o, d, n, u: (layer, o, d, -n, u), "links", "fail", "Amounts are 0 or more"),
            (lambda layer, o, d, n, u: (layer, o, d, None, u), "links", "fail", "nothing is no amount"),
            (lambda layer, o, d, n, u: ("work", o, d, n, u), "links", "fail", "has more than one unit of measure"),
            (lambda layer, o, d, n, u: (layer, f"x{o}", f"y{d}", n, u), "links", "fail", "this is no pair of units"),
            (lambda layer, o, d, n, u: (layer, o, f"y{d}" if layer == "school" and o > "00009" else d, n, u),
             "link_units", "warn", "comes from there: school. Check"),
            (lambda layer, o, d, n, u: (layer, o, d, n, "" if layer == "school" else u), "link_measures", "warn",
             "are counted: school"),
            (lambda layer, o, d, n, u: (layer, o, d, 2 * n, u), "link_commuting", "warn", "of the same year"),
        ],
    )  # fmt: skip
    def test_broken(self, check, linked, everything, change, check_id, severity, words):
        flows = {name: everything[name] for name in ("FLOWS", *FLOWS)}
        row = check(**linked(change), **flows)[0][check_id, "LINKS"]
        assert row["severity"] == severity and words in f"{row['message']} {row['fix']}"

    def test_what_the_office_hides_counts_as_the_fewest(self, check, linked):
        hidden = linked(lambda layer, o, d, n, u: (layer, o, d, "<5" if n < 5 else f"{n:.0f}", u), "text")
        assert check(**hidden)[0]["link_units", "LINKS"]["severity"] == "pass"

    def test_a_table_whose_fields_are_not_named(self, check, linked):
        given = {**linked(lambda *row: row), "LINK_LAYER": None}
        row = check(**given)[0]["links", "LINKS"]
        assert row["message"] == "LINKS needs LINK_LAYER too."

    @pytest.mark.parametrize(
        ("members", "check_id", "severity", "words"),
        [
            ([("x", "A"), ("y", "A")], "associations", "fail", "no member of an association is a unit"),
            ([("00004", "A"), ("y", "A")], "association_members", "warn", "are left out: 1 of 2"),
        ],
    )
    def test_members_that_are_no_units(self, check, members, check_id, severity, words):
        table = memory_layer({"code": "text", "name": "text"}, members, name="groups")
        row = check(ASSOCIATIONS=table, MEMBER="code", ASSOCIATION="name")[0][check_id, "ASSOCIATIONS"]
        assert row["severity"] == severity and words in row["message"]

    def test_work(self, check):
        findings, _, _ = check(UNEMPLOYED="employed", LABOUR_FORCE="pop_65")
        assert findings["unemployed", "UNEMPLOYED"]["severity"] == "fail"
        findings, _, _ = check(SECTOR_FIELDS="jobs_services;name")
        assert findings["figures", "SECTOR_FIELDS"]["severity"] == "fail"


class TestSettlements:
    @pytest.fixture
    def settled(self, country):
        """A function that returns the settlements of the demo, each changed by a function of its values."""
        source = f"{country / 'region.gpkg'}|layername=settlements"

        def make(change, move=0.0):
            layer = changed(source, change, "settlements")
            for feature in layer.getFeatures() if move else ():
                shape = feature.geometry()
                shape.translate(move, 0.0)
                layer.dataProvider().changeGeometryValues({feature.id(): shape})
            layer.updateExtents()
            return {"SETTLEMENTS": layer, "SETTLEMENT_POP": "population"}

        return make

    @pytest.mark.parametrize(
        ("change", "move", "check_id", "parameter", "severity", "words"),
        [
            (scaled("population", 0.7), 0.0, "settlement_total", "SETTLEMENT_POP", "warn", "in the end year"),
            (scaled("population", 0.01), 0.0, "settlement_total", "SETTLEMENT_POP", "fail", "in the end year"),
            (replaced("population", lambda values, row: row + 1), 0.0, "id_as_population", "SETTLEMENT_POP", "fail",
             "SETTLEMENT_POP"),
            (replaced("population", lambda values, row: -9), 0.0, "negative", "SETTLEMENT_POP", "fail", "NODATA"),
            (replaced("population", lambda values, row: None if values["code"] < "00020" else values["population"]),
             0.0, "unsettled_units", "SETTLEMENTS", "warn", "Add their settlements"),
            (lambda values, row: None, 60_000.0, "settlements_outside", "SETTLEMENTS", "warn", "other regions"),
            (lambda values, row: None, 700_000.0, "settlements_outside", "SETTLEMENTS", "fail", "reference systems"),
        ],
    )  # fmt: skip
    def test_broken(self, check, settled, change, move, check_id, parameter, severity, words):
        findings, _, _ = check(**settled(change, move))
        row = findings[check_id, parameter]
        assert row["severity"] == severity and words in f"{row['message']} {row['fix']}"

    @pytest.mark.parametrize("parameter", ["SETTLEMENTS", "SERVICES"])
    def test_lines_are_no_places(self, check, country, parameter):
        roads = f"{country / 'region.gpkg'}|layername=roads"
        findings, fails, _ = check(**{parameter: roads, "SERVICE_TYPE": None})
        row = findings["geometry_kind", parameter]
        assert row["severity"] == "fail" and f"points as {parameter}" in row["fix"] and fails > 0

    def test_polygons_stand_for_a_point_within(self, check, inputs):
        findings, _, _ = check(SETTLEMENTS=inputs["UNITS"], SETTLEMENT_POP="t2021")
        assert findings["geometry_kind", "SETTLEMENTS"]["severity"] == "pass"
        assert findings["settlement_total", "SETTLEMENT_POP"]["severity"] == "pass"


class TestLand:
    @pytest.mark.parametrize(
        ("names", "parameter"),
        [
            (("POPULATION", "BUILTUP"), "BUILTUP"),
            (("BUILTUP", "BUILTUP_START"), "BUILTUP_START"),
            (("POPULATION_START", "LAND"), "LAND"),
        ],
    )
    def test_the_same_raster_for_two_things(self, check, everything, inputs, names, parameter):
        grids = {**inputs, **everything}
        first, second = names
        row = check(**{**everything, second: grids[first]})[0]["same_raster", parameter]
        assert row["severity"] == "fail" and f"raster of {parameter}" in row["fix"]

    @pytest.mark.parametrize(
        ("name", "values", "check_id", "severity", "words"),
        [
            ("LAND", lambda grid: grid.as_float() / 1e6, "land", "fail", "looks like"),
            ("LAND", lambda grid: grid.as_float() * 3.0, "land", "fail", "of its own area"),
            ("BUILTUP", lambda grid: grid.as_float() / 1e6, "built_up", "fail", "nothing above 1"),
            ("BUILTUP", lambda grid: -grid.as_float(), "built_up", "fail", "negative"),
            ("BUILTUP", lambda grid: grid.as_float() * 1e3, "built_up", "warn", "check its unit"),
            ("BUILTUP", lambda grid: grid.as_float() * 0.1, "built_up_growth", "warn", "exchanged"),
        ],
    )
    def test_no_square_metres(self, check, everything, tmp_path, name, values, check_id, severity, words):
        path = remade({"POPULATION": everything[name]}, tmp_path, values)
        row = check(**{**everything, name: path})[0][check_id, name]
        assert row["severity"] == severity
        assert words in f"{row['message']} {row['fix']}" or words == "looks like"

    def test_heights_as_built_up_land(self, check, everything, tmp_path):
        def heights(grid):
            down, across = grid.values.shape
            return 700.0 + np.add.outer(np.arange(down) * 5.0, np.arange(across) * 3.0)

        path = remade({"POPULATION": everything["BUILTUP"]}, tmp_path, heights)
        row = check(**{**everything, "BUILTUP": path})[0]["built_up", "BUILTUP"]
        assert row["severity"] == "fail" and "looks like heights" in row["message"]

    def test_rasters_of_exchanged_years(self, check, everything):
        turned = {"BUILTUP": everything["BUILTUP_START"], "BUILTUP_START": everything["BUILTUP"]}
        findings, _, _ = check(**{**everything, **turned})
        for name, year in (("BUILTUP", 2021), ("BUILTUP_START", 2001)):
            row = findings["year_of_raster", name]
            assert row["severity"] == "warn" and f"of the year {year} as {name}" in row["fix"]
        assert findings["built_up_growth", "BUILTUP"]["severity"] == "warn"

    def test_another_system_than_the_people(self, check, everything, tmp_path):
        path = remade({"POPULATION": everything["LAND"]}, tmp_path, crs=_crs(25829))
        row = check(**{**everything, "LAND": path})[0]["grid_system", "LAND"]
        assert row["severity"] == "fail" and "Warp it" in row["fix"]


def _crs(code: int) -> str:
    from qgis.core import QgsCoordinateReferenceSystem

    return QgsCoordinateReferenceSystem(f"EPSG:{code}").toWkt()


class TestTerritories:
    """Units of one territory that cannot be counted together are findings, and end nothing."""

    def test_codes_that_are_no_units(self, check):
        findings, fails, _ = check(SAME_TERRITORY="901=00026,00902=28,00004=00005")
        row = findings["territories", "SAME_TERRITORY"]
        assert (row["severity"], row["example"], fails) == ("fail", "901, 28", 1)
        assert "zeros included" in row["fix"]
        assert findings["same_dates", "POP_END"]["severity"] == "pass"  # all else is looked at

    @pytest.mark.parametrize("text", ["00901", "00901=00901", "{x"])
    def test_what_is_no_pair(self, check, text):
        row = check(SAME_TERRITORY=text)[0]["territories", "SAME_TERRITORY"]
        assert row["severity"] == "fail" and "00901=00026" in row["fix"]

    def test_codes_that_repeat(self, check, inputs):
        def twice(values, row):
            values["code"] = "00901" if values["code"] == "00004" else values["code"]

        findings, fails, _ = check(UNITS=changed(inputs["UNITS"], twice), SAME_TERRITORY="00901=00026")
        row = findings["repeated_ids", "UNIT_ID"]
        assert (row["severity"], row["example"], fails) == ("fail", "00901", 1) and "dissolve" in row["fix"]

    def test_figures_that_cannot_be_added_up(self, check, inputs):
        def negative(values, row):
            values["women"] = -1 if values["code"] == "00901" else values["women"]

        layer = changed(inputs["UNITS"], negative)
        findings, _, _ = check(UNITS=layer, SAME_TERRITORY="00901=00026", WOMEN="women")
        assert findings["negative", "WOMEN"]["severity"] == "fail"

    def test_a_merger_is_asked_about_with_the_run_that_makes_a_layer_of_it(self, check, inputs):
        """Unit 00004 goes into 00005 after 2011: the latter has the people of both from 2012 on."""
        layer = changed(inputs["UNITS"], lambda values, row: None)
        by_code = {feature["code"]: feature for feature in layer.getFeatures()}
        gone, target = by_code["00004"], _neighbour(by_code)
        names, changes = layer.fields().names(), {gone.id(): {}, target.id(): {}}
        for year in range(2012, 2022):
            place = names.index(f"t{year}")
            changes[target.id()][place] = target[f"t{year}"] + gone[f"t{year}"]
            changes[gone.id()][place] = None
        assert layer.dataProvider().changeAttributeValues(changes)
        findings, _, _ = check(
            UNITS=layer, POPULATION=None, POPULATION_START=None, SAME_TERRITORY="00901=00026,00902=00028"
        )
        row = findings["same_territory", "SAME_TERRITORY"]
        assert (row["severity"], row["example"]) == ("warn", "00004")
        assert "people in 2011 and none after it" in row["message"] and target["code"] in row["message"]
        assert f"SAME_TERRITORY=00004={target['code']}." in row["fix"]
        assert "harmoniseunits" in row["fix"] and "UNIT_ID=code, SERIES=t{year}" in row["fix"]


def _neighbour(by_code):
    """Return the largest unit that shares a border with 00004."""
    own = by_code["00004"].geometry()
    beside = [one for code, one in by_code.items()
              if code != "00004" and one["t2001"] and one.geometry().intersection(own).length() > 1000.0]  # fmt: skip
    return max(beside, key=lambda one: one["t2021"])


ROAD = "LINESTRING(500000 4305000,550000 4305000)"
SMALL = {"UNIT_ID": "code", "NAME": "name", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001,
         "END_YEAR": 2021}  # fmt: skip


def commuting(*pairs, kind="integer"):
    return {"FLOWS": memory_layer({"o": "text", "d": "text", "n": kind}, list(pairs), name="flows"),
            "ORIGIN": "o", "DESTINATION": "d", "WORKERS": "n"}  # fmt: skip


def travelled(*lines, **fields):
    roads = memory_layer({"class": "text", "speed": "real"}, list(lines), "LineString", name="roads")
    return {"SERVICES": services(), "SERVICE_TYPE": "type", "NETWORK": roads, **fields}


def texts(*values):
    named = {**UNIT_FIELDS, "n2001": "text", "n2011": "text"}
    return memory_layer(named, [(*row, *values) for row in unit_rows()], "Polygon", name="units")


class TestRefusals:
    """What the start of a diagnosis refuses is found by the check, with the same words, and all at once."""

    CASES = {
        "workers are missing": lambda: ("FLOWS", commuting(("06001", "06002", None))),
        "is no number of workers": lambda: ("FLOWS", commuting(("06001", "06002", -9))),
        "this is no pair of units": lambda: ("FLOWS", commuting(("x", "y", 5))),
        "has no features": lambda: ("NETWORK", travelled(SPEED="speed")),
        "of row 1 is 0 km/h": lambda: ("NETWORK", travelled((ROAD, "primary", 0), SPEED="speed")),
        "no line that can be travelled": lambda: ("NETWORK", travelled((ROAD, "x", 50), HIGHWAY="class")),
        "'x' is not a plain number": lambda: ("SERIES", {"UNITS": texts("x", "y"), "SERIES": "n{year}"}),
        "is not a plain number": lambda: ("POP_OLD", {"UNITS": texts("x", "y"), "POP_OLD": "n2001"}),
        "lacks 19 of 20 years": lambda: ("BIRTHS", {"BIRTHS": "p{year}", "DEATHS": "deaths"}),
        "is not after the start year": lambda: ("END_YEAR", {"START_YEAR": 2021, "END_YEAR": 2001}),
        "has no field 'nobody'": lambda: ("POP_OLD", {"POP_OLD": "nobody"}),
        "no known population": lambda: (
            "POP_END", {"UNITS": texts(None, None), "POP_START": "n2001", "POP_END": "n2011"}),
        "no service is of the type": lambda: (
            "OVERLAY_SERVICE", {"SERVICES": services(), "SERVICE_TYPE": "type", "OVERLAY_SERVICE": "castle"}),
        "There is no set": lambda: ("CRITERIA", {"CRITERIA": "none_such"}),
        "is a table": lambda: ("UNITS", {"UNITS": units("None")}),
    }  # fmt: skip

    TOLD_BY_A_CHECK = ("no known population", "no line that can be", "of row 1 is 0 km/h")
    """In other words, because a check says more of it."""

    @pytest.mark.parametrize("words", CASES)
    def test_each_is_a_finding(self, run, words):
        parameter, given = self.CASES[words]()
        found = rows(run("datacheck", **{**SMALL, "UNITS": units(), **given}, REPORT="TEMPORARY_OUTPUT")["REPORT"])
        fails = [row for row in found if row["severity"] == "fail" and row["input"] == parameter]
        assert fails and all(row["fix"] for row in fails)
        if not words.startswith(self.TOLD_BY_A_CHECK):
            assert len(fails) == 1 and words.casefold() in fails[0]["message"].casefold()
        assert len(found) > len(fails)  # what else was given is looked at

    def test_all_at_once(self, run):
        given = {**commuting(("x", "y", 5)), **travelled((ROAD, "primary", 0), SPEED="speed"), "POP_OLD": "nobody",
                 "SERIES": "n{year}", "CRITERIA": "none_such", "SAME_TERRITORY": "1=2"}  # fmt: skip
        found = rows(run("datacheck", **{**SMALL, "UNITS": units(), **given}, REPORT="TEMPORARY_OUTPUT")["REPORT"])
        failed = {row["input"] for row in found if row["severity"] == "fail"}
        assert {"FLOWS", "NETWORK", "POP_OLD", "SERIES", "CRITERIA", "SAME_TERRITORY"} <= failed

    @pytest.mark.parametrize(
        ("given", "parameter", "words"),
        [
            ({"UNITS": memory_layer(UNIT_FIELDS, [], "Polygon")}, "UNITS", "has no features"),
            ({"UNIT_ID": "nobody"}, "UNIT_ID", "has no field 'nobody'"),
            ({"NAME": "nobody"}, "NAME", "has no field 'nobody'"),
            ({"SERVICES": services([]), "SERVICE_TYPE": "type"}, "SERVICES", "has no features"),
            ({"CRITERIA_FILE": "/no/such/file.json", "CRITERIA": "own"}, "CRITERIA", "cannot be read"),
        ],
    )
    def test_nothing_where_something_should_be(self, run, given, parameter, words):
        found = rows(run("datacheck", **{**SMALL, "UNITS": units(), **given}, REPORT="TEMPORARY_OUTPUT")["REPORT"])
        fails = [row for row in found if row["severity"] == "fail" and row["check"] != "weight"]
        assert [row["input"] for row in fails] == [parameter]
        assert words in fails[0]["message"] and fails[0]["fix"]

    def test_codes_that_are_missing(self, run):
        found = rows(run("datacheck", **{**SMALL, "UNITS": units(name=[None, "b", "c", "d", "e"]), "UNIT_ID": "name",
                                         "NAME": "code"}, REPORT="TEMPORARY_OUTPUT")["REPORT"])  # fmt: skip
        row = next(row for row in found if row["severity"] == "fail")
        assert (row["input"], row["check"]) == ("UNIT_ID", "codes") and "lacks ids: 1 of 5" in row["message"]


class TestEncodings:
    def test_bytes_of_utf_8_read_one_by_one(self, check, inputs):
        garbled = replaced("name", lambda values, row: values["name"].encode("utf-8").decode("latin-1"))
        row = check(UNITS=changed(inputs["UNITS"], garbled))[0]["encoding", "NAME"]
        assert row["severity"] == "warn" and "to UTF-8 in its properties (Source)" in row["fix"]

    @pytest.mark.parametrize(
        ("towns", "encoding", "named"),
        [
            (("Łódź", "Gdańsk", "Świnoujście", "Zielona Góra", "Częstochowa"), "cp1250", "windows-1250"),
            (("Logroño", "Cáceres", "Ávila", "León", "Cádiz"), "cp1252", "windows-1252"),
        ],
    )
    def test_a_shapefile_that_is_said_to_be_unicode(self, run, tmp_path, towns, encoding, named):
        from osgeo import ogr

        path = tmp_path / "towns.shp"
        source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
        layer = source.CreateLayer("towns", None, ogr.wkbPolygon, ["ENCODING=UTF-8"])
        for name in ("code", "name"):
            layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
        for number, town in enumerate(towns):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature["code"], feature["name"] = f"{number:02}", "x" * len(town)
            x = 10.0 * number
            square = f"POLYGON(({x} 0,{x + 9} 0,{x + 9} 9,{x} 9,{x} 0))"
            feature.SetGeometry(ogr.CreateGeometryFromWkt(square))
            layer.CreateFeature(feature)
        del feature, layer, source
        table = path.with_suffix(".dbf").read_bytes()
        for town in towns:
            table = table.replace(b"x" * len(town) + b" ", town.encode(encoding) + b" ", 1)
        path.with_suffix(".dbf").write_bytes(table)
        path.with_suffix(".cpg").write_text("UTF-8", encoding="ascii")
        found = rows(
            run("datacheck", UNITS=str(path), UNIT_ID="code", NAME="name", REPORT="TEMPORARY_OUTPUT")["REPORT"]
        )
        row = next(row for row in found if row["check"] == "encoding")
        assert row["severity"] == "fail" and f"to {named}, which fits its letters" in row["fix"]


def test_capacities_that_are_none(check, country):
    source = f"{country / 'region.gpkg'}|layername=services"
    services = changed(source, lambda values, number: values.update(name="-1"), "services")
    findings, _, _ = check(SERVICES=services, SERVICE_TYPE="type", CAPACITY="name")
    assert findings["figures", "CAPACITY"]["severity"] == "fail"


def test_the_check_takes_every_input_of_a_diagnosis(qgis_app):
    from qgis.core import Qgis, QgsApplication

    registry = QgsApplication.processingRegistry()
    check, diagnosis = (registry.algorithmById(f"urbanrural:{name}") for name in ("datacheck", "territorialdiagnosis"))
    hidden = Qgis.ProcessingParameterFlag.Hidden
    asked = {
        one.name() for one in diagnosis.parameterDefinitions() if not one.flags() & hidden and not one.isDestination()
    }
    options = {"THRESHOLDS", "DETOUR", "CRUISE_SPEED", "START_MINUTES", "SOURCES", "ACCEPT", "OUTSIDE", "WORK_CRS",
               "LANGUAGE", "TITLE", "AUTHOR", "RIVERS", "WATER", "DEM", "PUBLISH", "MIN_COUNT", "CLIENT", "STATUS",
               "UNIT_WORD", "SHEETS", "REFERENCE", "REVIEW", "ARCHIVE", "CONTEXT", "NEXT_SITES", "SCENARIOS",
               "PROOF_SECONDS", "SETTLEMENT_NAME", "ISO_METADATA"}  # fmt: skip
    known = {one.name() for one in check.parameterDefinitions() if not one.isDestination()}
    assert asked - options == {name for name in known if not name.endswith("_BAND")}


def test_the_page_of_a_diagnosis_that_is_refused_is_the_same_in_both(run, tmp_path):
    """One sentence, whoever says it."""
    given = {**SMALL, "UNITS": units(), **commuting(("06001", "06002", -9))}
    found = rows(run("datacheck", **given, REPORT="TEMPORARY_OUTPUT")["REPORT"])
    row = next(row for row in found if row["input"] == "FLOWS")
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run("territorialdiagnosis", **given, LANGUAGE="en", FOLDER=str(tmp_path / "d"))
    assert str(caught.value).strip() == f"{row['message']} {row['fix']}"
