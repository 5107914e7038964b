"""The rules by which findings and lines are said, in words, for the annex of a report."""

from __future__ import annotations

from ..notes import Note

FINDING_RULES: dict[str, Note] = {
    "F1a": Note("Groups clearly go one way and all others together clearly the other: said of the others."),
    "F1b": Note("The region clearly loses or gains, and no group goes against it."),
    "F1c": Note("The region changes by less than 1 %, or by no more than chance."),
    "F1n": Note("Without one unit nothing could be said: the unit is named."),
    "F2a": Note("More deaths than births and more departures than arrivals, the deaths weighing more."),
    "F2b": Note("More deaths than births and more departures than arrivals, the departures weighing more."),
    "F2c": Note("More deaths than births, more arrivals than departures."),
    "F2d": Note("More deaths than births and more departures than arrivals, neither clearly more."),
    "F2e": Note("More deaths than births, migration under 1 % or within chance."),
    "F2f": Note("More departures than arrivals, natural balance under 1 % or within chance."),
    "F2g": Note("More births than deaths, more departures than arrivals."),
    "F2h": Note("More arrivals than departures, and births do not weigh more."),
    "F2i": Note("More births than deaths, and arrivals do not weigh more."),
    "F3": Note("The ages are known; a group is named where its share is clearly higher than the region's."),
    "F4a": Note("2 % of the people or more live beyond the threshold of the service that most people lack."),
    "F4b": Note("Less than 2 % of the people live beyond the threshold of every service."),
    "F5": Note("At least one of the most urgent tenth stays there in 95 of 100 trials."),
    "F6": Note("The young of the start are clearly fewer at the end."),
    "F7": Note("More services of a type closed than opened, and 100 people or more have farther to go."),
}
"""When each finding is said."""

SWOT_WORDS: dict[str, Note] = {
    "W1": Note("A place with a tenth of the people or more that clearly grows."),
    "W2": Note("Half of the people or more live in urban centres and clusters."),
    "W3": Note("A service that everybody with a way has within the threshold."),
    "W4": Note("A group with more children than people of 65 and over."),
    "W5": Note("Half of the units or more lose people."),
    "W6": Note("Clearly more deaths than births."),
    "W7": Note("2 % of the people or more live beyond the threshold of the service that most people lack."),
    "W8": Note("Clearly more departures than arrivals."),
    "W9": Note("Units of the third farthest from that service that clearly gain people."),
    "W10": Note("Two labour market areas or more."),
    "W11": Note("A group that clearly grows while the others together lose people."),
    "W12": Note("Clearly more arrivals than departures."),
    "W13": Note("Units that lose more than 1 % of their people a year."),
    "W14": Note("A group with 300 people or more of 65 and over for every 100 children."),
    "W15": Note("Built-up land per inhabitant grew by 1 % or more."),
    "W16": Note("More services of a type closed than opened."),
}
"""When each line is said."""

SILENCE: tuple[Note, ...] = (
    Note("Nothing is said of fewer than 100 people."),
    Note(
        "A difference is clear from 1 % of the people (1 point of a share) on, and where it is larger than twice the "
        "root of both counts together, the chance of small numbers."
    ),
    Note("Nothing is said where the figure is unknown for more than 10 % of the people."),
    Note("Where one unit alone carries what would be said, it is named."),
    Note("There are five findings at most, the population first, the others by the people whom they concern."),
    Note("A share is said as one in so many where that is off by 6 % of it at most, else in per cent."),
)
"""When nothing is said, and how."""
