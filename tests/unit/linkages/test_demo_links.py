"""The links of the demo region, by the methods alone, beside a second reckoning with plain dictionaries."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from functools import cache

import numpy as np
import pytest

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.linkages.balance import balance, place_links
from urban_rural_linkages.core.linkages.connectivity import connectivity
from urban_rural_linkages.core.linkages.layer_links import LayerLinks, Link
from urban_rural_linkages.core.linkages.layers import LinkLayers, LinkRows, link_layers
from urban_rural_linkages.core.linkages.link_story import story_of
from urban_rural_linkages.core.linkages.partnership_figures import Knowledge, pair_figures
from urban_rural_linkages.core.linkages.partnership_rule import score_associations, sensitivity, unit_partners
from urban_rural_linkages.core.linkages.partnerships import judge
from urban_rural_linkages.core.linkages.seen import what_is_seen
from urban_rural_linkages.core.linkages.town_country import town_country, town_country_matrix

URBAN = 3_000  # inhabitants: the demo has no field of classes
SECTORS = ("agriculture", "industry", "construction", "services")


def rows(query: str) -> list[tuple]:
    path = REPOSITORY / "resources" / "demo" / "region.gpkg"
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as store:
        return store.execute(query).fetchall()


@cache
def links() -> LinkLayers:
    columns = ("origin", "destination", "value", "layer", "unit", "year", "source")
    table = rows(f"select {', '.join(columns)} from linkages order by fid")
    return link_layers(LinkRows(*(list(column) for column in zip(*table, strict=True))), units=codes())


def codes() -> list[str]:
    return [row[0] for row in rows("select code from municipalities order by code")]


def urban() -> np.ndarray:
    people = [row[0] for row in rows("select t2021 from municipalities order by code")]
    return (np.array(people) >= URBAN).astype(float)


@cache
def by_pair(layer: str) -> dict[tuple[str, str], float]:
    found = rows(f"select origin, destination, value from linkages where layer = '{layer}'")
    return {(origin, destination): value for origin, destination, value in found}


def test_the_figures_of_the_drawing():
    work = links().named("commuting")
    found = balance(work)
    assert (work.total, work.total - work.within, found.gross.size) == (78_567, 29_150, 1_011)
    assert found.system_effectiveness == pytest.approx(0.431081, abs=1e-6)


def test_a_report_tells_the_same_sums():
    """Pairs and cells as a report reads them from its tables give the figures of the layer itself."""
    work, kinds = links().named("commuting"), ["2" if one else "1" for one in urban().tolist()]
    found, ids = balance(work), links().ids
    told = [Link(row + 1, ids[one], ids[other], there, back, "") for row, (one, other, there, back) in enumerate(
        zip(found.first, found.second, found.there.tolist(), found.back.tolist(), strict=True))]  # fmt: skip
    drawn = [link for link, shown in zip(told, found.is_drawn(30, 0.6), strict=True) if shown]
    report = LayerLinks(told, drawn, town_country_matrix(work, kinds))
    assert report.total == 78_567 and report.effectiveness == pytest.approx(0.431081, abs=1e-6)
    assert len(drawn) == 30 and report.carried == pytest.approx(0.517, abs=5e-4)
    parts = town_country(work, urban())
    assert report.parts == parts and report.parts.between == 29_150
    assert [link.reciprocity for link in told] == pytest.approx(found.reciprocity.tolist())
    assert sum(report.share("1", one) for one in report.classes) == pytest.approx(1.0)
    hub = Counter(unit for link in drawn for unit in (link.first, link.second)).most_common(1)
    assert story_of(drawn).hub_links == hub[0][1] == 21


@pytest.mark.parametrize("layer", ["commuting", "school", "health", "migration"])
def test_pairs_are_those_of_a_second_reckoning(layer):
    values, found = by_pair(layer), balance(links().named(layer))
    gross, net = Counter(), Counter()
    sent = Counter()
    for (origin, destination), value in values.items():
        sent[origin] += value
        if origin != destination:
            pair = tuple(sorted((origin, destination)))
            gross[pair] += value
            net[pair] += value if origin == pair[0] else -value
    ids = links().ids
    pairs = [(ids[one], ids[other]) for one, other in zip(found.first, found.second, strict=True)]
    assert sorted(pairs) == sorted(gross)
    assert pairs == sorted(pairs, key=lambda pair: (-gross[pair], pair))
    for row, pair in enumerate(pairs):
        assert (found.gross[row], found.net[row]) == (gross[pair], net[pair])
        assert found.reciprocity[row] == pytest.approx(1 - abs(net[pair]) / gross[pair])
        assert found.intensity[row] == pytest.approx(gross[pair] / min(sent[pair[0]], sent[pair[1]]))
    effectiveness = sum(map(abs, net.values())) / sum(gross.values())
    assert found.system_effectiveness == pytest.approx(effectiveness)


@pytest.mark.parametrize("layer", ["commuting", "health"])
def test_places_and_classes_are_those_of_a_second_reckoning(layer):
    values, kinds = by_pair(layer), dict(zip(links().ids, urban().tolist(), strict=True))
    leaves, comes, to_town, partners, cells = Counter(), Counter(), Counter(), defaultdict(set), Counter()
    for (origin, destination), value in values.items():
        cells[str(int(kinds[origin])), str(int(kinds[destination]))] += value
        if origin != destination:
            leaves[origin] += value
            comes[destination] += value
            to_town[origin] += value * kinds[destination]
            partners[origin].add(destination)
            partners[destination].add(origin)
    layer_of = links().named(layer)
    places = place_links(balance(layer_of), urban())
    for place, code in enumerate(links().ids):
        assert (places.outgoing[place], places.incoming[place]) == (leaves[code], comes[code])
        assert places.degree[place] == len(partners[code])
        if leaves[code]:
            assert places.to_urban[place] == pytest.approx(to_town[code] / leaves[code])
            assert places.to_urban[place] + places.to_rural[place] == pytest.approx(1.0)
    matrix = town_country_matrix(layer_of, [str(int(one)) for one in urban()])
    assert {(cell.origin, cell.destination): cell.value for cell in matrix if cell.value} == dict(cells)
    parts = town_country(layer_of, urban())
    assert parts.to_town == sum(v for (a, b), v in values.items() if kinds[a] < kinds[b])
    assert parts.country == sum(v for (a, b), v in values.items() if a != b and kinds[a] + kinds[b] == 0)


def test_the_index_is_the_mean_of_places_among_the_pairs_of_each_layer():
    balances = [balance(layer) for layer in links().layers]
    found = connectivity(balances)
    ranks = defaultdict(list)
    for one in balances:
        for row in range(one.gross.size):
            below, equal = (one.intensity < one.intensity[row]).sum(), (one.intensity == one.intensity[row]).sum()
            ranks[one.first[row], one.second[row]].append((below + (equal - 1) / 2) / (one.gross.size - 1))
    assert found.layers.max() == 4
    for row, pair in enumerate(zip(found.first.tolist(), found.second.tolist(), strict=True)):
        assert found.layers[row] == len(ranks[pair])
        if len(ranks[pair]) >= 2:
            assert found.index[row] == pytest.approx(np.mean(ranks[pair]))
        else:
            assert np.isnan(found.index[row])


def test_four_layers_are_seen_and_the_others_are_said():
    seen = {one.layer: one for one in what_is_seen(links())}
    assert {name for name, one in seen.items() if one.state == "given"} == {
        "commuting",
        "school",
        "health",
        "migration",
    }
    assert (seen["health"].measure, seen["migration"].year) == ("hospital stays", "2016-2020")
    assert seen["capital"].state == "unseen" and seen["visitors"].state == "not_given"


def test_associations_of_the_demo_are_scored_and_no_pair_is_lost():
    place = {code: position for position, code in enumerate(links().ids)}
    members = defaultdict(list)
    for code, name in rows("select code, association from associations"):
        members[name].append(place[code])
    sectors = rows(f"select {', '.join(f'jobs_{one}' for one in SECTORS)} from municipalities order by code")
    found = judge(pair_figures(links().named("commuting"), urban(), Knowledge(sectors=np.array(sectors))))
    *scored, across = score_associations(found, members, urban())
    assert len(scored) == 9 and {one.name for one in scored} == set(members)
    groups = [one for one in scored if one.name.startswith("Grupo")]
    assert sum(one.members for one in groups) == 59  # all but the city
    assert across.pairs > 0 and across.pairs + sum(one.pairs for one in groups) <= found.met.size + across.pairs
    assert sum(one.counts["strong"] for one in groups) <= found.counts()["strong"]
    rule = {one.factor: one.counts for one in sensitivity(found) if one.limit == "all"}
    assert rule[1.0] == found.counts()
    assert rule[0.8]["none"] <= rule[1.0]["none"] <= rule[1.2]["none"]
    partners = unit_partners(found, len(links().ids))
    strong = found.is_strong
    joined = set(found.figures.rural[strong].tolist()) | set(found.figures.urban[strong].tolist())
    assert set(np.flatnonzero(partners.group > 0).tolist()) == joined
    assert partners.strong.sum() == 2 * strong.sum()
