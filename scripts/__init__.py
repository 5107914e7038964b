"""What a person types: each command of the Makefile is a module here, run as ``python3 -m scripts.<name>``."""
