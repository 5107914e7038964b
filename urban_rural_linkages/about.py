"""Name, version and links of the plugin, read from metadata.txt."""

from __future__ import annotations

from configparser import ConfigParser
from functools import lru_cache

from .paths import metadata_file


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


def documentation(page: str) -> str:
    """Return the address of a page of the documentation, such as ``algorithms/demographicchange``."""
    return f"{homepage()}/blob/main/docs/{page}.md"
