"""Window of a checklist over many municipalities: questions down, municipalities across."""
