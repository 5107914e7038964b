"""The rule of functional rural areas once more, as slowly as it reads: dictionaries and loops, for small regions.

It shares nothing with the product but the numbers that it is given, so that both can only be right or wrong apart.
"""

from __future__ import annotations

from itertools import combinations

Minutes = dict[tuple[int, int], float]
NO_ONE = -1


def ranked(people: list[float]) -> list[int]:
    """Return places from the largest; of equal ones the lower number first."""
    return sorted(range(len(people)), key=lambda place: (-people[place], place))


def dominated(people: list[float], minutes: Minutes) -> list[float | None]:
    """Return the minutes of each place to the nearest larger one."""
    order = ranked(people)
    found: list[float | None] = []
    for place in range(len(people)):
        larger = order[: order.index(place)]
        found.append(min((minutes[place, other] for other in larger), default=None))
    return found


def centres(people: list[float], minutes: Minutes, limit: float, cities: set[int]) -> list[int]:
    """Return places that come first among all within the limit, cities dropped afterwards."""
    order, found = ranked(people), []
    for place in range(len(people)):
        near = [other for other in order if other == place or minutes[place, other] <= limit]
        if near[0] == place and place not in cities:
            found.append(place)
    return found


def catchments(
    people: list[float], minutes: Minutes, centre: list[int], cities: set[int], most: int = 5
) -> dict[int, int]:  # fmt: skip
    """Return the centre that pulls each place most."""
    order, found = ranked(people), {}
    for place in range(len(people)):
        if place in cities or not centre:
            continue
        away = {one: 0.0 if one == place else minutes[place, one] for one in centre}
        near = sorted(centre, key=lambda one: (away[one], order.index(one)))[:most]
        found[place] = min(near, key=lambda one: (-people[one] * max(away[one], 0.01) ** -2, order.index(one)))
    return found


class Areas:
    """Areas that merge in rounds; an area is called by the lowest centre in it."""

    def __init__(
        self, people: list[float], minutes: Minutes, borders: list[tuple[int, int]], centre_of: dict[int, int]
    ) -> None:  # fmt: skip
        self.members = {one: {one} for one in sorted(set(centre_of.values()))}
        self.people = {
            one: sum(people[place] for place, own in centre_of.items() if own == one) for one in self.members
        }
        self.minutes = {(a, b): min(minutes[a, b], minutes[b, a]) for a, b in combinations(sorted(self.members), 2)}
        self.touching = {frozenset((centre_of[a], centre_of[b])) for a, b in borders
                         if a in centre_of and b in centre_of and centre_of[a] != centre_of[b]}  # fmt: skip
        self.rounds = 0

    def away(self, a: int, b: int) -> float:
        return self.minutes[min(a, b), max(a, b)]

    def score(self, a: int, b: int, ideal: float, least: float, most: float) -> float:
        """Return how much a pair wants to merge; 0 where it is not open."""
        weight = max(ideal / max(self.people[a], 1), ideal / max(self.people[b], 1))
        minutes = self.away(a, b)
        is_open = frozenset((a, b)) in self.touching and minutes < most and (weight > 1 or minutes < least)
        return weight / minutes if is_open else 0.0

    def merge(self, ideal: float = 25000, least: float = 30, most: float = 60) -> None:
        """Merge all that want each other, again and again."""
        while pairs := self._mutual(ideal, least, most):
            self.rounds += 1
            new = {one: min(pair) for pair in pairs for one in pair}
            name = {one: new.get(one, one) for one in self.members}
            sums: dict[tuple[int, int], list[float]] = {}
            for (a, b), minutes in self.minutes.items():
                if name[a] != name[b]:
                    weight = max(self.people[a] + self.people[b], 1e-300)
                    held = sums.setdefault((min(name[a], name[b]), max(name[a], name[b])), [0.0, 0.0])
                    held[0] += weight * minutes
                    held[1] += weight
            self.minutes = {pair: total / weight for pair, (total, weight) in sums.items()}
            self.touching = {frozenset(name[one] for one in pair) for pair in self.touching}
            self.touching = {pair for pair in self.touching if len(pair) == 2}
            for old in sorted(self.members, reverse=True):
                if name[old] != old:
                    self.members[name[old]] |= self.members.pop(old)
                    self.people[name[old]] += self.people.pop(old)

    def _mutual(self, ideal: float, least: float, most: float) -> list[tuple[int, int]]:
        best = {}
        for one in self.members:
            scores = {other: self.score(one, other, ideal, least, most) for other in self.members if other != one}
            if scores and max(scores.values()) > 0:
                best[one] = min(scores, key=lambda other: (-scores[other], other))
        return [(a, b) for a, b in best.items() if a < b and best.get(b) == a]
