"""Removal of passwords, tokens and keys from texts, such as the source of a layer.

Sources are written in many ways (``password='...'``, ``PWD=...;``, ``?token=...``, a name and a password before the
host of an address), also inside each other, and whole sources stand in names of layers and in messages of libraries.
So whatever leaves the plugin as text goes through here.  The name of a person and the host stay; where it is not
certain how far a secret reaches, rather too much is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import PurePath

HIDDEN = "***"
_KEY = (  # bounded, so that a text of a million letters is read in one go
    r"(?:[\w.-]{0,40}(?:password|passwd|passphrase|userpwd|secret|token|credential|signature"
    r"|(?:api|access|account|subscription|private|shared)[_-]?key)[\w.-]{0,40}|pwd|pass|psw|sig|auth)"
)
_KEY_OF_ADDRESS = rf"(?:{_KEY}|[\w.-]{{0,40}}key)"  # in the query of an address only: key='id' names a table's key
_QUOTED = r"""'(?:\\.|''|[^'\\])*(?:'|$) | "(?:\\.|""|[^"\\])*(?:"|$)"""
_SENTENCE_GOES_ON = r"""(?!['"][.,;:)\]}]?(?:\s|$))"""  # the quote at the end of a source that a sentence quotes

_IN_ADDRESS = (  # ?token=abc& : up to the next &, quote or blank
    rf"""(?P<lead>[?&]|&amp;) {_KEY_OF_ADDRESS} = (?:{_QUOTED} | [^&\s"'<>]*) (?:&(?:amp;)?)?"""
)
_IN_ENCODED_ADDRESS = (  # %3Ftoken%3Dabc%26, at any depth: an address that is a parameter of another
    rf"""(?P<lead>[?&]|%(?:25)*(?:3F|26)) {_KEY_OF_ADDRESS} %(?P<depth>(?:25)*)3D
    (?:(?!%(?P=depth)(?:26|23))[^&\s"'])* (?:%(?P=depth)26)?"""
)
_PAIRS = [
    rf"{lead} {_KEY} \s*=\s* (?:{_QUOTED} | {value})"
    for lead, value in (
        (r";\s*", rf"\{{(?:[^}}]|\}}\}})*\}} | (?:{_SENTENCE_GOES_ON}[^;\n])*"),  # PWD=abc;
        (r",", rf"(?:{_SENTENCE_GOES_ON}[^,\n])*"),  # password=abc,
        (r"(?:\s|(?<=[:('\"|{])|^)", rf"(?:{_SENTENCE_GOES_ON}\S)*"),  # password=abc, up to the next blank
    )
]
_OF_DICTIONARY = (  # "password": "abc"
    rf"""(?P<key>(?P<quote>["']){_KEY}(?P=quote)\s*:\s*) (?:{_QUOTED} | [^\s,}}]+)"""
)
_OF_XML = rf"(?P<open><(?P<tag>(?:\w+:)?{_KEY})(?:\s[^>]*)?>)[^<]*"
_OF_HEADER = (  # http-header:authorization=Basic abc
    rf"""(?:[\s&?]|%(?:25)*26|^) http-header:[\w-]+ (?:=|%(?:25)*3D)
    (?:{_QUOTED} | (?:(?:bearer|basic|digest|token)(?:\s|%(?:25)*20|\+)+)? [^\s&]*)"""
)
_AUTHORIZATION = r"""(?P<name>\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?)
    (?:(?:bearer|basic|digest|token|apikey)\s+)?[^\s'",;&]+"""
_BEARER = r"\b (?:bearer\s+[\w.~+/=-]{12,} | eyJ[\w-]{6,}\.[\w-]+\.[\w-]*)"
_BEFORE_HOST = (  # //user:password@host; a password may hold / where nobody encoded it
    r"""(?P<scheme>[a-z][a-z0-9+.-]{0,20}://) (?:[^\s/?#'"]*@
    | [^\s/@:?#'"]+:(?!\d*(?:[/?#\s'"]|$))[^\s@'"]*@(?:[^\s/?#@'"]*@)*)"""
)
_BEFORE_ENCODED_HOST = (
    r"(?P<scheme>%(?P<depth>(?:25)*)3A(?:%(?P=depth)2F){2}) (?:(?!%(?P=depth)2F)[^\s&/'\"])*(?:%(?P=depth)40|@)"
)
_BY_PLACE = [  # user/password@database of Oracle and ODBC, comma by comma of ArcSDE and GeoRaster
    (r"""\b(OCI|ODBC|GEOR(?:ASTER)?):[^\s/@'",]{0,200}/[^\s'"]{0,200}@""", r"\1:@"),
    (r"\b(GEOR(?:ASTER)?:)[^\s,/@]+,[^\s,]+,", r"\1,,"),
    (r"\b(SDE:(?:[^,\s]*,){3}[^,\s]*,)[^,\s]*", r"\1"),
]
_OF_LIBPQ = (  # where a password was not quoted, the server's library repeats a piece of it
    r"""((?:missing\ "="\ after|invalid\ (?:connection|URI)\ (?:query\ parameter|option):?)\ )"[^"]*(?:"|$)"""
)
# What every pattern above needs: names and codes, of which a run tells thousands, have none of it.
_ANY_SIGN = re.compile(r"""[=:@%<"]|bearer|eyJ""", re.IGNORECASE)


def without_credentials(text: str) -> str:
    """Return a text without what opens a database or a service.

    Parameters
    ----------
    text : str
        A source of a layer, or a sentence that may hold one.

    Returns
    -------
    str
        The same, without the passwords, tokens, keys and headers in it, and without the name and password before a
        host.

    Examples
    --------
    >>> without_credentials("https://host/wfs?token=abc&version=2.0.0")
    'https://host/wfs?version=2.0.0'
    """
    if not _ANY_SIGN.search(text):
        return text
    for pattern, kept in _patterns():
        text = _until_settled(pattern, kept, text)
    return text


def cleared(value: object) -> object:
    """Return a value of JSON with `without_credentials` applied to each of its texts."""
    if isinstance(value, str):
        return without_credentials(value)
    if isinstance(value, Mapping):
        is_key = re.compile(_KEY, re.IGNORECASE).fullmatch
        return {key: HIDDEN if is_key(str(key)) else cleared(entry) for key, entry in value.items()}
    return [cleared(entry) for entry in value] if isinstance(value, list | tuple) else value


def public_value(value: object) -> object:
    """Return a value of a sentence: texts, paths and messages of other errors without credentials, others as they are.

    Numbers stay numbers, because a sentence may say how they are written.
    """
    return without_credentials(str(value)) if isinstance(value, str | PurePath | BaseException) else value


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Return each pattern and what is kept of it, in order; compiled with the first text, not with the plugin."""
    kept_of = [
        (_BEFORE_HOST, r"\g<scheme>"),
        (_BEFORE_ENCODED_HOST, r"\g<scheme>"),
        (_OF_HEADER, ""),
        (_AUTHORIZATION, rf"\g<name>{HIDDEN}"),
        (_BEARER, HIDDEN),
        (_OF_DICTIONARY, rf'\g<key>"{HIDDEN}"'),
        (_OF_XML, rf"\g<open>{HIDDEN}"),
        (_IN_ENCODED_ADDRESS, r"\g<lead>"),
        (_IN_ADDRESS, r"\g<lead>"),
        *((pair, "") for pair in _PAIRS),
        *_BY_PLACE,
        (_OF_LIBPQ, r'\1"***"'),
    ]
    return [(re.compile(pattern, re.IGNORECASE | re.VERBOSE), kept) for pattern, kept in kept_of]


def _until_settled(pattern: re.Pattern[str], kept: str, text: str) -> str:
    """Replace until nothing is found: what follows a pair begins with the separator that the pair has taken."""
    while (changed := pattern.sub(kept, text)) != text:
        text = changed
    return text
