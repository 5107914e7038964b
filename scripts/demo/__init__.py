"""The invented region that the plugin ships as its demonstration data, made from one seed."""
