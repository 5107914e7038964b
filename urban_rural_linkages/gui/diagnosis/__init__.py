"""The window of the diagnosis: six steps over a recipe, which core decides and the window shows."""
