"""The manual: which pages it has, their sources put in order for Sphinx, and its looks."""
