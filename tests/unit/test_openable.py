"""What may be opened: a long table of names that are not what they seem."""

from __future__ import annotations

import os
import posixpath
from urllib.parse import unquote

import pytest

from urban_rural_linkages.core.openable import (
    DOCUMENTS,
    Opening,
    is_local,
    opening_of_file,
    opening_of_link,
    opening_of_manual,
)

HERE = "/data/plan"
OPEN, ASK, KIND, PLACE = Opening.OPEN, Opening.ASK, Opening.KIND, Opening.PLACE


@pytest.mark.parametrize(
    ("address", "opening"),
    [
        ("https://www.boe.es/buscar/act.php?id=BOE-A-2015-11724#a22", OPEN),
        ("http://doe.juntaex.es:8080/pdf", OPEN),
        ("HTTPS://WWW.BOE.ES", OPEN),
        ("https://ñuñoa.cl/a%20b", OPEN),
        ("https://[2001:db8::1]/a", OPEN),
        ("", PLACE), ("www.boe.es", PLACE), ("//www.boe.es/a", PLACE), ("https://", PLACE), ("https:///a", PLACE),
        ("https:www.boe.es", PLACE), ("https://[::1", PLACE), ("http://a:99999/", PLACE), ("http://a:b/", PLACE),
        ("file:///etc/passwd", PLACE), ("FILE://server/share/a.pdf", PLACE), ("file://c:/a.exe", PLACE),
        (r"\\server\share\a.pdf", PLACE), ("//server/share", PLACE), ("smb://server/a", PLACE), ("ftp://a/b", PLACE),
        ("javascript:alert(1)", PLACE), ("data:text/html,<b>", PLACE), ("mailto:a@b", PLACE), ("ms-word:a", PLACE),
        ("search-ms:query=a", PLACE), ("vbscript:a", PLACE), ("about:blank", PLACE), ("C:\\a.exe", PLACE),
        (" https://a.es", PLACE), ("java\nscript:alert(1)", PLACE), ("https://a.es\\@b.es", PLACE),
        ("https://boe.es@evil.example/", PLACE), ("https://a:b@boe.es/", PLACE), ("https://a.es/\u202egpj", PLACE),
        ("h\u00adttps://a.es", PLACE), ("https://a.es/a b", PLACE), ("https%3A//a.es", PLACE),
    ],
)  # fmt: skip
def test_addresses(address, opening):
    assert opening_of_link(address) is opening


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        *((f"memo.{kind}", OPEN) for kind in sorted(DOCUMENTS)),
        ("memo.PDF", OPEN), ("Memo Ñ é.Pdf", OPEN), ("a/b/memo.pdf", OPEN), ("./memo.pdf", OPEN), (".a.pdf", OPEN),
        ("memo.exe.pdf", OPEN), ("www.junta.com.pdf", OPEN), ("100%.pdf", OPEN), ("a%20b.pdf", OPEN),
        ("../memo.pdf", ASK), ("a/../../memo.pdf", ASK), ("../plan2/memo.pdf", ASK), ("../planner/memo.pdf", ASK),
        *((f"memo.{kind}", KIND) for kind in (
            "exe", "com", "bat", "cmd", "scr", "pif", "msi", "msp", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh",
            "hta",
            "htm", "html", "xhtml", "svg", "mht", "url", "lnk", "desktop", "webloc", "website", "library-ms",
            "scf", "cpl",
            "jar", "py", "pyw", "sh", "command", "app", "dmg", "pkg", "deb", "rpm", "appimage", "run", "docm", "dotm",
            "xlsm", "xltm", "xlam", "xll", "pptm", "ppam", "doc", "xls", "ppt", "rtf", "slk", "iqy", "odc", "mdb",
            "accdb",
            "chm", "reg", "inf", "gadget", "application", "settingcontent-ms", "qgs", "qgz", "qpy", "zip", "iso",
            "vhd",
            "contact", "kml", "xml", "ini", "theme", "jnlp", "dll", "sys", "elf", "",
        )),
        ("memo", KIND), ("pdf", KIND), (".pdf", KIND), ("memo.pdf.exe", KIND), ("memo.pdf.EXE", KIND),
        ("memo.pdf.lnk", KIND), ("memo.pdf ", KIND), ("memo.pdf.", KIND), ("memo.exe.", KIND), ("memo.exe ", KIND),
        ("memo.pdf. .", KIND), ("memo.pdf\u00a0", KIND), ("memo.pdf/", OPEN), ("memo.exe/", KIND), ("..", KIND),
        ("memo.exe%2epdf", KIND), ("memo%2eexe", KIND), ("memo.pdf%2eexe", KIND), ("memo.pdf%252eexe", KIND),
        ("memo.pdf%20", KIND), ("memo.pdf%2e", KIND), ("memo.pdf%00.exe", PLACE), ("memo.exe%00.pdf", PLACE),
        ("memo.exe\0.pdf", PLACE), ("memo\n.pdf", PLACE), ("memo.pdf:evil.exe", PLACE), ("memo.exe:a.pdf", PLACE),
        ("memo.pdf::$DATA", PLACE), ("memo%3aevil.pdf", PLACE), ("memo\u202efdp.exe", PLACE), ("memo\u202egpj.pdf",
        PLACE),
        ("a:b/memo.pdf", PLACE), ("memo.pdf\\..\\a.exe", KIND), ("memo.p\u0501f", KIND), ("memo.ｐｄｆ", KIND),
    ],
)  # fmt: skip
def test_files_of_a_folder(name, opening):
    def real(path):
        return os.path.normpath(path)

    assert opening_of_file(f"{HERE}/{name}", HERE, real) is opening


@pytest.mark.parametrize(
    "path",
    [
        r"\\server\share\memo.pdf", "//server/share/memo.pdf", r"\\?\C:\memo.pdf", r"\\.\pipe\memo.pdf",
        r"\/server/memo.pdf",
        r"\??\C:\memo.pdf", "//?/C:/memo.pdf", r"\\server@80\DavWWWRoot\memo.pdf", " //server/memo.pdf",
        "%2f%2fserver/memo.pdf",
        "%5c%5cserver%5cmemo.pdf", "%255c%255cserver/memo.pdf", "file:///data/plan/memo.pdf",
        "FILE:/data/plan/memo.pdf",
        "file%3a///data/plan/memo.pdf", "http://a/memo.pdf", "smb://server/memo.pdf", "shell:startup/memo.pdf",
        "vsicurl:memo.pdf", "C:memo.pdf", "C:/a:b/memo.pdf", "C:/memo.exe:memo.pdf", "", " ",
    ],
)  # fmt: skip
def test_other_places_are_never_looked_at(path):
    def real(path):
        raise AssertionError(f"{path} was looked at")

    assert opening_of_file(path, HERE, real) is PLACE
    assert not is_local(path)


@pytest.mark.parametrize(
    ("path", "folder", "opening"),
    [
        ("/data/plan/memo.pdf", "", ASK), ("/data/plan/memo.pdf", "/data/plan/", OPEN), ("/data/plan/memo.pdf",
        "/", OPEN),
        ("/data/planning/memo.pdf", "/data/plan", ASK), ("/data/memo.pdf", "/data/plan", ASK),
        ("memo.pdf", "/data/plan", ASK), ("C:/plan/memo.pdf", "/data/plan", ASK), (r"C:\plan\memo.exe", "", KIND),
    ],
)  # fmt: skip
def test_outside_of_the_folder_it_is_asked(path, folder, opening):
    assert opening_of_file(path, folder, str) is opening


@pytest.mark.parametrize(
    ("path", "opening"),
    [
        ("//server/team/plan/memo.pdf", OPEN), (r"\\server\team\plan\a\memo.pdf", OPEN),
        ("//server/team/plan/a.exe", KIND),
        ("//server/team/other/memo.pdf", PLACE), ("//other/team/plan/memo.pdf", PLACE), ("//server/team/plan", PLACE),
        ("//server/team/plan/../../other/memo.pdf", PLACE), ("//server/team/plan/memo.pdf:a.pdf", PLACE),
        ("//server/team/planning/memo.pdf", PLACE), ("//server/team/plan//other/memo.pdf", PLACE),
        ("//server/team/plan/%2e%2e/memo.pdf", PLACE), ("/data/memo.pdf", ASK),
    ],
)  # fmt: skip
def test_a_team_that_works_on_a_share_opens_what_lies_there(path, opening):
    folder = "//server/team/plan"
    assert opening_of_file(path, folder, lambda text: text.replace("\\", "/")) is opening


def test_a_link_is_judged_by_where_it_leads(tmp_path):
    folder, outside = tmp_path / "plan", tmp_path / "elsewhere"
    folder.mkdir()
    outside.mkdir()
    for name in ("memo.pdf", "run.sh"):
        (outside / name).touch()
    for link, target in (("out.pdf", "memo.pdf"), ("evil.pdf", "run.sh"), ("memo.sh", "memo.pdf")):
        (folder / link).symlink_to(outside / target)
    (folder / "sub").symlink_to(outside)
    (folder / "round.pdf").symlink_to(folder / "round.pdf")
    (tmp_path / "same").symlink_to(folder)
    (folder / "here.pdf").touch()
    found = {name: opening_of_file(str(folder / name), str(folder))
             for name in ("out.pdf", "evil.pdf", "memo.sh", "sub/memo.pdf", "sub/run.sh", "here.pdf")}  # fmt: skip
    assert found == {"out.pdf": ASK, "evil.pdf": KIND, "memo.sh": KIND, "sub/memo.pdf": ASK, "sub/run.sh": KIND,
                     "here.pdf": OPEN}  # fmt: skip
    assert opening_of_file(str(folder / "round.pdf"), str(folder)) in (OPEN, PLACE), "and then it is not there"
    assert opening_of_file(str(tmp_path / "same" / "here.pdf"), str(folder)) is OPEN
    assert opening_of_file(str(folder / "here.pdf"), str(tmp_path / "same")) is OPEN


def test_a_link_to_a_share_is_refused():
    assert opening_of_file("/data/plan/memo.pdf", HERE, lambda path: "//server/share/memo.pdf") is PLACE


def test_a_place_that_cannot_be_looked_at_is_refused():
    def real(path):
        raise OSError(path)

    assert opening_of_file("/data/plan/memo.pdf", HERE, real) is PLACE


@pytest.mark.parametrize("folder", ["/plugin/manual", "C:/plugin/manual", "//server/profiles/manual"])
@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("es/index.html", OPEN), ("es/run.hta", KIND), ("es/index.html.exe", KIND), ("es/index.exe%00.html", PLACE),
        ("../index.html", PLACE), ("es/../../index.html", PLACE), ("es/%2e%2e/%2e%2e/%2e%2e/index.html", PLACE),
        ("../manual2/index.html", PLACE), ("es/index.html:evil.html", PLACE), ("es", KIND),
    ],
)  # fmt: skip
def test_html_is_opened_from_the_manual_alone(folder, name, opening):
    def real(path):
        return posixpath.normpath(unquote(path))

    assert opening_of_manual(f"{folder}/{name}", folder, real) is opening


@pytest.mark.parametrize("path", ["/data/index.html", "//server/share/index.html", "file:///plugin/manual/index.html"])
def test_html_of_other_places_is_not_opened(path):
    assert opening_of_manual(path, "/plugin/manual", str) is PLACE
