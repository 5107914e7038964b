"""Values of fields as planners write them, and what they mean: "verde" is green, "consultorio" is primary care.

Why: a layer is drawn in Spanish by an office that never read our codes.  A value that is understood is mapped and shown
to be confirmed; one that is not stays open, and is never read as something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from ...notes import Note
from ...recipe.words import tokens

SERVICES: dict[str, tuple[Note, str]] = {
    "primary_care": (Note("primary care"), "health_centre primary_care primary_care_point centro_salud centro_de_salud "
                     "consultorio consultorio_local consultorio_medico atencion_primaria clinic doctors"),
    "hospital": (Note("hospital"), "hospital hospitales"),
    "urgent_care": (Note("urgent care"), "urgent_care urgencias pac punto_atencion_continuada emergency"),
    "paediatrics": (Note("paediatrics"), "paediatrics pediatrics pediatria"),
    "pharmacy": (Note("pharmacy"), "pharmacy farmacia farmacias botica botiquin"),
    "nursery": (Note("nursery"), "nursery kindergarten guarderia escuela_infantil centro_infantil infantil_0_3 ei"),
    "primary_school": (Note("primary school"), "primary_school primaria colegio colegio_publico ceip cra cp "
                       "escuela_primaria colegio_primaria colegio_de_primaria educacion_primaria school escuela"),
    "secondary_school": (Note("secondary school"), "secondary_school secundaria instituto ies ieso "
                         "educacion_secundaria"),
    "residence": (Note("residence for older people"), "residence residencia residencia_mayores "
                  "residencia_de_mayores residencia_tercera_edad nursing_home care_home"),
    "day_centre": (Note("day centre"), "day_centre day_center centro_dia centro_de_dia"),
    "home_care": (Note("home care"), "home_care ayuda_domicilio ayuda_a_domicilio sad"),
    "senior_centre": (Note("senior centre"), "senior_centre hogar_mayores hogar_de_mayores hogar_pensionista "
                      "hogar_del_pensionista centro_mayores centro_de_mayores"),
    "food_shop": (Note("food shop"), "food_shop supermarket supermercado tienda alimentacion "
                  "tienda_alimentacion tienda_de_alimentacion ultramarinos mercado grocery convenience"),
    "playground": (Note("playground"), "playground parque_infantil area_de_juego juegos_infantiles area_juegos"),
    "green": (Note("green area"), "green park parque zona_verde verde jardin jardines"),
    "transport_stop": (Note("transport stop"), "transport_stop bus_stop stop parada parada_bus parada_de_autobus "
                       "parada_autobus station estacion estacion_autobuses"),
    "climate_refuge": (Note("climate refuge"), "climate_refuge refugio_climatico"),
    "bank": (Note("bank"), "bank banco cajero oficina_bancaria atm"),
}  # fmt: skip
"""Types of services that indicators ask for: what a person calls them, and how layers write them."""

VALUES: dict[str, dict[str, str]] = {
    "use": {
        "green": "green verde verdes zona_verde zonas_verdes espacio_libre espacios_libres parque jardin jardines el "
                 "zv zona_verde_publica espacio_libre_publico parques_y_jardines",
        "facilities": "facilities facility dotacional dotacion dotaciones equipamiento equipamientos eq sd "
                      "suelo_dotacional dotacional_publico equipamiento_publico",
    },
    "system": {
        "general": "general sg sistema_general general_system sistemas_generales",
        "local": "local sl sistema_local local_system sistemas_locales",
    },
    "yes": {
        "yes": "yes si s y true verdadero 1 x v t existe tiene",
        "no": "no n false falso 0 f",
    },
    "nucleus": {
        "base": "base nucleo_base nucleo_de_base rural",
        "relevance": "relevance relevant relevancia de_relevancia nucleo_de_relevancia relevancia_territorial",
    },
    "work": {
        "yes": "commuting work workers trabajo empleo laboral",
        "no": "school health migration visitors services waste goods food water energy capital remittances information "
              "digital escuela salud migracion visitantes servicios residuos mercancias alimentos agua energia",
    },
    "town_country": {"yes": "town_country", "no": "towns country"},
    "strong": {"yes": "strong", "no": "candidate weak none"},
    "seen": {"yes": "given made", "no": "not_given unseen"},
    "without_town": {"yes": "none", "no": "one several"},
    "kind": {
        "residential": "residential residencial r",
        "productive": "productive productivo industrial terciario tertiary actividades industria",
        "mixed": "mixed mixto",
    },
}  # fmt: skip
"""What other mapped fields may mean, and how layers write it."""
_LABELS = {
    "green": Note("green area"), "facilities": Note("facilities"), "general": Note("general system"),
    "local": Note("local system"), "yes": Note("yes"), "no": Note("no"), "base": Note("base"),
    "relevance": Note("territorially relevant"), "residential": Note("residential"),
    "productive": Note("productive"), "mixed": Note("mixed"),
}  # fmt: skip


def service_type(value: object) -> str:
    """Return the type of service that a value writes; empty where it is not understood.

    Examples
    --------
    >>> service_type("Centro de Salud"), service_type("health_centre"), service_type("circo")
    ('primary_care', 'primary_care', '')
    """
    return _service_words().get(_key(value), "")


def service_label(kind: str) -> Note:
    """Return what a person calls a type of service; a type that is not known keeps its own name."""
    return SERVICES[kind][0] if kind in SERVICES else Note("{service}", service=kind)


def meanings_of(role: str, field: str) -> dict[str, Note]:
    """Return what the values of a mapped field may mean, and what a person calls that.

    Examples
    --------
    >>> {meaning: str(label) for meaning, label in meanings_of("public_land", "system").items()}
    {'general': 'general system', 'local': 'local system'}
    """
    if role == "services":
        return {name: label for name, (label, _) in SERVICES.items()}
    return {name: _LABELS[name] for name in VALUES[kind_of(field)]}


def meaning_label(meaning: str) -> Note:
    """Return what a person calls what a value means."""
    return _LABELS.get(meaning) or service_label(meaning)


def meaning_of(kind: str, value: object) -> str:
    """Return what a value of a mapped field means; empty where it is not understood.

    Examples
    --------
    >>> meaning_of("use", "Zona verde"), meaning_of("use", "DOTACIONAL"), meaning_of("yes", "Sí")
    ('green', 'facilities', 'yes')
    """
    return _words_of(kind).get(_key(value), "")


def meanings(role: str, field: str, values: Iterable[object]) -> tuple[dict[str, str], list[str]]:
    """Return the values of a mapped field with what they mean, and those that are not understood, both in order.

    Parameters
    ----------
    role, field : str
        Role, and meaning of the field.
    values : iterable
        Empty ones and repetitions are passed over.
    """
    found: dict[str, str] = {}
    open_ones: list[str] = []
    for text in dict.fromkeys(str(value).strip() for value in values if value is not None):
        if not text:
            continue
        meaning = service_type(text) if role == "services" else meaning_of(kind_of(field), text)
        if meaning:
            found[text] = meaning
        else:
            open_ones.append(text)
    return found, open_ones


def kind_of(field: str) -> str:
    """Return the list of `VALUES` that a field is read by: fields of no list of their own say yes or no."""
    return field if field in VALUES else "yes"


def understood(values: Iterable[object], given: Mapping[str, str], role: str, field: str) -> list[str]:
    """Return what each value means: as the user has confirmed it, else as it is understood; empty where it is not."""
    known: dict[str, str] = {}
    result = []
    for value in values:
        text = "" if value is None else str(value).strip()
        if text not in known:
            known[text] = given[text] if text in given else next(iter(meanings(role, field, [text])[0].values()), "")
        result.append(known[text])
    return result


def _key(value: object) -> str:
    return "_".join(tokens(str(value)))


@lru_cache(maxsize=1)
def _service_words() -> dict[str, str]:
    return {word: name for name, (_, words) in SERVICES.items() for word in (name, *words.split())}


@lru_cache(maxsize=16)
def _words_of(kind: str) -> dict[str, str]:
    return {word: meaning for meaning, words in VALUES.get(kind, {}).items() for word in words.split()}
