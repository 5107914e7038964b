"""The scenario board: a dock that shows who gains and who loses while services and roads are tried out on the map."""
