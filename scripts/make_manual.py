"""Build the manual that the plugin ships, as pages that a browser shows without a network.

    python3 -m scripts.make_manual        build/manual/en and build/manual/es

The pages are those of docs/ and docs/es/ and one an algorithm in each language; Sphinx and MyST make HTML of them, with
an index at the side and a search.  The same sources always give the same bytes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from urban_rural_linkages import about

from .manual import sources
from .scratch import BUILD, REPOSITORY

MANUAL = BUILD / "manual"
PYTHON = REPOSITORY / ".venv-manual" / "bin" / "python"
_LEFT = (".buildinfo", "objects.inv", "_sources", "_static/basic.css", "_static/file.png", "_static/minus.png",
         "_static/plus.png", "_static/pygments.css")  # fmt: skip


def build(target: Path = MANUAL, work: Path = BUILD / "manual-sources") -> Path:
    """Build the manual in both languages.

    Parameters
    ----------
    target : Path
        Where it goes, a folder for each language; what is there is replaced when the manual is whole.
    work : Path
        A folder for what is made on the way.

    Returns
    -------
    Path
        `target`.

    Raises
    ------
    SystemExit
        Naming the pages that are missing, or what Sphinx found wrong.
    """
    if lacking := sources.missing():
        raise SystemExit(f"Pages of the manual are missing: {', '.join(lacking)}")
    shutil.rmtree(work, ignore_errors=True)
    _run([sys.executable, "-m", "scripts.make_docs", "--manual", str(work / "algorithms")])
    pages = {language: sources.assemble(language, work / "algorithms" / language, work / language)
             for language in sources.LANGUAGES}  # fmt: skip
    for language in sources.LANGUAGES:
        _render(work / language, work / "html" / language, language, set.intersection(*pages.values()))
    _share_pictures(work / "html")
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(work / "html", target)
    return target


def _render(source: Path, target: Path, language: str, pages_of_both: set[str]) -> None:
    _run([str(PYTHON), "-m", "sphinx", "-b", "html", "-q", "-W", "--keep-going", "-c", str(sources.HERE),
          "-d", str(target.with_name(f"{language}-doctrees")), str(source), str(target)],
         MANUAL_TITLE=about.title(), MANUAL_VERSION=about.version(), MANUAL_LANGUAGE=language,
         MANUAL_PAGES_OF_BOTH=" ".join(sorted(pages_of_both)))  # fmt: skip
    shutil.rmtree(target.with_name(f"{language}-doctrees"))
    for name in _LEFT:
        path = target / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for file in target.rglob("*.html"):
        file.write_text(_finished(file.read_text(encoding="utf-8")), encoding="utf-8")


def _finished(text: str) -> str:
    """Return a page in which wide tables scroll by themselves, without what it would not find."""
    text = re.sub(r"<table\b", '<div class="scroll"><table', text).replace("</table>", "</table></div>")
    return re.sub(r"\s*<(?:link|script)[^>]*_static/(?:pygments\.css|basic\.css)[^>]*>", "", text)


def _share_pictures(folder: Path) -> None:
    """Keep once the pictures that are the same in both languages."""
    first, second = (folder / language / "_images" for language in sources.LANGUAGES)
    names = {path.name for path in first.glob("*")} & {path.name for path in second.glob("*")}
    same = {name for name in names if (first / name).read_bytes() == (second / name).read_bytes()}
    (folder / "pictures").mkdir()
    for name in same:
        shutil.move(first / name, folder / "pictures" / name)
        (second / name).unlink()

    def led(found: re.Match[str]) -> str:
        home = f"{found['up']}../pictures/" if found["name"] in same else f"{found['up']}_images/"
        return f'src="{home}{found["name"]}"'

    for file in folder.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r'src="(?P<up>(?:\.\./)*)_images/(?P<name>[^"/]+)"', led, text), encoding="utf-8")


def _run(command: list[str], **extra: str) -> None:
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "315532800", "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(command, cwd=REPOSITORY, env=os.environ | fixed | extra, capture_output=True, text=True,
                          check=False)  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{done.stdout}{done.stderr}".strip()[-5000:])


def main() -> int:
    """Build the manual."""
    if not PYTHON.exists():
        print("The manual needs Sphinx: scripts/setup.sh manual", file=sys.stderr)
        return 1
    target = build()
    size = sum(file.stat().st_size for file in target.rglob("*") if file.is_file())
    print(f"{target.relative_to(REPOSITORY)}: {len(list(target.rglob('*.html')))} pages, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
