# Every command a person needs; `make` alone lists them.
#
# Commands that need QGIS install it first where it is missing, use it without a display, and keep to a profile
# under build/: the user's own QGIS is never touched.  ARGS are options handed on: make diagnosis RECIPE=mine.json
# ARGS='--set "TITLE=A title"', make i18n ARGS=--missing, make desktop ARGS='--lang es'.

PYTHON      ?= /usr/bin/python3
CORE_PYTHON := .venv-core/bin/python
VERSION     := $(shell sed -n 's/^version=//p' metadata.txt)
ZIP         := dist/urban_rural_linkages-$(VERSION).zip
STEP        := scripts/step.sh
PYTEST      := $(PYTHON) -m pytest -rsfE
APART       := $(PYTHON) scripts/apart.py
UNIT        := --doctest-modules tests/unit urban_rural_linkages/core

export PYTHON
export PYTHONUTF8 := 1
export QT_QPA_PLATFORM := offscreen
export NO_COLOR := 1

.DEFAULT_GOAL := help
.SUFFIXES:

# -- using it --------------------------------------------------------------------------------------------------

demo: setup-run          ## run the diagnosis of the demo region, and say where the report and the project lie
	@$(PYTHON) -m scripts.run_recipe resources/demo/recipe.json --allow-folder build/demo $(ARGS)

diagnosis: setup-run     ## run a recipe of your own: make diagnosis RECIPE=file.json
	@test -n "$(RECIPE)" || { echo 'Say which: make diagnosis RECIPE=file.json' >&2; exit 1; }
	@$(PYTHON) -m scripts.run_recipe "$(RECIPE)" $(ARGS)

diagnoses: setup-scale   ## run many recipes on Dask: make diagnoses RECIPES="folder/*.json", with WORKERS=4 or SCHEDULER=tcp://host:8786
	@test -n "$(RECIPES)" || { echo 'Say which: make diagnoses RECIPES="folder/*.json"' >&2; exit 1; }
	@.venv-scale/bin/python -m scripts.run_recipes "$(RECIPES)" $(if $(WORKERS),--workers "$(WORKERS)") \
	  $(if $(SCHEDULER),--scheduler "$(SCHEDULER)") $(ARGS)

dev:                     ## assemble the plugin out of links in build/dev, for QGIS_PLUGINPATH
	@$(PYTHON) -m scripts.assemble dev

package: manual          ## make the zip that QGIS installs, with the manual, in dist/, its components (SPDX) and SHA256SUMS
	@$(PYTHON) -m scripts.assemble package
	@$(PYTHON) -m scripts.components sums

components:              ## write the list of components with their licences, docs/components.md
	@$(PYTHON) -m scripts.components page

# -- testing it ------------------------------------------------------------------------------------------------

# In the row that ends first.
WINDOWS := tests/qgis/test_demo_diagnosis.py tests/qgis/test_diagnosis_window.py
OTHERS := lint test-core test-unit test-io test-gui test-windows test-faults-sample test-package test-desktop

test: setup-test setup-qgis4 setup-manual  ## everything of every day, in two rows side by side, in about a quarter of an hour
	@$(MAKE) --no-print-directory --keep-going --jobs=2 test-qgis test-others

test-others: setup-test  ## all of that but test-qgis, one after the other, and what ALSO names
	@for part in $(OTHERS) $(ALSO); do $(MAKE) --no-print-directory $$part || failed=1; done; exit $${failed:-0}

lint: lint-ruff lint-mypy lint-imports lint-qgis4  ## ruff, mypy, that imports only go down, and the names of QGIS 4

lint-ruff: setup-test
	@$(STEP) ruff sh -c ".venv/bin/ruff check . && .venv/bin/ruff format --check --quiet ."

lint-mypy: setup-qgis4   ## the types of the whole package, with the stubs of QGIS and Qt
	@$(STEP) mypy .venv-qgis4/bin/python -m mypy

lint-imports: setup-test
	@$(STEP) imports .venv/bin/lint-imports

lint-qgis4: setup-qgis4  ## every name, enumeration and call against the stubs of QGIS 4 and Qt 6
	@$(STEP) qgis4 $(PYTHON) -m scripts.lint_qgis4

test-unit: setup-test    ## the tests that need no QGIS and the examples of core, with the coverage of core
	@$(STEP) unit $(PYTEST) $(UNIT) --cov --cov-report=term-missing:skip-covered

test-core: setup-test    ## those of core again, with a Python that has no QGIS and a newer numpy
	@$(STEP) core $(CORE_PYTHON) -m pytest -rsfE $(UNIT) --ignore-glob='tests/unit/test_*.py'

test-io: setup-test      ## reading and writing layers, rasters, tables and stores
	@$(STEP) io $(APART) $(PYTEST) tests/io

test-network: setup-test ## that a socket of a network fails its test: opened by Python, a child process, GDAL or QGIS
	@$(STEP) network $(APART) $(PYTEST) tests/io/test_silence.py

test-gui: setup-test     ## the windows of the checklists on the Qt of this QGIS
	@$(STEP) gui $(APART) $(PYTEST) tests/gui

test-qgis: setup-test    ## every algorithm, the styles, the menu and the pages, in a real QGIS
	@$(STEP) qgis $(APART) $(PYTEST) tests/qgis $(WINDOWS:%=--ignore=%)

test-windows: setup-test ## the windows of a diagnosis, which make it whole
	@$(STEP) windows $(APART) $(PYTEST) $(WINDOWS)

test-package: setup-test setup-manual  ## the zip: the repository's rules, the manual, the same bytes twice, a run from it
	@$(STEP) package $(APART) $(PYTEST) tests/package

test-desktop: setup-test ## the real QGIS on a hidden display: loads, and opens a dialog
	@$(STEP) desktop $(PYTEST) tests/desktop

check-package: setup-test package  ## check the zip against the rules of the plugin repository, and make the demo from it by the menu
	@$(PYTHON) -m scripts.check_package $(ZIP) $(ARGS)

desktop: setup-test package  ## open every dialog, the demo and the zip in the real QGIS, and take pictures
	@env -u QT_QPA_PLATFORM $(PYTHON) -m scripts.desktop $(ARGS)

pictures: setup-test     ## do what the tutorials say in the real QGIS, and take their pictures, docs/pictures/tutorials
	@env -u QT_QPA_PLATFORM $(PYTHON) -m scripts.make_pictures $(ARGS)

test-peers: setup-peers  ## the same figures from GRASS, QGIS itself and PySAL
	@$(STEP) peers $(PYTEST) tests/peers --ignore=tests/peers/test_esda.py
	@$(STEP) esda .venv-peers/bin/python -m pytest -rsfE tests/peers/test_esda.py

test-qt6: setup-qt6      ## the same windows on PyQt6, as in QGIS 4
	@$(STEP) qt6 .venv-qt6/bin/python -m pytest -rsfE tests/gui

test-browser: setup-browser  ## the web page of a report in Chromium: axe-core finds nothing, and its script does what it says
	@$(STEP) browser .venv-browser/bin/python -m pytest -rsfE tests/browser

test-scale: setup-test setup-scale  ## six recipes on two workers of Dask, one of which is killed on the way
	@$(STEP) scale $(PYTEST) tests/scale

test-faults: setup-test  ## every algorithm with spoilt inputs, killed, cancelled, on a full disk; writes docs/robustness.md
	@$(PYTHON) -m tests.faults --docs docs/robustness.md $(ARGS)

test-faults-sample: setup-test  ## a twentieth of that, the same every time
	@$(STEP) faults $(PYTHON) -m tests.faults --share 0.05

test-344:                ## the tests in QGIS 3.44, in a folder with Debian testing (root only; 10 minutes to make)
	@scripts/qgis_344.sh make
	@for part in unit io gui qgis; do \
	  $(STEP) 344-$$part scripts/qgis_344.sh run python3 -m pytest -rsfE tests/$$part || failed=1; done; \
	$(STEP) 344-demo scripts/qgis_344.sh run python3 -m scripts.run_recipe resources/demo/recipe.json --allow-folder build/demo || failed=1; \
	exit $${failed:-0}

# -- working on it ---------------------------------------------------------------------------------------------

docs: setup-manual       ## write the page of every algorithm, docs/algorithms/, and build the manual, build/manual/
	@$(PYTHON) -m scripts.make_docs
	@$(PYTHON) -m scripts.make_manual

maps: setup-run          ## run the examples of the algorithms on the demo region, and draw their results for the manual
	@$(PYTHON) -m scripts.make_maps $(ARGS)

manual: setup-manual     ## build the manual alone
	@$(PYTHON) -m scripts.make_manual

checklists:              ## compile the checklists from YAML to JSON, write their page, and answer the demo's again
	@$(PYTHON) -m scripts.compile_checklists $(ARGS)
	@$(PYTHON) -m scripts.demo.assessment

i18n: setup-test         ## collect the texts, update and compile the translation
	@$(PYTHON) -m scripts.i18n $(ARGS)

bench: setup-run         ## run every benchmark
	@for file in benchmarks/bench_*.py; do echo "== $$file"; $(PYTHON) -m "benchmarks.$$(basename "$$file" .py)" || exit 1; done

performance: setup-run   ## run every benchmark and write docs/performance.md; ARGS="coverage columns" runs these again
	@$(PYTHON) -m benchmarks.make_performance $(ARGS)

clean:                   ## remove what commands have made (not the Python environments)
	@rm -rf build dist .coverage .hypothesis .mypy_cache .ruff_cache .import_linter_cache .pytest_cache
	@find . -name __pycache__ -not -path './.venv*' -prune -exec rm -rf {} +

help:                    ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "make %-18s %s\n", $$1, $$2 }'

setup-run:
	@scripts/setup.sh run

setup-test:
	@scripts/setup.sh test

setup-peers:
	@scripts/setup.sh peers

setup-qt6:
	@scripts/setup.sh qt6

setup-browser:
	@scripts/setup.sh browser

setup-scale:
	@scripts/setup.sh scale

setup-qgis4:
	@scripts/setup.sh qgis4

setup-manual:
	@scripts/setup.sh manual

.PHONY: $(shell sed -n 's/^\([a-z0-9-]*\):.*/\1/p' $(firstword $(MAKEFILE_LIST)))
