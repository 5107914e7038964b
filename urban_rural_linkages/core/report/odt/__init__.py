"""The report as a text that an office goes on editing (OpenDocument): real headings, tables, captions and styles."""

from .package import odt_of as odt_of
