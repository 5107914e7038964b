"""Urban–Rural Linkages: regional planning inside QGIS."""


def classFactory(iface):
    """Give QGIS the plugin; everything else is imported when it is needed."""
    from .plugin import UrbanRuralPlugin  # noqa: PLC0415 - a broken import must not break the listing of plugins

    return UrbanRuralPlugin(iface)
