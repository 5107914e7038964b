"""A QGIS in which algorithms are run with faults, one after the other, and judged."""

from __future__ import annotations

import contextlib
import io
import os
import resource
import shutil
import sys
import tempfile
import time
import traceback
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="urban-rural-faults-")

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
    QgsProject,
)

from tests.qgis.demo_runs import NUMBERED, ON_THE_LIMIT

from .case import Case
from .given import Given, valid_inputs
from .judgement import (
    Outcome,
    after_failure,
    contents,
    differences,
    domains,
    flaws,
    is_sentence,
    leftovers,
    prints,
    speaks_python,
)
from .mutations import all_mutations

_MEMORY = 6 * 2**30  # a grid of nonsense must end in MemoryError, not take the machine down


@dataclass
class Verdict:
    """What a case came to."""

    case: str
    outcome: str
    applies: bool
    changed: str
    said: str

    def plain(self) -> dict:
        """Return it for JSON."""
        return asdict(self)


class Listener(QgsProcessingFeedback):
    """Keeps what a run says."""

    def __init__(self) -> None:
        super().__init__(False)
        self.texts: list[str] = []

    def pushWarning(self, text):
        """Keep a warning."""
        self.texts.append(text)

    def reportError(self, text, fatalError=False):
        """Keep an error."""
        self.texts.append(text)

    def pushDebugInfo(self, text):
        """Keep details."""
        self.texts.append(text)


class Bench:
    """QGIS with our provider; runs a case and judges it."""

    def __init__(self, memory: int | None = _MEMORY) -> None:
        self.application = QgsApplication.instance() or QgsApplication([], True)
        self.application.initQgis()
        sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
        gdal.UseExceptions()
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        from processing.core.Processing import Processing

        Processing.initialize()
        from urban_rural_linkages.algorithms.provider import ALGORITHMS, UrbanRuralProvider

        self.application.provider = UrbanRuralProvider()
        QgsApplication.processingRegistry().addProvider(self.application.provider)
        self.algorithms = [algorithm.ID for algorithm in ALGORITHMS]
        from .interruptions import INTERRUPTIONS
        from .stores import STORES

        self.mutations, self.interruptions, self.stores = all_mutations(), INTERRUPTIONS, STORES
        self.log: list[str] = []
        QgsApplication.messageLog().messageReceived.connect(lambda text, *_: self.log.append(text))
        self.plain: dict[str, tuple[dict, Path]] = {}
        self.plain_seconds: dict[str, float] = {}
        self.domains: dict[tuple[str, str], dict[str, set]] = {}
        self.not_asked_for: set[tuple[str, str]] = set()
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    # -- inputs and outputs ------------------------------------------------------------------------------------------

    def given(self, case: Case, folder: Path) -> Given:
        """Return the valid inputs of a case."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"urbanrural:{case.algorithm}")
        (folder / "inputs").mkdir(parents=True)
        return valid_inputs(algorithm, folder / "inputs", case.chance())

    def add_outputs(self, given: Given, folder: Path) -> None:
        """Say where the results go; files that the plain inputs cannot give are not asked for."""
        for definition in given.algorithm.destinationParameterDefinitions():
            if (given.algorithm.name(), definition.name()) in self.not_asked_for:
                continue
            ending = ".gpkg"
            if isinstance(definition, QgsProcessingParameterRasterDestination):
                ending = ".tif"
            elif isinstance(definition, QgsProcessingParameterFolderDestination):
                ending = ""
            elif isinstance(definition, QgsProcessingParameterFileDestination):
                ending = "." + definition.defaultFileExtension()
            given.parameters[definition.name()] = str(folder / f"{definition.name().lower()}{ending}")

    def run(self, given: Given) -> dict[str, object]:
        """Run an algorithm; raises what it raises."""
        import processing

        self.listener, context = Listener(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        name = given.algorithm.id()
        try:
            return processing.run(name, dict(given.parameters), context=context, feedback=self.listener)
        finally:
            QgsProject.instance().clear()

    def plain_result(self, name: str) -> tuple[dict, Path]:
        """Return the contents and the folder of the result of valid inputs."""
        if name not in self.plain:
            try:
                self.plain[name] = self._run_plainly(name)
            except QgsProcessingException:  # an optional file needs more than the plain inputs
                for definition in (
                    QgsApplication.processingRegistry()
                    .algorithmById(f"urbanrural:{name}")
                    .destinationParameterDefinitions()
                ):
                    if isinstance(definition, QgsProcessingParameterFileDestination):
                        self.not_asked_for.add((name, definition.name()))
                self.plain[name] = self._run_plainly(name)
        return self.plain[name]

    def _run_plainly(self, name: str) -> tuple[dict, Path]:
        folder = Path(tempfile.mkdtemp(prefix="plain-"))
        given = self.given(Case(name, "none", 0), folder)
        (folder / "results").mkdir()
        self.add_outputs(given, folder / "results")
        inputs = field_names(given)
        self.run(given)
        begin = time.monotonic()
        results = self.run(given)  # again: the first one imports
        self.plain_seconds[name] = time.monotonic() - begin
        for output, path in results.items():
            self.domains[name, output] = domains(path, inputs)
        return contents(results, inputs), folder / "results"

    # -- a case ------------------------------------------------------------------------------------------------------

    def judge(self, case: Case) -> Verdict:
        """Run a case and say what it came to."""
        folder = Path(tempfile.mkdtemp(prefix="case-"))
        try:
            if case.algorithm == "store":
                outcome, changed, said = self.stores[case.mutation](case, folder)
                return Verdict(str(case), outcome, True, changed, said)
            if case.mutation in self.interruptions:
                return self.interruptions[case.mutation](self, case, folder)
            return self._judge(case, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _judge(self, case: Case, folder: Path) -> Verdict:
        plain, earlier = self.plain_result(case.algorithm)
        mutation, given, results = self.mutations[case.mutation], self.given(case, folder), folder / "results"
        if case.seed % 2:
            shutil.copytree(earlier, results)
        else:
            results.mkdir()
        if not mutation.on_outputs:
            mutation.change(given)
        self.add_outputs(given, results)
        given.written = set(plain)
        if mutation.on_outputs:
            mutation.change(given)
        changed = "; ".join(given.changed)
        if not changed:
            return Verdict(str(case), "", False, "", "")
        before, inputs = prints(results), field_names(given)
        written, outcome, said = self.attempt(given)
        if written is None:
            bad = after_failure(before, results)
            return Verdict(str(case), bad or outcome, True, changed, said)
        outcome, said = self._judge_result(case, given, written, inputs, (results, before), plain)
        return Verdict(str(case), outcome, True, changed, said)

    def attempt(self, given: Given) -> tuple[dict | None, Outcome, str]:
        """Run; without a result say how it was refused."""
        self.log.clear()
        errors = io.StringIO()
        try:
            with contextlib.redirect_stderr(errors):
                return self.run(given), Outcome.RIGHT, ""
        except QgsProcessingException as error:
            message = str(error)
            inner = [text for text in (*self.log, *self.listener.texts, errors.getvalue()) if "Traceback" in text]
            if not is_sentence(message):
                return None, Outcome.TRACEBACK if speaks_python(message) else Outcome.WORDY, message[-700:]
            return None, Outcome.UNFORESEEN if inner else Outcome.REFUSED, message + "".join(inner)[-700:]
        except Exception:  # whatever comes out is the finding
            return None, Outcome.TRACEBACK, traceback.format_exc()[-700:]

    def _judge_result(self, case, given, written, inputs, place, plain) -> tuple[Outcome, str]:
        mutation = self.mutations[case.mutation]
        if mutation.must_refuse:
            return Outcome.WRONG, f"a result, where a refusal is right: {written}"[:700]
        texts = {one.name() for one in given.algorithm.outputDefinitions() if one.type() == "outputString"}
        for name, value in written.items():
            if name in texts:
                continue
            domain = self.domains.get((case.algorithm, name), {})
            if isinstance(value, str) and (found := flaws(value, inputs, domain)):
                bad = Outcome.HALF if found[0] in ("no file", "not readable") else Outcome.WRONG
                return bad, f"{name}: {'; '.join(found)}"
        if left := leftovers(place[0], [*written.values(), *given.parameters.values()], place[1]):
            return Outcome.LEFTOVER, ", ".join(left[:3])
        if mutation.tolerance is not None:
            skipped = NUMBERED.get(case.algorithm, ())
            if case.mutation == "all_in_another_system":
                skipped = (*skipped, *ON_THE_LIMIT.get(case.algorithm, ()))
            found = differences(contents(written, inputs), plain, mutation.tolerance, skipped)
            if found:
                return Outcome.WRONG, f"another result than with the plain inputs: {found[0]}"[:700]
        return Outcome.RIGHT, ""


def field_names(given: Given) -> set[str]:
    """Return the names of all fields of all inputs."""
    return {name for layer in given.layers().values() for name in layer.fields().names()}
