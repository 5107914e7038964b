"""What is said of the links on a map."""

from __future__ import annotations

from urban_rural_linkages.core.linkages.layer_links import Link
from urban_rural_linkages.core.linkages.link_story import story_of

LINKS = [
    Link(1, "hub", "a", 300.0, 300.0, "towns"), Link(2, "b", "hub", 189.0, 17.0, "town_country"),
    Link(3, "a", "c", 90.0, 30.0, "country"), Link(4, "c", "d", 99.0, 0.0, "country"),
]  # fmt: skip


def test_the_hub_the_most_even_and_the_most_one_sided():
    story = story_of(LINKS)
    assert (story.hub, story.hub_links) == ("hub", 2)
    assert story.even is LINKS[0] and story.one_sided is LINKS[1], "99 workers are too few to be named"


def test_what_is_the_end_of_one_link_is_no_hub():
    story = story_of(LINKS[:1])
    assert (story.hub, story.hub_links) == ("", 0)
    assert story.even is None and story.one_sided is None, "one link is neither"


def test_nothing_is_said_of_nothing():
    story = story_of([])
    assert (story.hub, story.hub_links, story.even, story.one_sided) == ("", 0, None, None)


def test_of_equal_ones_the_first_is_named():
    even = [Link(1, "a", "b", 50.0, 50.0, ""), Link(2, "c", "d", 60.0, 60.0, ""), Link(3, "e", "f", 100.0, 0.0, "")]
    assert story_of(even).even is even[0] and story_of(even).one_sided is even[2]


def test_the_least_that_is_named_may_be_another():
    story = story_of(LINKS, fewest=99.0)
    assert story.one_sided is LINKS[3], "one way only"


def test_of_several_hubs_the_one_of_the_strongest_link_is_named():
    links = [Link(1, "a", "b", 9.0, 9.0, ""), Link(2, "b", "c", 8.0, 8.0, ""), Link(3, "a", "d", 7.0, 7.0, "")]
    assert (story_of(links).hub, story_of(links).hub_links) == ("a", 2)
