"""The recipe of a diagnosis: fields and layers found, what is known of them, and its form as a file."""
