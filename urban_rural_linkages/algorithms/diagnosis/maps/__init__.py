"""Maps of a diagnosis as drawings, made of its tables and of the layers that were given."""
