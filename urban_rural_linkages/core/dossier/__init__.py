"""The dossier of a diagnosis: what it was made of, kept so that it can be verified, and what may be published of it."""
