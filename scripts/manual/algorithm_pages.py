"""The page of every algorithm, in either language, from what the algorithm says of itself and what is said of it.

Texts of parameters are those of the toolbox and of ``qgis_process help``.  How to read a result, and what it does not
say, people have written: docs/reading/, docs/es/reading/.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from qgis.core import Qgis, QgsProcessingAlgorithm, QgsProcessingParameterDefinition

from urban_rural_linkages.algorithms.dialog_texts import heading_of, labels_of, offered
from urban_rural_linkages.algorithms.parameters import is_former
from urban_rural_linkages.algorithms.styling import style_keys, style_title
from urban_rural_linkages.i18n import Language, speaking

from .examples import Example, examples, writers
from .excerpts import kept
from .page_words import WORDS
from .sources import DOCS, READ_INTO

PICTURES = DOCS / "pictures" / "algorithms"
_MADE = "<!-- Written by `make docs`: edit the algorithm, not this page. -->\n"


def pages(algorithms: Iterable[QgsProcessingAlgorithm], language: str = "en") -> dict[str, str]:
    """Return the text of each page by its file name, the index included."""
    with speaking(Language(language)):
        fresh = [algorithm.create() for algorithm in algorithms]  # which describes itself in the language spoken now
        writer = PageWriter(language)
        texts = {f"{algorithm.name()}.md": writer.page(algorithm) for algorithm in fresh}
        return {"README.md": writer.index(fresh)} | dict(sorted(texts.items()))


class PageWriter:
    """What writes the pages of one language; the algorithms have to speak it.

    Parameters
    ----------
    language : str
        ``en`` or ``es``.
    """

    def __init__(self, language: str) -> None:
        self._language, self._words = language, WORDS[language]
        self._examples = examples()
        self._readings = (DOCS if language == "en" else DOCS / language) / READ_INTO
        self._up = "../" if language == "en" else "../../"

    def index(self, algorithms: Iterable[QgsProcessingAlgorithm]) -> str:
        """Return the list of the algorithms, by group."""
        lines = [_MADE, f"# {self._words['algorithms']}\n", f"{self._words['how to run']}\n"]
        ordered = sorted(algorithms, key=lambda algorithm: (algorithm.group(), algorithm.name()))
        for group, members in groupby(ordered, key=lambda algorithm: algorithm.group()):
            lines.append(f"## {group}\n")
            for algorithm in members:
                title = f"[{algorithm.displayName()}]({algorithm.name()}.md)"
                lines.append(f"- {title} (`{algorithm.name()}`): {algorithm.shortDescription()}")
            lines.append("")
        return "\n".join(lines)

    def page(self, algorithm: QgsProcessingAlgorithm) -> str:
        """Return the page of one algorithm."""
        words = self._words
        shown = [definition for definition in algorithm.parameterDefinitions() if not is_former(definition)]
        inputs = [definition for definition in shown if not definition.isDestination()]
        written = [definition for definition in shown if definition.isDestination()]
        lines = [_MADE, f"# {algorithm.displayName()}\n"]
        lines.append(f"{words['id and group'].format(id=algorithm.name(), group=algorithm.group())}\n")
        lines += [algorithm.describe().summary, "", *self._picture(algorithm), *self._reading(algorithm.name())]
        lines += self._example(algorithm.name())
        lines += [f"## {words['inputs']}\n", f"| {words['name']} | | {words['kind']} | {words['default']} |"]
        lines += ["|---|---|---|---|", *map(self._input_row, inputs), ""]
        lines += [f"## {words['outputs']}\n", f"| {words['name']} | | {words['kind']} |", "|---|---|---|"]
        lines += [*map(self._output_row, written), *self._figure_rows(algorithm, written), ""]
        return "\n".join(lines)

    def _picture(self, algorithm: QgsProcessingAlgorithm) -> list[str]:
        file = PICTURES / f"{algorithm.name()}.png"
        if not file.exists():
            return []
        labels = {output.name(): output.description() for output in algorithm.outputDefinitions()}
        shown = labels.get(self._examples[algorithm.name()].picture, algorithm.displayName())
        address = f"{self._up}pictures/{PICTURES.name}/{file.name}"
        picture = f"![{self._words['picture'].format(shown=shown)}]({address})"
        return ['<div class="figure">', "", picture, "", *self._legend(self._examples[algorithm.name()]), "</div>", ""]

    def _legend(self, example: Example) -> list[str]:
        """Return the classes of a picture with their colours, as a list."""
        if not example.style:
            return []
        entries = [f'<li><span style="background: {colour}"></span>{escape(label)}</li>'
                   for colour, label, _ in style_keys(example.style, self._language)]  # fmt: skip
        entries += [f'<li><span class="gap"></span>{self._words["no data"]}</li>'] if example.gaps else []
        title = escape(style_title(example.style, self._language))
        return ['<div class="legend">', f"<p>{title}</p>", "<ul>", *entries, "</ul>", "</div>", ""]

    def _example(self, name: str) -> list[str]:
        example, words = self._examples[name], self._words
        lines = [f"## {words['example']}\n", words["where"]]
        for file, writer in sorted(writers(example).items()):
            lines.append(words["written by"].format(file=file, page=f"[`{writer}`]({writer}.md)"))
        for file, rows in example.files.items():
            lines += ["", f"`{file}`:", "", "```", *rows, "```"]
        return [*lines, "", "```sh", example.command(), "```", "", *self._excerpt(example)]

    def _excerpt(self, example: Example) -> list[str]:
        rows = kept().get(example.name, {}).get(self._language, [])
        if not rows:
            return []
        said = self._words["first rows"].format(file=example.results[example.table["result"]])
        table = [f"| {' | '.join(map(_cell, row))} |" for row in rows]
        return [said, "", table[0], "|---" * len(rows[0]) + "|", *table[1:], ""]

    def _reading(self, name: str) -> list[str]:
        file = self._readings / f"{name}.md"
        return [file.read_text(encoding="utf-8").strip(), ""] if file.exists() else []

    def _input_row(self, definition: QgsProcessingParameterDefinition) -> str:
        cells = (self._text(definition), self._kind(definition), self._default(definition))
        row = f"| `{definition.name()}` | {' | '.join(cells)} |"
        heading = heading_of(definition)  # of the step that it begins, as in the dialog
        return f"| **{_cell(heading)}** | | | |\n{row}" if heading else row

    def _output_row(self, definition: QgsProcessingParameterDefinition) -> str:
        return f"| `{definition.name()}` | {self._text(definition)} | {self._kind(definition)} |"

    def _text(self, definition: QgsProcessingParameterDefinition) -> str:
        return f"**{_cell(definition.description())}**{self._remarks(definition)}. {_cell(definition.help())}"

    def _figure_rows(self, algorithm: QgsProcessingAlgorithm, written: list) -> list[str]:
        """Return the rows of the outputs that are no parameters: numbers, which models can use."""
        named = {definition.name() for definition in written}
        figures = [output for output in algorithm.outputDefinitions() if output.name() not in named]
        number = self._words["kinds"]["number"]
        return [f"| `{output.name()}` | {_cell(output.description())} | {number} |" for output in figures]

    def _remarks(self, definition: QgsProcessingParameterDefinition) -> str:
        flags = Qgis.ProcessingParameterFlag
        said = [self._words[word] for flag, word in ((flags.Optional, "optional"), (flags.Advanced, "advanced"))
                if definition.flags() & flag]  # fmt: skip
        return f" ({', '.join(said)})" if said else ""

    def _kind(self, definition: QgsProcessingParameterDefinition) -> str:
        labels = labels_of(definition)
        options = [f"`{option}` {_cell(labels.get(option, ''))}".rstrip() for option in offered(definition)]
        parent = definition.parentLayerParameterName() if definition.type() == "field" else ""
        text = self._words["kinds"].get(definition.type(), definition.type())
        if options and definition.type() != "enum":
            text += f"; {self._words['offered']}"
        return text.format(parent=f"`{parent}`", options=", ".join(options))

    def _default(self, definition: QgsProcessingParameterDefinition) -> str:
        value = definition.defaultValue()
        if isinstance(value, bool):
            return self._words["yes"] if value else self._words["no"]
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value in (None, "") else f"`{value}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
