"""Write the page of every algorithm, docs/algorithms/, from what the algorithm says of itself.

The texts are those of the toolbox and of ``qgis_process help``; a test sees that the pages follow the source.
"""

from __future__ import annotations

import os
import sys
from itertools import groupby
from pathlib import Path

from qgis.core import Qgis, QgsApplication

from urban_rural_linkages.algorithms.dialog_texts import labels_of, offered

from .scratch import REPOSITORY, make_profile

PAGES = REPOSITORY / "docs" / "algorithms"
_MADE = "<!-- Written by `make docs`: edit the algorithm, not this page. -->\n"
_KINDS = {
    "source": "layer or table", "vector": "layer or table", "raster": "raster", "band": "band of a raster",
    "multilayer": "layers or tables",
    "field": "field of {parent}", "number": "number", "string": "text", "boolean": "yes or no", "enum": "{options}",
    "file": "file", "crs": "CRS", "extent": "extent", "matrix": "table of values", "expression": "expression",
    "sink": "layer or table", "vectorDestination": "layer", "rasterDestination": "raster",
    "fileDestination": "file", "folderDestination": "folder",
}  # fmt: skip


def pages(algorithms) -> dict[str, str]:
    """Return the text of each page by its file name, the index included."""
    texts = {f"{algorithm.name()}.md": page(algorithm) for algorithm in algorithms}
    return {"README.md": index(algorithms)} | dict(sorted(texts.items()))


def index(algorithms) -> str:
    """Return the list of the algorithms, by group."""
    lines = [_MADE, "# The algorithms\n"]
    lines.append(
        "In the toolbox, in models, in scripts and on the command line: `qgis_process help urbanrural:ID`. There "
        "AREA_UNITS stands behind `--` (`... -- AREA_UNITS=ha`), because qgis_process has an option of that "
        "name.\n"
    )
    ordered = sorted(algorithms, key=lambda algorithm: (algorithm.group(), algorithm.name()))
    for group, members in groupby(ordered, key=lambda algorithm: algorithm.group()):
        lines.append(f"## {group}\n")
        for algorithm in members:
            title = f"[{algorithm.displayName()}]({algorithm.name()}.md)"
            lines.append(f"- {title} (`{algorithm.name()}`): {algorithm.shortDescription()}")
        lines.append("")
    return "\n".join(lines)


def page(algorithm) -> str:
    """Return the page of one algorithm."""
    definitions = algorithm.parameterDefinitions()
    inputs = [definition for definition in definitions if not definition.isDestination()]
    written = [definition for definition in definitions if definition.isDestination()]
    lines = [_MADE, f"# {algorithm.displayName()}\n"]
    lines.append(f"`urbanrural:{algorithm.name()}`, in the group *{algorithm.group()}*.\n")
    lines += [algorithm.describe().summary, "", "## Inputs\n"]
    lines += ["| Name | | Kind | Default |", "|---|---|---|---|", *map(_input_row, inputs), ""]
    lines += ["## Outputs\n", "| Name | | Kind |", "|---|---|---|", *map(_output_row, written)]
    lines += [*_figure_rows(algorithm, written), "", "## On the command line\n", "```", _command(algorithm), "```", ""]
    return "\n".join(lines)


def _input_row(definition) -> str:
    return f"| `{definition.name()}` | {_words(definition)} | {_kind(definition)} | {_default(definition)} |"


def _output_row(definition) -> str:
    return f"| `{definition.name()}` | {_words(definition)} | {_kind(definition)} |"


def _words(definition) -> str:
    return f"**{_cell(definition.description())}**{_remarks(definition)}. {_cell(definition.help())}"


def _figure_rows(algorithm, written) -> list[str]:
    """Return the rows of the outputs that are no parameters: numbers, which models can use."""
    named = {definition.name() for definition in written}
    figures = [output for output in algorithm.outputDefinitions() if output.name() not in named]
    return [f"| `{output.name()}` | {_cell(output.description())} | number |" for output in figures]


def _remarks(definition) -> str:
    flags = Qgis.ProcessingParameterFlag
    words = [word for flag, word in ((flags.Optional, "optional"), (flags.Advanced, "advanced"))
             if definition.flags() & flag]  # fmt: skip
    return f" ({', '.join(words)})" if words else ""


def _kind(definition) -> str:
    labels = labels_of(definition)
    options = [f"`{option}` {_cell(labels.get(option, ''))}".rstrip() for option in offered(definition)]
    parent = definition.parentLayerParameterName() if definition.type() == "field" else ""
    words = _KINDS.get(definition.type(), definition.type())
    if options and definition.type() != "enum":
        words += "; offered are {options}"
    return words.format(parent=f"`{parent}`", options=", ".join(options))


def _default(definition) -> str:
    value = definition.defaultValue()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value in (None, "") else f"`{value}`"


def _command(algorithm) -> str:
    optional = Qgis.ProcessingParameterFlag.Optional
    needed = [definition for definition in algorithm.parameterDefinitions()
              if not definition.flags() & optional and _default(definition) == ""]  # fmt: skip
    arguments = [f"  --{definition.name()}={_example(definition)}" for definition in needed]
    return " \\\n".join([f"qgis_process run urbanrural:{algorithm.name()}", *arguments])


def _example(definition) -> str:
    name = definition.name().lower()
    if definition.type() == "number":
        return "..."
    if "example" in definition.metadata():
        return definition.metadata()["example"]
    endings = {"source": ".gpkg", "sink": ".gpkg", "raster": ".tif", "rasterDestination": ".tif", "multilayer": ".csv"}
    return name + endings.get(definition.type(), "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def write(texts: dict[str, str], folder: Path = PAGES) -> None:
    """Write the pages, and remove those of algorithms that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def main() -> int:
    """Write every page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home = make_profile("docs")
    os.environ |= {"QGIS_CUSTOM_CONFIG_PATH": str(home), "XDG_RUNTIME_DIR": str(home / "runtime")}
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))  # where Processing is
    from urban_rural_linkages.algorithms.provider import UrbanRuralProvider  # noqa: PLC0415 - needs Processing

    provider = UrbanRuralProvider()
    QgsApplication.processingRegistry().addProvider(provider)  # a model knows its outputs from the algorithms there
    texts = pages(provider.algorithms())
    write(texts)
    print(f"{len(texts)} pages in {PAGES.relative_to(REPOSITORY)}")
    sys.stdout.flush()
    os._exit(0)  # QGIS is known to crash while it clears up behind a script


if __name__ == "__main__":
    main()
