"""The project of a diagnosis: chapters, background, map tips, forms, themes, bookmarks and pages to print."""
