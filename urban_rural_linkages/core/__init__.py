"""The methods: arrays in, arrays out, with numpy, scipy and the standard library only."""
