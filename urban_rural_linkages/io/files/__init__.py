"""Vector files read column by column: the Arrow stream of GDAL, the columns, and which layers may be read so."""
