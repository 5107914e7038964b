"""Columns as statistical offices name them, with values of the right form: six languages and their codes.

Each table is a few units long; the figures are invented, their form is that of the office.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class OfficeTable(NamedTuple):
    """The columns of a table, and what each parameter should be given; "" for nothing without asking."""

    office: str
    columns: dict[str, Sequence[object]]
    right: dict[str, str]


FRANCE = OfficeTable(
    "INSEE, évolution et structure de la population",
    {
        "CODGEO": ["01001", "01002", "01004", "2A004", "2B033", "97411"],
        "LIBGEO": [
            "L'Abergement-Clémenciat",
            "L'Abergement-de-Varey",
            "Ambérieu-en-Bugey",
            "Ajaccio",
            "Bastia",
            "Saint-Denis",
        ],
        "DEP": ["01", "01", "01", "2A", "2B", "974"],
        "P19_POP": [779, 256, 14134, 71361, 48044, 153810],
        "P13_POP": [767, 239, 14020, 67507, 44121, 142442],
        "P19_POPH": [390, 130, 6900, 33600, 22800, 72000],
        "P19_POPF": [389, 126, 7234, 37761, 25244, 81810],
        "NAIS1318": [40, 12, 1010, 3900, 2900, 13000],
    },
    {"UNIT_ID": "CODGEO", "NAME": "LIBGEO", "SERIES": "P{year}_POP", "POP_START": "P13_POP", "POP_END": "P19_POP"},
)
GERMANY = OfficeTable(
    "BKG, VG250-EW",
    {
        "OBJID": ["DEBKGVG5000000A", "DEBKGVG5000000B", "DEBKGVG5000000C", "DEBKGVG5000000D", "DEBKGVG5000000E"],
        "AGS": ["01001000", "01002000", "01051001", "01051002", "01051003"],
        "GEN": ["Flensburg", "Kiel", "Albersdorf", "Arkebek", "Averlak"],
        "BEZ": ["Stadt", "Stadt", "Gemeinde", "Gemeinde", "Gemeinde"],
        "Einwohner_2011": [82258, 235782, 3500, 230, 580],
        "Einwohner_2022": [91113, 246243, 3650, 221, 560],
        "Geburten": [9400, 25000, 330, 20, 50],
        "Sterbefälle": [10200, 26100, 460, 31, 70],
        "Frauen": [46600, 126300, 1860, 108, 281],
    },
    {"NAME": "GEN", "SERIES": "Einwohner_{year}", "POP_START": "Einwohner_2011", "POP_END": "Einwohner_2022",
     "BIRTHS": "Geburten", "DEATHS": "Sterbefälle", "WOMEN": "Frauen"},
)  # fmt: skip
ITALY = OfficeTable(
    "Istat, confini e popolazione",
    {
        "PRO_COM_T": ["074001", "074002", "074003", "074004", "074005", "074006"],
        "COMUNE": ["Brindisi", "Carovigno", "Ceglie Messapica", "Cellino San Marco", "Cisternino", "Erchie"],
        "PROVINCIA": ["Brindisi", "Brindisi", "Brindisi", "Lecce", "Lecce", "Lecce"],
        "popolazione2011": [88812, 16095, 20105, 6653, 11602, 8757],
        "popolazione2021": [82825, 17166, 18873, 6175, 11292, 8301],
        "nati": [7300, 1480, 1510, 500, 880, 690],
        "morti": [8800, 1700, 2600, 760, 1500, 850],
        "femmine": [42900, 8800, 9800, 3230, 5900, 4300],
    },
    {"UNIT_ID": "PRO_COM_T", "NAME": "COMUNE", "GROUP": "PROVINCIA", "SERIES": "popolazione{year}", "BIRTHS": "nati",
     "DEATHS": "morti", "WOMEN": "femmine"},
)  # fmt: skip
PORTUGAL = OfficeTable(
    "INE Portugal, CAOP e recenseamentos",
    {
        "DICO": ["0101", "0102", "0103", "0201", "0202", "0203"],
        "Concelho": ["Águeda", "Albergaria-a-Velha", "Anadia", "Aljustrel", "Almodôvar", "Alvito"],
        "Distrito": ["Aveiro", "Aveiro", "Aveiro", "Beja", "Beja", "Beja"],
        "População_2011": [47729, 25252, 29150, 9257, 7449, 2504],
        "População_2021": [46134, 24838, 27532, 8879, 6709, 2278],
        "Nados_vivos": [3700, 2000, 1900, 650, 480, 190],
        "Óbitos": [4700, 2500, 3700, 1500, 1300, 440],
        "Mulheres": [23900, 12900, 14400, 4500, 3400, 1150],
    },
    {"UNIT_ID": "DICO", "NAME": "Concelho", "GROUP": "Distrito", "SERIES": "População_{year}", "DEATHS": "Óbitos",
     "WOMEN": "Mulheres"},
)  # fmt: skip
BRAZIL = OfficeTable(
    "IBGE, malha municipal e censos",
    {
        "CD_MUN": ["3106200", "3106705", "3109006", "3114600", "3118601", "3119104"],
        "NM_MUN": ["Belo Horizonte", "Betim", "Brumadinho", "Confins", "Contagem", "Crucilândia"],
        "SIGLA_UF": ["MG", "MG", "MG", "MG", "MG", "MG"],
        "pop_2010": [2375151, 378089, 33973, 5936, 603442, 4757],
        "pop_2022": [2315560, 411846, 38915, 7350, 621863, 4923],
    },
    {"UNIT_ID": "CD_MUN", "NAME": "NM_MUN", "GROUP": "", "SERIES": "pop_{year}", "POP_END": "pop_2022"},
)
BELGIUM = OfficeTable(
    "Statbel, communes",
    {
        "CD_MUNTY_REFNIS": ["11001", "11002", "11004", "21001", "21002", "92094"],
        "TX_MUNTY_DESCR_FR": ["Aartselaar", "Anvers", "Boechout", "Anderlecht", "Auderghem", "Namur"],
        "TX_PROV_DESCR_FR": ["Province d'Anvers"] * 3 + ["Bruxelles"] * 2 + ["Province de Namur"],
        "MS_POPULATION_2010": [14184, 483505, 12575, 104647, 31408, 108950],
        "MS_POPULATION_2020": [14280, 529247, 13255, 120887, 34342, 111432],
    },
    {"SERIES": "MS_POPULATION_{year}", "POP_START": "MS_POPULATION_2010", "POP_END": "MS_POPULATION_2020"},
)
SPAIN = OfficeTable(
    "IGN and INE, municipios",
    {
        "INSPIREID": [f"ES.IGN.BDDAE3405{number}" for number in (202003, 212044, 203015, 208008, 210037, 201052)],
        "CODIGOINE": ["02003", "44001", "03015", "08008", "10037", "01052"],
        "NAMEUNIT": ["Albacete", "Ababuj", "Benejama", "Argentona", "Cáceres", "Samaniego"],
        "Provincia": ["Albacete", "Teruel", "Alicante", "Barcelona", "Cáceres", "Álava"],
        "POB2001": [149507, 86, 1757, 9617, 82716, 273],
        "POB2011": [171390, 75, 1842, 12023, 95026, 324],
        "POB2021": [172722, 68, 1709, 12467, 96255, 319],
        "Nacimientos": [33000, 7, 290, 2500, 18500, 44],
        "Defunciones": [25000, 29, 420, 1900, 16800, 61],
        "Mujeres": [88600, 32, 850, 6300, 50300, 150],
    },
    {"UNIT_ID": "CODIGOINE", "SERIES": "POB{year}", "POP_START": "POB2001", "POP_END": "POB2021",
     "BIRTHS": "Nacimientos", "DEATHS": "Defunciones", "WOMEN": "Mujeres"},
)  # fmt: skip
UNITED_STATES = OfficeTable(
    "US Census Bureau, county population estimates",
    {
        "GEOID": ["44001", "44003", "44005", "44007", "44009", "50001"],
        "NAME": ["Bristol", "Kent", "Newport", "Providence", "Washington", "Addison"],
        "STATE": ["44", "44", "44", "44", "44", "50"],
        "POPESTIMATE2010": [49865, 166172, 82935, 626820, 127104, 36811],
        "POPESTIMATE2015": [49300, 164900, 82600, 632900, 126500, 36900],
        "POPESTIMATE2019": [48479, 164292, 82082, 638931, 125577, 36777],
        "BIRTHS": [3900, 15300, 6600, 70700, 10000, 2900],
        "DEATHS": [5000, 16200, 7600, 56400, 11000, 2700],
    },
    {"UNIT_ID": "GEOID", "NAME": "NAME", "GROUP": "STATE", "SERIES": "POPESTIMATE{year}",
     "POP_START": "POPESTIMATE2010", "POP_END": "POPESTIMATE2019", "BIRTHS": "BIRTHS", "DEATHS": "DEATHS"},
)  # fmt: skip
AUSTRIA = OfficeTable(
    "Statistik Austria, Gemeinden",
    {
        "Gemeindekennziffer": [10101, 10201, 10301, 20101, 30101, 90001],
        "Gemeindename": ["Eisenstadt", "Rust", "Breitenbrunn", "Klagenfurt", "Krems", "Wien"],
        "Bundesland": ["Burgenland", "Burgenland", "Burgenland", "Kärnten", "Niederösterreich", "Wien"],
        "Bevölkerung 2011": [13101, 1903, 1880, 94303, 24085, 1714227],
        "Bevölkerung 2021": [15074, 1990, 1926, 102618, 25271, 1920949],
    },
    {"UNIT_ID": "Gemeindekennziffer", "NAME": "Gemeindename", "SERIES": "Bevölkerung {year}",
     "POP_END": "Bevölkerung 2021"},
)  # fmt: skip
MALAWI = OfficeTable(
    "a census in English, with the columns of a shapefile",
    {
        "OBJECTID": [4, 9, 11, 15, 16, 21],
        "DIST_CODE": ["101", "102", "103", "201", "202", "203"],
        "DISTRICT": ["Chitipa", "Karonga", "Nkhata Bay", "Kasungu", "Nkhotakota", "Ntchisi"],
        "REGION": ["Northern", "Northern", "Northern", "Central", "Central", "Central"],
        "TOTPOP2008": [178904, 269890, 215789, 627467, 303659, 224872],
        "TOTPOP2018": [234927, 365028, 284681, 842953, 393077, 317069],
        "Shape_Leng": [3.1, 2.9, 3.5, 4.4, 3.8, 2.2],
    },
    {"UNIT_ID": "DIST_CODE", "SERIES": "TOTPOP{year}", "POP_START": "TOTPOP2008", "POP_END": "TOTPOP2018"},
)
OFFICES = (FRANCE, GERMANY, ITALY, PORTUGAL, BRAZIL, BELGIUM, SPAIN, UNITED_STATES, AUSTRIA, MALAWI)
