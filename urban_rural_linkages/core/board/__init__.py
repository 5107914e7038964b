"""The scenario board: changes of services and roads, and who gains and who loses by them."""
