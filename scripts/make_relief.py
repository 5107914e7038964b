"""Draw the relief of the demo region that lies behind the title of the welcome window.

    python3 -m scripts.make_relief

The picture is grey, in a few steps, so that it is small: the window lays its own colour over it.
"""

from __future__ import annotations

import sys

import numpy as np
from qgis.PyQt.QtGui import QImage

from urban_rural_linkages.core.relief import shades
from urban_rural_linkages.io.raster import read

from .scratch import REPOSITORY

TERRAIN = REPOSITORY / "resources" / "demo" / "dem_100m.tif"
PICTURE = REPOSITORY / "resources" / "pictures" / "welcome_relief.png"
_ROWS, _COLUMNS = slice(120, 290), slice(60, 950)  # the mountains in the north, as wide as the window
_STEPS = 32


def main() -> int:
    """Draw it."""
    heights = read(TERRAIN).values[_ROWS, _COLUMNS]
    grey = np.round(shades(heights, 100.0) * _STEPS) * (255 // _STEPS)
    pixels = np.ascontiguousarray(grey.astype(np.uint8))
    image = QImage(pixels.tobytes(), pixels.shape[1], pixels.shape[0], pixels.shape[1], QImage.Format.Format_Grayscale8)
    if not image.save(str(PICTURE)):
        print(f"{PICTURE.relative_to(REPOSITORY)} could not be written.", file=sys.stderr)
        return 1
    print(f"{PICTURE.relative_to(REPOSITORY)} ({PICTURE.stat().st_size / 1000:.0f} kB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
