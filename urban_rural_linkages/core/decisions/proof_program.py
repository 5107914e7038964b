"""The program of the child process that minimises models: started by `prover.py`, never imported by the plugin.

Called with a folder, and then with folders of libraries.  Each line that it reads is the name of a model in the folder:
it reads ``NAME.npz``, minimises, and leaves ``NAME.out.npz``.  It ends with its input, and so with the plugin.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NO_SOLVER = 3  # how it ends where scipy has no `milp`


def main(folder: Path) -> int:
    """Minimise one model after the other."""
    try:
        import numpy as np  # noqa: PLC0415 - its folder is known only now
        from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415
        from scipy.sparse import csr_matrix  # noqa: PLC0415
    except ImportError:
        return NO_SOLVER
    (folder / "ready").touch()
    for line in sys.stdin:
        name = line.strip()
        with np.load(folder / f"{name}.npz", allow_pickle=False) as held:
            given = dict(held)
        shape = tuple(given["shape"].tolist())
        rows = csr_matrix((given["data"], given["indices"], given["indptr"]), shape=shape)
        found = milp(
            given["cost"], integrality=given["whole"].astype(int), bounds=Bounds(given["low"], given["high"]),
            constraints=[LinearConstraint(rows, given["least"], given["most"])] if shape[0] else (),
            options={"time_limit": float(given["seconds"]), "mip_rel_gap": float(given["gap"])},
        )  # fmt: skip
        bound = getattr(found, "mip_dual_bound", None)
        answer = {
            "x": np.empty(0) if found.x is None else found.x,
            "value": np.nan if found.fun is None else found.fun,
            "bound": -np.inf if bound is None else bound,
            "status": found.status,
        }
        np.savez(folder / f"{name}.part.npz", **answer)
        os.replace(folder / f"{name}.part.npz", folder / f"{name}.out.npz")
    return 0


if __name__ == "__main__":
    own = Path(__file__).resolve().parent
    sys.path[:] = [place for place in sys.path if Path(place or ".").resolve() != own] + sys.argv[2:]
    sys.exit(main(Path(sys.argv[1])))
