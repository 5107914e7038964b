"""Municipality sheets of a diagnosis: what its chapters found of each unit, one page each, in one PDF."""
