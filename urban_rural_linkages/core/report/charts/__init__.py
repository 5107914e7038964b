"""Charts as drawings: one file a kind.  Texts and numbers come in the reader's language; nothing is computed here."""
