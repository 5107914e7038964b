"""Name, version and links of the plugin, read from metadata.txt."""

from __future__ import annotations

from configparser import ConfigParser
from functools import lru_cache

from .i18n import current_language
from .paths import manual, metadata_file


@lru_cache(maxsize=1)
def _general() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.read(metadata_file(), encoding="utf-8")
    return dict(parser["general"])


def title() -> str:
    """Return the plugin's name."""
    return _general()["name"]


def version() -> str:
    """Return the plugin's version."""
    return _general()["version"]


def purpose(language: str) -> str:
    """Return in a sentence what the plugin is for, in English where a language has none."""
    return _general().get(f"description[{language}]", _general()["description"])


def homepage() -> str:
    """Return the address of the plugin's pages."""
    return _general()["homepage"]


def manual_page(page: str = "index") -> str:
    """Return the address of a page of the manual in the language spoken now.

    Parameters
    ----------
    page : str
        Its name, as its source has it under docs/, without the ending: ``algorithms/demographicchange``,
        ``tutorials/first_diagnosis``; a section may follow, ``questions#roads``.  `index` is the table of contents.

    Returns
    -------
    str
        A ``file:`` address of the page that the plugin ships.  Where it ships none, as in a checkout of the sources
        in which no manual was built, the address of the page on the web, which is English.
    """
    name, mark, section = page.partition("#")
    file = manual(current_language(), f"{name}.html")
    if file.is_file():
        return f"{file.absolute().as_uri()}{mark}{section}"
    return homepage() if name == "index" else f"{homepage()}/blob/main/docs/{name}.md{mark}{section}"
