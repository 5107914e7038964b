"""The texts that people read: all collected, and their translations keep what must be kept."""

from __future__ import annotations

import filecmp
import shutil

import pytest

from scripts import i18n

# How many texts may be without a translation.  A release has none.
UNTRANSLATED_ALLOWED = 0


@pytest.fixture(scope="module")
def texts() -> i18n.Texts:
    return i18n.extract()


@pytest.fixture(scope="module")
def translations() -> dict[str, str]:
    return i18n.read_translations()


def collected(source: str, name: str = "urban_rural_linkages/some.py") -> i18n.Texts:
    found = i18n.Texts()
    i18n.collect(found, name, source, {"InputError"})
    return found


def test_every_text_is_a_literal(texts):
    assert texts.problems == []


def test_the_translation_file_holds_the_texts_of_the_source(texts, translations):
    assert set(translations) == set(texts.places), "run 'make i18n'"


def test_translations_keep_the_fields_in_braces(translations):
    differing = [s for s, t in translations.items() if t and not i18n.agree(s, t)]
    assert differing == []


def test_translations_keep_the_blanks_at_their_ends(translations):
    differing = [s for s, t in translations.items() if t and (s[:1].isspace(), s[-1:].isspace()) != (
        t[:1].isspace(), t[-1:].isspace())]  # fmt: skip
    assert differing == []


def test_every_text_is_translated(translations):
    missing = [source for source, translation in translations.items() if not translation]
    assert len(missing) <= UNTRANSLATED_ALLOWED, f"{len(missing)} untranslated, first: {missing[:3]}"


def test_the_compiled_translation_is_that_of_the_source(tmp_path):
    if not any(map(shutil.which, i18n.LRELEASE)):
        pytest.skip("Qt's lrelease is not installed")
    i18n.compile_translations(target=tmp_path / "again.qm")
    assert filecmp.cmp(tmp_path / "again.qm", i18n.QM, shallow=False), "run 'make i18n'"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("tr('a')", ["a"]),
        ("self.language.tr('a' 'b')", ["ab"]),
        ("tr('a' if many else 'b')", ["a", "b"]),
        ("raise InputError('m', hint='h', layer='l')", ["m", "h"]),
        ("raise InputError('m', 'h')", ["m", "h"]),
        ("Note('n', count=3)", ["n"]),
        ("hint = 'h'; raise InputError('m', hint=hint)", ["m", "h"]),
        ("self.invalidSourceError(parameters, name)", []),
        ("raise ValueError('for programmers')", []),
        ("raise InputError('m', hint='')", ["m"]),
    ],
)
def test_collecting(source, expected):
    found = collected(source)
    assert list(found.places) == expected
    assert found.problems == []


@pytest.mark.parametrize(
    "source",
    ["tr(f'a {b}')", "tr('a' + b)", "tr(name)", "raise InputError(sentence)", "Note('a' % b)",
     "def f(hint): raise InputError('m', hint=hint)", "hint = a + b; raise InputError('m', hint=hint)"],
)  # fmt: skip
def test_a_text_put_together_at_run_time_is_reported(source):
    assert len(collected(source).problems) == 1


def test_errors_of_ours_are_known_by_their_ancestry():
    sources = ["class A(errors.PlanningError): ...", "class B(A): ...\nclass C(ValueError): ..."]
    assert i18n.error_classes(sources) == {"PlanningError", "A", "B"}


def test_an_error_may_be_handed_on():
    assert collected("raise InputError(error.message, hint=error.hint, **error.values)").problems == []


def test_a_text_lists_each_of_its_files_once(tmp_path):
    found = i18n.Texts()
    i18n.collect(found, "a.py", "tr('x'); tr('x')", ())
    i18n.collect(found, "b.py", "tr('x')", ())
    assert found.places == {"x": ["a.py", "b.py"]}


def test_writing_keeps_translations_and_drops_what_has_vanished(tmp_path):
    path = tmp_path / "es.ts"
    i18n.write_translations({"a & b": ["a.py"], "{n} < 3": ["b.py"]}, {"a & b": "a y b", "gone": "ido"}, path)
    assert i18n.read_translations(path) == {"a & b": "a y b", "{n} < 3": ""}


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("{n} {n:unit has|units have} {p}", "{n} {n:unidad tiene|unidades tienen} {p}", True),
        ("{n} {n:unit|units}", "{n} Uds.", True),
        ("{n} fish", "{n} {n:pez|peces}", True),
        ("{n:a unit|units}", "{n:una unidad|unidades}", True),
        ("{n} {n:{unit}|{units}} of {k}", "{n} {n:de {unit}|de {units}} ({k})", True),
        ("{n} {n:{unit}|{units}} of {k}", "{n} de {units} ({k})", True),
        ("{n} {units} of {k}", "{n} {n:{unit}|{units}} de {k}", False),
        ("{n} {n:{unit}|{units}} of {k}", "{n} {n:{unit}|{units}}", False),
        ("{n} {n:unit|units}", "{n:unidad|unidades}", False),
        ("{n} {n:unit|units}", "{n} {m:unidad|unidades}", False),
        ("{n} fish", "{n:un pez|peces}", False),
        ("{n} {n:unit|units}", "{n} {n:a|b|c}", False),
    ],
)
def test_forms_by_count_are_the_translators_own_words(source, translation, expected):
    assert i18n.agree(source, translation) is expected


def test_filling_refuses_unknown_texts_and_lost_fields():
    translations = {}
    known = {"{count} units": ["a.py"], "area": ["a.py"]}
    problems = i18n.fill(translations, {"{count} units": "unidades", "area": "área", "none": "nada"}, known)
    assert translations == {"area": "área"}
    assert len(problems) == 2
