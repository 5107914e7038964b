"""Processing algorithms: declare, read, call one core function, write, style."""
