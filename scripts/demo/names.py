"""Invented place names in the manner of inland Spain."""

from __future__ import annotations

import unicodedata

from .frame import stream

CITY, TOWNS = "Valdemora del Alba", ("Torrealta de la Vega", "Peñarroble", "Castrejana")
RING = (
    "Aldeanueva del Alba",
    "Villaseñor",
    "Las Huertas de Mora",
    "San Telmo del Río",
    "Camporredondo Viejo",
    "La Alberquilla",
)
VILLAGES = (
    "Arroyo Cañal",
    "Barbadillos",
    "Berrocal de la Sierra",
    "Brañuelas Altas",
    "Cabezarrubia",
    "Calzada del Páramo",
    "Canaleja la Honda",
    "Carrascosilla",
    "Casas de Don Íñigo",
    "Cerrogordo",
    "El Encinarejo",
    "El Hontanar",
    "El Robledillo Bajo",
    "Espinosales",
    "Fuente la Peña",
    "Fuentespina de Yuso",
    "Guijosa del Monte",
    "Hinojales Viejos",
    "Huérmola",
    "La Almunia Vieja",
    "La Cañadilla",
    "La Nava del Arzobispo",
    "La Umbrihuela",
    "Las Mestillas",
    "Los Álamos de Ocejo",
    "Majadillas",
    "Matalobera",
    "Mazarejos",
    "Mirasierra la Real",
    "Navalmoralejo del Rey",
    "Ocejuelo",
    "Olmillos de Arriba",
    "Palomarejo",
    "Piedralén",
    "Pinar de Úrbel",
    "Pozondo",
    "Quintanaseca del Val",
    "Rebollarejo",
    "Retuerta de Alba",
    "Riofrío del Cerro",
    "Salcedón",
    "Santa Águeda de los Montes",
    "Sotocañizar",
    "Tejadosa",
    "Torremenchón",
    "Urdiales del Pinar",
    "Valdecuévano",
    "Valtiñoso",
    "Villar de la Ermita",
    "Villarejo de Órdenes",
)
COUNTIES = (
    "Vega del Alba",
    "Campo de Torrealta",
    "La Peñuela",
    "Tierra de Castrejana",
    "Sierra de Ocejo",
    "Montes de la Ñora",
)
HEADS = (
    "Aldea",
    "Barrio",
    "Casas",
    "Cortijo",
    "Hoya",
    "Majada",
    "Molino",
    "Nava",
    "Puente",
    "Venta",
    "Vega",
    "Torre",
    "Casar",
    "Pajares",
    "Soto",
    "Valle",
    "Cerro",
    "Fuente",
    "Peña",
    "Robledo",
    "Cañada",
    "Otero",
    "Granja",
    "Ermita",
)
FEMININE = {
    "Aldea",
    "Hoya",
    "Majada",
    "Nava",
    "Venta",
    "Vega",
    "Torre",
    "Fuente",
    "Peña",
    "Cañada",
    "Granja",
    "Ermita",
}
TAILS = (
    "de Abajo",
    "de Arriba",
    "del Conde",
    "de la Encina",
    "de los Frailes",
    "del Moro",
    "de la Ñora",
    "del Olmo",
    "de San Blas",
    "de Santa Íñiga",
    "del Tejo",
    "de la Umbría",
    "de la Solana",
    "del Fresno",
    "de la Zarza",
    "del Cura",
    "de Valdeañe",
    "del Lobo",
    "de los Ángeles",
    "del Espino",
    "Quemada",
    "Honda",
    "Vieja",
    "de Mingo",
    "de la Higuera",
    "del Zarzal",
    "de Orbañal",
    "de las Monjas",
    "del Rincón",
    "de la Cueva",
)


def plain(text: str) -> str:
    """Return a text without accents and in lower case, for sorting."""
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower()


def sorting_key(name: str) -> str:
    """Return the name as gazetteers sort it: without its article."""
    for article in ("El ", "La ", "Los ", "Las "):
        if name.startswith(article):
            return plain(name[len(article) :])
    return plain(name)


def hamlet_names(count: int) -> list[str]:
    """Return distinct names of hamlets."""
    pairs = [f"{head} {tail}" for head in HEADS for tail in TAILS if tail.startswith("de") or head in FEMININE]
    order = stream("hamlet names").permutation(len(pairs))
    return [pairs[place] for place in order[:count]]
