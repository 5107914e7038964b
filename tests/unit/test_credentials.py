"""Passwords in every form in which sources of layers, addresses and messages hold them."""

from __future__ import annotations

import time

import pytest

from urban_rural_linkages.core.credentials import cleared, without_credentials
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.notes import Note

CLEARED = {
    # PostgreSQL, as QGIS writes it, with blanks and quotes in the password
    "dbname='x' host=h user='u' password='S3CRET' key='id' table=\"t\" (geom)":
        "dbname='x' host=h user='u' key='id' table=\"t\" (geom)",
    "dbname='x' password='S3 CRET'": "dbname='x'",
    "dbname='x' password='S3\\' CRET' tables=a": "dbname='x' tables=a",
    "dbname='x' password = S3CRET table=t": "dbname='x' table=t",
    "password=S3CRET dbname=a PASSWORD=S3CRET": " dbname=a",
    "x password='S3 CRET": "x",
    "postgresql://u:S3CRET@h:5432/db?sslmode=x&password=S3CRET": "postgresql://h:5432/db?sslmode=x&",
    "postgresql://u:S3/CR@ET@h/db": "postgresql://h/db",
    # GDAL's connections
    "PG:dbname=x user=u password=S3;CR,ET host=h": "PG:dbname=x user=u host=h",
    "MYSQL:db,user=root,password=S3 CRET,port=3": "MYSQL:db,user=root,port=3",
    "MSSQL:server=a;UID=sa;PWD=S3 CRET;database=b": "MSSQL:server=a;UID=sa;database=b",
    "MSSQL:server=a;pwd={S3;CRET};database=b": "MSSQL:server=a;database=b",
    "OCI:u/S3CRET@db:t": "OCI:@db:t",
    "SDE:srv,inst,db,u,S3CRET,lay": "SDE:srv,inst,db,u,,lay",
    "GEOR:u,S3CRET,db,t": "GEOR:,,db,t",
    # addresses, also inside others
    "https://u:S3CRET@h/wfs?a=1&token=S3CRET": "https://h/wfs?a=1&",
    "https://h/wfs?apikey=S3CRET&key=S3%26CRET&x=1#f": "https://h/wfs?x=1#f",
    "crs=EPSG:3857&url=https://h/t?token%3DS3CRET%26x%3D1&layers=a": "crs=EPSG:3857&url=https://h/t?x%3D1&layers=a",
    "url=https%3A%2F%2Fu%3AS3CRET%40h%2Ft%3Fapi_key%3DS3%2526CRET%26y%3D2&z=1": "url=https%3A%2F%2Fh%2Ft%3Fy%3D2&z=1",
    "/vsicurl?url=https%3A%2F%2Fh%3Fsig%3DS3CRET&x=1": "/vsicurl?url=https%3A%2F%2Fh%3F&x=1",
    "url='https://h/wfs' username='u' password='S3CRET' typename='a'": "url='https://h/wfs' username='u' typename='a'",
    # headers
    "url='x' http-header:X-Api-Key='S3 CRET' typename='z'": "url='x' typename='z'",
    "url=x&http-header:authorization=Bearer%20S3CRET&y=1": "url=x&y=1",
    "Authorization: Basic S3CRET==": "Authorization: ***",
    # records and files
    "{'UNITS': 'postgres://dbname=x password=S3CRET', 'N': 1}": "{'UNITS': 'postgres://dbname=x', 'N': 1}",
    '{"password": "S3 CRET", "n": 1}': '{"password": "***", "n": 1}',
    "<UserPwd>u:S3CRET</UserPwd><n>1</n>": "<UserPwd>***</UserPwd><n>1</n>",
    # sentences
    "Could not load source layer for UNITS: dbname='x' password='S3CRET' not found":
        "Could not load source layer for UNITS: dbname='x' not found",
    "Layer 'PG:host=x password=S3CRET' is empty. Choose another.": "Layer 'PG:host=x' is empty. Choose another.",
    'invalid dsn: missing "=" after "S3CRET" in connection info string':
        'invalid dsn: missing "=" after "***" in connection info string',
}  # fmt: skip
KEPT = [
    "Basic functional areas, key=id, tokens of the past", '"pop" >= 3 AND "key" = \'a\'', "mailto:a@b.c",
    "C:/a/b@c.gpkg|layername=x|subset=\"k\" = 1", "https://host:8080/path/@x", "file:///C:/a.csv?delimiter=;&x=y",
    "FATAL: password authentication failed for user \"ana\"", "dbname='x' authcfg=a1b2c3d key='id' table=t",
    "", "Ñuñoa: 3 secretarias, Badajoz", "Compass=3",
]  # fmt: skip


@pytest.mark.parametrize("text", CLEARED)
def test_the_secret_goes_and_the_rest_stays(text):
    assert without_credentials(text) == CLEARED[text]
    assert without_credentials(CLEARED[text]) == CLEARED[text]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_secret_stays(text):
    assert without_credentials(text) == text


@pytest.mark.parametrize(
    "piece", ["a", "pass", "://", ";pwd=", "password=x ", "OCI:a/", "'", "%25", "eyJ", "a@", "<token"]
)
def test_long_texts_are_read_in_one_go(piece):
    start = time.perf_counter()
    without_credentials(piece * (60_000 // len(piece)))
    assert time.perf_counter() - start < 5.0


def test_records_are_cleared_to_their_depth():
    record = {"a": ["PG:password=S3CRET x=1", {"token": "S3CRET", "n": 2.5}], "b": None, "password": 7}
    assert cleared(record) == {"a": ["PG: x=1", {"token": "***", "n": 2.5}], "b": None, "password": "***"}


def test_errors_and_notes_leave_secrets_out_of_their_values():
    error = InputError("Layer '{layer}' is empty.", hint="See '{layer}'.", layer="x password='S3CRET' t=1")
    assert str(error) == "Layer 'x t=1' is empty. See 'x t=1'." and "S3CRET" not in repr(error.values)
    assert "S3CRET" not in str(InputError("Not read: {reason}.", reason=OSError("PG:dbname=x password=S3CRET")))
    assert str(Note("{layer}: {count:.1f}", layer="?token=S3CRET&a", count=2)) == "?a: 2.0"
