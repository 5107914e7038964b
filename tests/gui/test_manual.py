"""The manual: the page that the plugin ships in the user's language, else that of the web, and no other file."""

from __future__ import annotations

import shutil

import pytest

from urban_rural_linkages import about, i18n, paths
from urban_rural_linkages.gui.opening import open_manual

PAGES = ("index", "tutorials/first_diagnosis", "algorithms/webbtypology")


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The folder of a plugin that brings its manual, under a name that is hard on careless code."""
    folder = tmp_path / "Ñuñoa é #1 100%"
    for language in ("en", "es"):
        for page in PAGES:
            file = folder / "manual" / language / f"{page}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
    shutil.copy(paths.metadata_file(), folder)
    monkeypatch.setattr(paths, "_PACKAGE", folder)
    return folder


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout of the sources in which no manual was built."""
    shutil.copy(paths.metadata_file(), tmp_path)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "urban_rural_linkages")
    return tmp_path


@pytest.fixture
def opened():
    return []


def opens(opened):
    return lambda url: opened.append(url) or True


@pytest.mark.parametrize(("locale", "language"), [("es_ES", "es"), ("es_CL", "es"), ("en_GB", "en"), ("pt_BR", "en")])
@pytest.mark.parametrize("page", PAGES)
def test_the_shipped_page_in_the_language_of_the_user(installed, opened, monkeypatch, locale, language, page):
    monkeypatch.setattr(i18n, "user_locale", lambda: locale)
    assert open_manual(page, opens(opened)) == ""
    assert [url.toLocalFile() for url in opened] == [str(installed / "manual" / language / f"{page}.html")]


def test_a_section_of_a_page(installed, opened):
    assert open_manual("tutorials/first_diagnosis#data", opens(opened)) == ""
    assert opened[0].fragment() == "data"
    assert opened[0].toLocalFile().endswith("first_diagnosis.html")


def test_the_web_where_no_manual_was_built(checkout, opened):
    assert open_manual("algorithms/webbtypology", opens(opened)) == open_manual(opens=opens(opened)) == ""
    assert [url.toString() for url in opened] == [
        f"{about.homepage()}/blob/main/docs/algorithms/webbtypology.md", about.homepage(),
    ]  # fmt: skip


def test_the_web_for_a_page_that_is_not_in_the_manual(installed):
    assert about.manual_page("development") == f"{about.homepage()}/blob/main/docs/development.md"


def test_what_was_built_in_a_checkout_is_opened(checkout, opened):
    page = checkout / "build" / "manual" / "en" / "index.html"
    page.parent.mkdir(parents=True)
    page.touch()
    assert open_manual(opens=opens(opened)) == ""
    assert opened[0].toLocalFile() == str(page)


def test_a_page_that_leads_out_of_the_manual_is_not_opened(installed, opened, tmp_path):
    (tmp_path / "elsewhere.html").touch()
    (installed / "manual" / "en" / "link.html").symlink_to(tmp_path / "elsewhere.html")
    for page in ("../../../elsewhere", "link"):
        assert "no page of the manual" in open_manual(page, opens(opened))
    assert opened == []


def test_it_is_said_that_no_program_opens_it(installed):
    assert "cannot be opened" in open_manual(opens=lambda url: False)
