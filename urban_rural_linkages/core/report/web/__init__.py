"""A document as one web page that can be mailed: style, pictures and one small script inside, nothing fetched."""

from .page import WebPage
from .words import PageWords

__all__ = ["PageWords", "WebPage"]
