"""A process that runs an algorithm while files may not grow beyond a limit, as on a disk that fills up.

``python -m tests.qgis.full_disk FOLDER ENDING LIMIT...`` writes into FOLDER with each limit in bytes, and prints a line
a run: "fine" or the sentence with which it was refused.  It then waits for a line before the next.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="urban-rural-profile-")

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

ROWS = 1500


def main(folder: Path, ending: str, limits: list[int]) -> None:
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    from urban_rural_linkages.algorithms.provider import UrbanRuralProvider

    from .layers import memory_layer, square

    provider = UrbanRuralProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    fields = {"code": "text", "p0": "integer", "p1": "integer"}
    units = memory_layer(fields, [(square(row), f"{row:05d}", row, 2 * row) for row in range(1, ROWS + 1)], "Polygon")
    inputs = {"UNITS": units, "UNIT_ID": "code", "POP_START": "p0", "POP_END": "p1", "START_YEAR": 2001,
              "END_YEAR": 2021, "OUTPUT": str(folder / f"result.{ending}")}  # fmt: skip
    for limit in limits:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("urbanrural:demographicchange")
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        try:
            algorithm.run(inputs, QgsProcessingContext(), QgsProcessingFeedback(False), {}, False)
            said = "fine"
        except QgsProcessingException as error:
            said = str(error)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        print(limit, said, flush=True)
        sys.stdin.readline()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], [int(limit) for limit in sys.argv[3:]])
