"""The words of the pages of algorithms that no algorithm says itself, in English and Spanish."""

from __future__ import annotations

from typing import Any

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "algorithms": "The algorithms",
        "how to run": (
            "In the toolbox, in models, in scripts and on the command line: `qgis_process help urbanrural:ID`. There "
            "AREA_UNITS stands behind `--` (`... -- AREA_UNITS=ha`), because qgis_process has an option of that name."
        ),
        "id and group": "`urbanrural:{id}`, in the group *{group}*.",
        "inputs": "Inputs", "outputs": "Outputs", "example": "An example that runs",
        "where": "In a copy of the folder of the demo region, which lies in the plugin as `resources/demo`.",
        "written by": "`{file}` is what the example of {page} writes.",
        "no data": "No data",
        "first rows": "The first rows of `{file}`:",
        "picture": "Map of the demo region: {shown}",
        "name": "Name", "kind": "Kind", "default": "Default",
        "optional": "optional", "advanced": "advanced", "yes": "yes", "no": "no", "offered": "offered are {options}",
        "kinds": {
            "source": "layer or table", "vector": "layer or table", "raster": "raster", "band": "band of a raster",
            "multilayer": "layers or tables", "field": "field of {parent}", "number": "number", "string": "text",
            "boolean": "yes or no", "enum": "{options}", "file": "file", "crs": "CRS", "extent": "extent",
            "matrix": "table of values", "expression": "expression", "sink": "layer or table",
            "vectorDestination": "layer", "rasterDestination": "raster", "fileDestination": "file",
            "folderDestination": "folder",
        },
    },
    "es": {
        "algorithms": "Los algoritmos",
        "how to run": (
            "En la caja de herramientas, en modelos, en scripts y en la línea de órdenes: `qgis_process help "
            "urbanrural:ID`. Allí AREA_UNITS va detrás de `--` (`... -- AREA_UNITS=ha`), porque qgis_process tiene una "
            "opción propia con ese nombre."
        ),
        "id and group": "`urbanrural:{id}`, en el grupo *{group}*.",
        "inputs": "Entradas", "outputs": "Salidas", "example": "Un ejemplo que funciona",
        "where": "En una copia de la carpeta de la región de demostración, que está en el complemento como "
                 "`resources/demo`.",
        "written by": "`{file}` es lo que escribe el ejemplo de {page}.",
        "no data": "Sin datos",
        "first rows": "Las primeras filas de `{file}`:",
        "picture": "Mapa de la región de demostración: {shown}",
        "name": "Nombre", "kind": "Tipo", "default": "Por defecto",
        "optional": "opcional", "advanced": "avanzado", "yes": "sí", "no": "no", "offered": "se ofrecen {options}",
        "kinds": {
            "source": "capa o tabla", "vector": "capa o tabla", "raster": "ráster", "band": "banda de un ráster",
            "multilayer": "capas o tablas", "field": "campo de {parent}", "number": "número", "string": "texto",
            "boolean": "sí o no", "enum": "{options}", "file": "archivo", "crs": "SRC", "extent": "extensión",
            "matrix": "tabla de valores", "expression": "expresión", "sink": "capa o tabla",
            "vectorDestination": "capa", "rasterDestination": "ráster", "fileDestination": "archivo",
            "folderDestination": "carpeta",
        },
    },
}  # fmt: skip
