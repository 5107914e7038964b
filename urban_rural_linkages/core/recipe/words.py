"""Words by which offices name fields and layers, in English, Spanish, French, German, Italian and Portuguese.

A name only ranks what values allow: `name_score` says how well it fits, and the values decide whether it does.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LISTS = {
    "code": (
        "code codigo cod codine codmun codmunicipio codigoine ine inecode cmun cumun geoid geoid10 geoid20 fips "
        "lau lauid laucode giscoid nutsid ags ars insee inseecom codeinsee codgeo comcode procom procomt istat "
        "codice codistat codiceistat codigoibge ibge dicofre dico dtmn geocodigo cdmun cdgeocmu nis nis5 key "
        "schluessel schlussel gemeindeschluessel gemeindeschlussel kennziffer gkz unitid "
        "gemeindekennziffer muncode municipalitycode id"
    ),
    "name": (
        "name nombre nom nome names namen bezeichnung gen municipio municipality gemeinde gemeindename commune "
        "comune concelho libelle libgeo nomcom toponimo nombreactual nmmun launame town denominacion "
        "denominazione label nombremunicipio designacao ortsname ort localidad nombremun municipioname unitname"
    ),
    "group": (
        "comarca provincia province prov region county kreis landkreis canton departement department dep distrito "
        "district distretto arrondissement group grupo groupe gruppo gruppe mancomunidad zona epci nuts3 state "
        "estado bundesland isla island area landscape regione regiao provname zone subregion veguerie"
    ),
    "people": (
        "pop population poblacion pob habitantes inhabitants inhabitant padron residents residentes personas "
        "persons people total tot totale insgesamt bevolkerung bevoelkerung einwohner ew popolazione abitanti "
        "residenti populacao moradores pmun ptot personnes menschen persone pessoas census censo hab t p "
        "poblaciontotal totpop poptot pobtot poptotal poblacionmuni"
    ),
    "births": (
        "births birth nacimientos nacidos nac naissances naiss geburten geborene lebendgeborene nascite nati "
        "nascimentos nascidos partos livebirths"
    ),
    "deaths": (
        "deaths death defunciones fallecidos def muertes deces sterbefalle sterbefaelle gestorbene todesfalle "
        "morti decessi obitos mortes mortos"
    ),
    "movements": (
        "migration migrations migracion saldo balance inmigracion emigracion wanderung zuzuge fortzuge immigrati "
        "emigrati"
    ),
    "women": (
        "women female females f w mujeres mujer femmes femme frauen weiblich donne femmine mulheres mulher "
        "feminin feminine fem femenino muj"
    ),
    "men": (
        "men male males hombres hombre hommes homme manner maenner mannlich maennlich uomini maschi homens homem "
        "varones varon masculin masculine masculino masc h v"
    ),
    "old": (
        "old elderly mayores mayor viejos ancianos ages65 over65 mas65 aged alte senioren anziani idosos vieux "
        "vieillesse seniors pop65 may65 mayores65 p65"
    ),
    "young": (
        "young children youth jovenes menores ninos joven jeunes enfants kinder junge giovani bambini jovens "
        "criancas pop014 menores15 under15 p014"
    ),
    "employed": (
        "employed ocupados ocupadas ocupacion employment actifs occupes erwerbstatige erwerbstaetige beschaftigte "
        "beschaeftigte occupati empregados ocupada workersresident residentworkers"
    ),
    "area": (
        "area superficie sup surface flache flaeche superf areakm2 areaha km2 hectareas hectares ha fl arealand "
        "aland shapearea stsuperficie superficiekm2 superficieha katasterflache"
    ),
    "type": (
        "type tipo kind clase class category categoria categorie kategorie art typ tipologia service servicio "
        "amenity fclass facilitytype facility equipamiento typequ tiposervicio servicetype"
    ),
    "speed": ("speed velocidad vitesse geschwindigkeit velocita velocidade kmh kmph speedkmh vmax"),
    "direction": ("oneway direction sentido sens richtung senso direccion"),
    "origin": (
        "origin orig origen origine herkunft origem home residence residencia wohnort from source o desde quelle "
        "homecode residenceid codorigen dcran hgeocode partenza"
    ),
    "destination": (
        "destination dest destino ziel destinazione work workplace trabajo arbeitsort to target d hasta lugar "
        "wgeocode arrivo dclt workcode coddestino"
    ),
    "workers": (
        "workers commuters trabajadores ocupados flow flows flujo flujos flux navetteurs pendler pendlerzahl "
        "pendolari flussi trabalhadores personas people persons total n count value valor viajes trips s000 "
        "nbflux obsvalue amount numero anzahl"
    ),
    "unit_layer": (
        "municipalities municipality municipios municipio communes commune comuni gemeinden gemeinde concelhos "
        "units unidades counties towns laus lau parishes freguesias districts boundaries limites"
    ),
    "settlement_layer": (
        "settlements settlement nucleos nucleo poblaciones poblamiento villages village localidades ortschaften "
        "localites lieux frazioni localita lugares aglomerados hamlets entidades capitales population poblacion "
        "places"
    ),
    "service_layer": (
        "services service servicios servicio equipamientos equipments equipements facilities pois poi hospitals "
        "hospitales schools escuelas colegios health salud farmacias pharmacies dienste einrichtungen servizi "
        "equipamentos amenities centros"
    ),
    "road_layer": (
        "roads road carreteras viario streets vias red routes strassen strade estradas network osmroads highways "
        "highway lines caminos"
    ),
    "river_layer": (
        "rivers river rios rio cursos curso cauces cauce arroyos hidrografia hidrografica hydrography hydrographie "
        "fluvial streams stream waterways waterway watercourses watercourse drainage drenaje rivieres riviere fleuves "
        "fluesse flusse fiumi fiume corsi ribeiras hydrorivers waterlines"
    ),
    "water_layer": (
        "water lakes lake reservoirs reservoir embalses embalse lagos lago lagunas laguna agua aguas laminas lamina "
        "masas balsas pantanos pantano waterbodies waterbody ponds seen gewasser gewaesser stausee lacs lac etangs "
        "laghi albufeiras albufeira lagoas barragens hydrolakes"
    ),
    "survival_layer": (
        "survival supervivencia lifetable lifetables life mortality mortalidad mortalite sterbetafel mortalita "
        "mortalidade tablamortalidad sobrevivencia survivors"
    ),
    "survival_share": (
        "survival supervivencia probability probabilidad px p lx sx share survivors supervivientes "
        "probabilidadsupervivencia"
    ),
    "age": "age edad alter eta idade ages edades x agegroup grupoedad",
    "sex": "sex sexo geschlecht sexe sesso gender genero",
    "flow_layer": (
        "flows flow commuting commuters movilidad desplazamientos flujos pendler pendolarismo mobilite navettes "
        "matrix matriz od"
    ),
    "link_table": (
        "linkages linkage links link vinculos vinculo vinculaciones enlaces relaciones intercambios exchanges "
        "verflechtungen liens echanges legami ligacoes interactions"
    ),
    "link_layer": "layer capa flowtype linktype tipoflujo tipovinculo ebene couche strato camada what que",
    "link_source": "source fuente fuentes quelle fonte provenance procedencia statedsource",
    "measure": "unit unidad unidades measure medida unidadmedida unitofmeasure uom einheit unite unita unidade",
    "year": "year ano anno annee jahr ejercicio period periodo years anyo",
    "association": (
        "association associations asociacion asociaciones mancomunidad mancomunidades consorcio consorcios gal leader "
        "gruposaccionlocal partnership partnerships zweckverband verband verbande syndicat intercommunalite epci "
        "unione unioni associacao cim lag grupo agrupacion"
    ),
    "unemployed": (
        "unemployed unemployment parados parado paro desempleados desempleo desocupados chomeurs chomage "
        "arbeitslose arbeitslosigkeit disoccupati desempregados desemprego"
    ),
    "labour_force": (
        "labourforce laborforce activos activa poblacionactiva activepopulation actifs populationactive "
        "erwerbspersonen forzelavoro forzadilavoro populacaoativa ativos economicallyactive active"
    ),
    "income": (
        "income meanincome renta rentamedia rentaneta ingresos ingreso revenu revenus einkommen reddito redditi "
        "rendimento renda"
    ),
    "sector": (
        "agriculture agricultura agrario agraria agricola primary primario industry industria industrie "
        "manufacturing construction construccion costruzioni bau services servicios servizi servicos "
        "dienstleistungen secondary secundario tertiary terciario terziario tourism turismo commerce comercio "
        "energy energia mining mineria landwirtschaft edilizia construcao"
    ),
    "people_grid": (
        "population pop ghspop poblacion people inhabitants einwohner popolazione populacao habitants worldpop "
        "personas padron geostat"
    ),
    "built_grid": (
        "builtup built ghsbuilt ghsbuilts edificado edificada construido urbanizado bebaut bati imperviousness "
        "impermeabilizado costruito siedlung buildings urban"
    ),
    "land_grid": ("land tierra terrestre landarea ghsland landmask terre terra mask"),
    "height_grid": (
        "dem mdt mde dtm dgm mnt elevation srtm altitud altitude relief relieve height hohe alti altura dsm eudem "
        "cop30 aster"
    ),
    "class_grid": ("landcover clc corine landuse usos uso cobertura siose lulc worldcover"),
}
_FOLDED_APART = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONG = 4
"""Parts of words are only compared from so many letters on."""
_WHOLE = 0.6
"""Of a word that was cut short, at least so much is there."""


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {subject: frozenset(words.split()) for subject, words in _LISTS.items()}


def folded(text: str) -> str:
    """Return a text in small letters without accents.

    Examples
    --------
    >>> folded("Población"), folded("Straße")
    ('poblacion', 'strasse')
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_FOLDED_APART))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def tokens(name: str) -> list[str]:
    """Return the words and numbers of a name, folded.

    Examples
    --------
    >>> tokens("codMunicipio_INE"), tokens("P19_POP")
    (['cod', 'municipio', 'ine'], ['p', '19', 'pop'])
    """
    return _TOKEN.findall(folded(_HUMP.sub("_", name)))


@lru_cache(maxsize=4096)
def name_score(name: str, subject: str) -> float:
    """Tell how well a name fits a subject: 1 where it is one of its words, less where it holds one, 0 for not at all.

    Parameters
    ----------
    name : str
        Of a field or a layer.
    subject : str
        A key of the lists, such as ``code``.

    Examples
    --------
    >>> name_score("Código", "code"), name_score("cod_postal", "code"), name_score("t2001", "code")
    (1.0, 0.7, 0.0)
    """
    words, parts = _words()[subject], tokens(name)
    letters = [part for part in parts if not part.isdigit()]
    if "".join(parts) in words:
        return 1.0
    if "".join(letters) in words:
        return 0.9
    if any(part in words for part in letters):
        return 0.7
    if any(_is_part(part, words) for part in letters):
        return 0.5
    return 0.0


def _is_part(part: str, words: frozenset[str]) -> bool:
    """Tell a word cut short, as shapefiles do, or one that holds a word at its beginning or end."""
    if len(part) < _LONG:
        return False
    return any(
        (word.startswith(part) and len(part) >= _WHOLE * len(word)) or part.startswith(word) or part.endswith(word)
        for word in words
        if len(word) >= _LONG
    )


def year_in(name: str) -> int | None:
    """Return the year of four digits in a name, the last of them, or None.

    Examples
    --------
    >>> year_in("population_1km_2021.tif"), year_in("w_20_24")
    (2021, None)
    """
    years = re.findall(r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])", name)
    return int(years[-1]) if years else None
