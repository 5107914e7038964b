"""The contract of stores, over memory and over a GeoPackage."""

from __future__ import annotations

import pytest

from tests.io.store_contract import StoreContract
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.memory import MemoryStore


class TestMemory(StoreContract):
    @pytest.fixture
    def store(self):
        return MemoryStore()

    @pytest.fixture
    def second(self, store):
        return store


class TestGeoPackage(StoreContract):
    @pytest.fixture
    def store(self, tmp_path):
        return GeoPackageStore.create_file(tmp_path / "Ñuñoa é" / "a % #1?.gpkg")

    @pytest.fixture
    def second(self, store):
        return GeoPackageStore.open(store.path)
