"""Measurements that are kept: each module here is run by ``make bench``."""
