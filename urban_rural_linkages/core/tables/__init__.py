"""Tables as statistical offices deliver them: their header, figures, marks, codes and rows in long form."""
