"""Typesetting: the blocks of a report as printed pages, each a drawing of 210 x 297 mm."""
