"""Roles of the plan's data: what a layer or table is for, and what its fields mean.

Why: one layer of roads serves a dozen indicators.  It is bound once to its role, and every list and every unit of the
plan is calculated from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...notes import Note

CODE = "code"
"""The meaning of the field that holds the code of the unit a row belongs to."""


@dataclass(frozen=True)
class RoleField:
    """A field of a role.

    Attributes
    ----------
    meaning : str
        By which bindings and indicators name it.
    label : Note
        What a person calls it.
    words : str
        Names by which offices call it, in English and Spanish, without accents.
    needed : bool
        Whether the role is of no use without it.
    kind : str
        number, text, or mapped: a text whose values have to be understood.
    unique : bool
        Whether it tells features apart, so that no value may stand twice.
    """

    meaning: str
    label: Note
    words: str
    needed: bool = False
    kind: str = "number"
    unique: bool = False


@dataclass(frozen=True)
class Role:
    """A role.

    Attributes
    ----------
    id : str
    label : Note
    geometry : tuple of str
        Kinds of geometry that it may have: polygon, line, point, table.
    fields : tuple of RoleField
    words : str
        Names by which offices call the layer.
    hint : Note
        What to bind, said while nothing is bound.
    """

    id: str
    label: Note
    geometry: tuple[str, ...]
    fields: tuple[RoleField, ...]
    words: str
    hint: Note

    def field(self, meaning: str) -> RoleField | None:
        """Return the field of a meaning; None where the role has none of it."""
        return next((one for one in self.fields if one.meaning == meaning), None)


_TABLE, _POINT, _LINE, _POLYGON = ("table",), ("point",), ("line",), ("polygon",)
_ANY = ("point", "line", "polygon", "table")
_CODES = "code codigo cod codine ine codmun codmunicipio cmun lau municipality municipio unit"
_CODE = RoleField(CODE, Note("code of the municipality"), _CODES, kind="text")
_CODE_NEEDED = RoleField(CODE, _CODE.label, _CODES, needed=True, kind="text")
_NAME = RoleField("name", Note("name"), "name nombre municipio denominacion nucleo", kind="text")
_ID = RoleField("id", Note("code of the feature"), "id settlementid serviceid stopid nucleoid codnucleo idnucleo clave",
                kind="text", unique=True)  # fmt: skip
_POPULATION = RoleField("population", Note("inhabitants"),
                        "population pop poblacion pob habitantes inhabitants padron total")  # fmt: skip
_NUCLEUS = RoleField("nucleus", Note("class of settlement (base or relevant)"), "class clase nucleus categoria rango",
                     kind="mapped")  # fmt: skip
_MEASURE = (
    RoleField("measure", Note("measure"), "measure medida actuacion solucion", kind="text"),
    RoleField("owner", Note("responsible"), "owner responsable responsible titular", kind="text"),
    RoleField("cost", Note("cost"), "cost coste importe presupuesto", kind="text"),
    RoleField("due", Note("date"), "due plazo fecha deadline limite fechalimite", kind="text"),
)


def _yes(meaning: str, label: Note, words: str) -> RoleField:
    return RoleField(meaning, label, words, kind="mapped")


def _number(meaning: str, label: Note, words: str, needed: bool = False) -> RoleField:
    return RoleField(meaning, label, words, needed)


def _text(meaning: str, label: Note, words: str, needed: bool = False) -> RoleField:
    return RoleField(meaning, label, words, needed, kind="text")


_LIST = (
    Role("municipalities", Note("Municipalities"), _POLYGON, (_CODE_NEEDED, _NAME),
         "municipalities municipios municipality municipio terminos units", Note("the outlines of the municipalities")),
    Role("settlements", Note("Settlements"), ("point", "polygon"), (
        _ID, _NAME, _CODE, RoleField("population", _POPULATION.label, _POPULATION.words, needed=True),
        _number("women", Note("women"), "women mujeres female mujer popwomen pobmujeres"),
        _number("men", Note("men"), "men hombres male hombre varones popmen pobhombres"),
        _number("pop_65", Note("people aged 65 and over"), "pop65 pob65 mayores65 mas65 over65 65plus p65 mayores"),
        _number("women_65", Note("women aged 65 and over"), "women65 mujeres65 w65 mujeresmayores65 mujeresmas65"),
        _number("men_65", Note("men aged 65 and over"), "men65 hombres65 m65 hombresmayores65"),
        _number("pop_0_17", Note("people aged 0 to 17"), "pop017 pob017 menores menores18 under18 minors"),
        _number("pop_6_11", Note("children aged 6 to 11"), "pop611 pob611 ninos611"),
        _number("pop_3_11", Note("children aged 3 to 11"), "pop311 pob311 ninos311 alumnado alumnos pupils"),
        _number("dwellings", Note("dwellings"), "dwellings viviendas"),
        _number("area_ha", Note("urban land (ha)"), "areaha hectareas ha sueloha"),
        _yes("broadband", Note("broadband"), "broadband bandaancha fibra ftth"), _NUCLEUS),
        "settlements nucleos nucleo poblaciones settlement localidades", Note("where people live, with inhabitants")),
    Role("people", Note("Ages by sex"), ("table", "polygon"), (
        _CODE_NEEDED, _number("year", Note("year"), "year ano anyo periodo anio"),
        _text("ages", Note("fields by sex and age"), "", needed=True)),
        "people poblacion edad edades ages padron piramide", Note("people by sex and age in each municipality")),
    Role("vital", Note("Births and deaths"), ("table", "polygon"), (
        _CODE_NEEDED, _number("year", Note("year"), "year ano anyo periodo anio"),
        _number("births", Note("births"), "births nacimientos nacidos nac"),
        _number("deaths", Note("deaths"), "deaths defunciones fallecidos")),
        "vital natalidad movimiento mnp births nacimientos", Note("births and deaths of each year")),
    Role("roads", Note("Roads"), _LINE, (
        _text("highway", Note("class of road"), "highway class clase tipo tipovia fclass categoria"),
        _number("speed", Note("speed"), "speed velocidad kmh speedkmh"),
        _text("maxspeed", Note("speed limit"), "maxspeed vmax velocidadmaxima limite"),
        _text("oneway", Note("direction"), "oneway sentido direccion")),
        "roads carreteras viario red calles streets caminos network", Note("lines with a class of road or a speed")),
    Role("services", Note("Services"), ("point", "polygon"), (
        RoleField("type", Note("type"), "type tipo clase servicio service kind category categoria fclass amenity",
                  needed=True, kind="mapped"),
        _number("capacity", Note("places"), "capacity capacidad plazas places"), _ID, _NAME, _CODE),
        "services servicios equipamientos facilities", Note("points with the type of each service")),
    Role("public_land", Note("Public land"), ("polygon", "table"), (
        RoleField("use", Note("use"), "use uso destino calificacion tipo", needed=True, kind="mapped"),
        RoleField("system", Note("general or local system"), "system sistema ambito nivel", kind="mapped"),
        _number("area", Note("area in m2"), "area superficie aream2 sup m2"),
        _text("settlement", Note("settlement of the land"), "settlement nucleo settlementid"), _CODE),
        "sistemas dotaciones zonasverdes suelo systems publicland green", Note("green areas and facilities")),
    Role("black_spots", Note("Unsafe places"), _ANY, (*_MEASURE, _CODE),
         "blackspot puntosnegros puntos negros unsafe genderblackspotpoint", Note("the risk map of the walks")),
    Role("black_spot_zones", Note("Unsafe zones"), _POLYGON, (*_MEASURE, _CODE),
         "zonasinseguras zonasnegras unsafezones genderblackspotzone", Note("zones of the risk map")),
    Role("black_spot_routes", Note("Unsafe routes"), _LINE, (*_MEASURE, _CODE),
         "recorridosinseguros itinerariosinseguros unsaferoutes genderblackspotroute", Note("routes of the risk map")),
    Role("sessions", Note("Sessions held"), ("table", "point"), (
        _number("women", Note("women"), "women mujeres", needed=True), _number("men", Note("men"), "men hombres"),
        _number("other", Note("other people"), "other otras otros"),
        _number("older", Note("people over 65"), "over65 mayores mayores65 pop65 older"),
        _number("rural", Note("people from base settlements"), "frombase rural base debase nucleosbase"),
        _text("date", Note("date"), "date fecha"), _CODE),
        "sessions sesiones participacion participation talleres", Note("the record of participation")),
    Role("timetable", Note("Bus timetable"), ("table", "point"), (
        _text("departure", Note("time of departure"), "departuretime departure salida hora horasalida", needed=True),
        _text("trip", Note("trip"), "tripid trip expedicion viaje servicio"),
        _text("stop", Note("stop"), "stopid stop parada"),
        _yes("days", Note("runs on working days"), "laborable laborables workingday workdays weekday lunesaviernes"),
        _number("sequence", Note("order of the stop"), "stopsequence sequence orden"), _CODE),
        "timetable horario horarios stoptimes salidas departures gtfs", Note("a GTFS file or a table of departures")),
    Role("sectors", Note("Sectors"), ("polygon", "table"), (
        _ID, RoleField("kind", Note("kind of sector"), "kind uso tipo clase", kind="mapped"),
        _number("area", Note("area in m2"), "area superficie aream2"),
        _number("green", Note("green areas handed over (m2)"), "green verde zonasverdes"),
        _number("facilities", Note("facilities handed over (m2)"), "facilities dotaciones equipamientos dotacional"),
        _number("buildable", Note("residential floor area (m2)"), "buildable edificabilidad edificable techo"),
        _number("dwellings", Note("dwellings"), "dwellings viviendas"),
        _number("spaces", Note("parking spaces"), "spaces parking plazas aparcamiento"),
        _number("reserved", Note("reserved spaces"), "reserved pmr reservadas pmrparking"),
        _text("settlement", Note("settlement of the sector"), "settlement nucleo"), _CODE),
        "sectors sectores ambitos desarrollo", Note("sectors of new development")),
    Role("parking", Note("Parking spaces"), _ANY, (
        _number("spaces", Note("parking spaces"), "spaces plazas total aparcamiento parking", needed=True),
        _number("reserved", Note("reserved spaces"), "reserved pmr reservadas"), _CODE),
        "parking aparcamiento aparcamientos", Note("car parks with their reserved spaces")),
    Role("school_routes", Note("School routes"), _LINE, (
        _text("id", Note("school of the route"), "schoolid school centro colegio idcentro"), _CODE),
        "schoolroute caminosescolares caminos escolares", Note("the mapped routes to school")),
    Role("school_black_spots", Note("Unsafe places of school routes"), _ANY, (*_MEASURE, _CODE),
         "schoolblackspot puntosnegrosescolares", Note("unsafe places on the routes to school")),
    Role("risk_zones", Note("Risk zones"), _POLYGON, (_CODE,), "risk riesgo inundable inundacion zonasriesgo flood",
         Note("polygons of flood, fire or other risk")),
    Role("stops", Note("Stops"), _POINT, (
        _yes("shelter", Note("shelter"), "shelter marquesina"), _yes("seat", Note("seat"), "seat asiento banco bench"),
        _yes("light", Note("light"), "light luz iluminacion lit"),
        _yes("visibility", Note("visibility"), "visibility visibilidad visible"), _ID, _CODE),
        "stops paradas parada stop", Note("stops with shelter, seat, light and visibility")),
    Role("rest_places", Note("Places to rest"), _POINT, (
        _yes("accessible", Note("accessible"), "accessible accesible"), _CODE),
        "restplace bancos benches descanso", Note("benches and places to rest")),
    Role("lamps", Note("Lamps"), _POINT, (_CODE,), "lamps luminarias farolas alumbrado streetlights",
         Note("street lamps as points")),
    Role("play", Note("Play elements"), _ANY, (
        _yes("accessible", Note("accessible"), "accessible accesible inclusivo"),
        _text("area", Note("play area"), "area parque zona"), _CODE), "play juegos parques", Note("play elements")),
    Role("daily_network", Note("Everyday network"), _LINE, (
        _number("width", Note("clear width (m)"), "widthm width ancho anchura"),
        _text("kerbs", Note("kerbs"), "kerbs bordillos"),
        _text("lighting", Note("lighting"), "lighting luz iluminacion"),
        _text("kind", Note("street or park"), "kind tipo"), _CODE),
        "dailynetwork redcotidiana itinerarios peatonal", Note("the streets and paths of everyday life")),
    Role("employment", Note("Employment by sex"), ("table", "polygon"), (
        _CODE_NEEDED, _number("rate_women", Note("employment rate of women (%)"), "ratewomen tasamujeres"),
        _number("rate_men", Note("employment rate of men (%)"), "ratemen tasahombres"),
        _number("employed_women", Note("employed women"), "employedwomen ocupadas mujeresocupadas"),
        _number("employed_men", Note("employed men"), "employedmen ocupados hombresocupados"),
        _number("women", Note("women of working age"), "women mujeres mujeres1664 women1664"),
        _number("men", Note("men of working age"), "men hombres hombres1664 men1664")),
        "employment empleo ocupacion ocupados", Note("employment of women and men")),
    Role("households", Note("Households"), ("table", "polygon"), (
        _CODE_NEEDED, _number("households", Note("households"), "households hogares total"),
        _number("single_parent", Note("single-parent households"), "singleparent monoparentales monoparental"),
        _number("alone_75", Note("people over 75 living alone"), "alone75 solos75 mayores75solos"),
        _number("women_alone_75", Note("women over 75 living alone"), "womenalone75 solas75 mujeres75solas")),
        "households hogares censo", Note("households and people living alone, of the census")),
    Role("members", Note("Members of the partnership"), ("table", "polygon"), (
        _CODE, _NAME, RoleField("population", _POPULATION.label, _POPULATION.words, needed=True),
        _number("votes", Note("votes"), "votes votos"),
        _number("investment", Note("investment"), "investment inversion"),
        _yes("functional_area", Note("within the functional area"), "fua functionalarea areafuncional"),
        _yes("member", Note("member of the partnership"), "member miembro socio"), _NUCLEUS),
        "members miembros socios asociacion", Note("members with inhabitants, votes and investment")),
    Role("partners", Note("Partners of units"), ("polygon", "point", "table"), (
        _CODE_NEEDED, _number("met", Note("criteria that the best pair meets"), "partnermet", needed=True),
        _number("evaluated", Note("criteria that could be judged"), "partnerevaluated", needed=True)),
        "partners socias alianzas partnership", Note("the partners of units, as Partnership candidates writes them")),
    Role("partner_pairs", Note("Pairs of units and towns"), ("line", "table"), (
        RoleField(CODE, Note("code of the rural municipality"), "rural", needed=True, kind="text"),
        RoleField("strong", Note("meets all criteria that could be judged"), "class clase", needed=True, kind="mapped"),
        _yes("together", Note("in an association together"), "samegroup"),),
        "partnerships pairs parejas alianzas", Note("pairs, as Partnership candidates writes them")),
    Role("links", Note("Links between units"), ("line", "table"), (
        RoleField("work", Note("layer of links: commuting or not"), "layer capa", needed=True, kind="mapped"),
        RoleField("town_country", Note("kind of pair: town and country or not"), "kind tipo", needed=True,
                  kind="mapped"),
        _number("gross", Note("amount, both ways"), "gross bruto", needed=True)),
        "links linkages vinculos", Note("links of pairs, as Balance of links writes them")),
    Role("seen_links", Note("What is seen of links"), _TABLE, (
        RoleField("seen", Note("state: seen or not"), "state estado", needed=True, kind="mapped"),),
        "seen visto vistos", Note("layers with and without data, as Balance of links writes them")),
    Role("hinterlands", Note("Towns of units"), ("polygon", "point", "table"), (
        _CODE_NEEDED, RoleField("population", _POPULATION.label, _POPULATION.words, needed=True),
        RoleField("without_town", Note("towns within reach: none or some"), "dependence dependencia", needed=True,
                  kind="mapped")),
        "hinterlands towns poblaciones areas", Note("the towns of units, as Settlement hierarchy writes them")),
    Role("flows", Note("Commuting"), _TABLE, (
        _text("origin", Note("origin"), "origin origen residencia", needed=True),
        _text("destination", Note("destination"), "destination destino trabajo", needed=True),
        _number("workers", Note("workers"), "workers trabajadores ocupados flujo count", needed=True)),
        "flows flujos commuting movilidad", Note("commuters from each municipality to each")),
)  # fmt: skip
ROLES: dict[str, Role] = {role.id: role for role in _LIST}
LINKED = "linked"
"""The role of the other checklists in the plan's own store: it needs no binding."""


def role_label(role: str) -> Note:
    """Return what a person calls a role; a role that is not known keeps its own name."""
    known = ROLES.get(role)
    return known.label if known is not None else Note("{role}", role=role)


def field_label(role: str, meaning: str) -> Note:
    """Return what a person calls a field of a role; the field of any role where this one has none of the meaning."""
    own = ROLES[role].field(meaning) if role in ROLES else None
    labels = (known.label for one in _LIST if (known := one.field(meaning)) is not None)
    return own.label if own is not None else next(labels, Note("{field}", field=meaning))
