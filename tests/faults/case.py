"""One run with a fault in it, and the plan of all of them."""

from __future__ import annotations

import random
from dataclasses import dataclass

SLOW = {"territorialdiagnosis": 4}  # one run takes seconds: one in so many of its cases is planned


@dataclass(frozen=True, order=True)
class Case:
    """An algorithm, what is done to its inputs, and the seed of the chance in that; "none" leaves the inputs valid."""

    algorithm: str
    mutation: str
    seed: int

    @classmethod
    def parse(cls, text: str) -> Case:
        """Return the case that `str` wrote."""
        algorithm, mutation, seed = text.split(":")
        return cls(algorithm, mutation, int(seed))

    def __str__(self) -> str:
        return f"{self.algorithm}:{self.mutation}:{self.seed}"

    def chance(self) -> random.Random:
        """Return the source of chance, the same in every process."""
        return random.Random(str(self))


def plan(algorithms: list[str], mutations: list[str], seeds: range, share: float = 1.0) -> list[Case]:
    """Return every algorithm with every mutation and seed, or a seeded part of them, ordered by algorithm."""
    cases = [
        Case(algorithm, mutation, seed)
        for algorithm in algorithms for seed in seeds for number, mutation in enumerate(mutations)
        if (number + seed) % SLOW.get(algorithm, 1) == 0
    ]  # fmt: skip
    chosen = random.Random(seeds.start).sample(cases, round(len(cases) * share)) if share < 1 else cases
    return sorted(chosen)
