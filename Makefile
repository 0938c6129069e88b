# The commands of this project. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help condition serve build offline export test prose due links engines facts signoff check lint bench lock schemas clean
.NOTPARALLEL: # all share one .venv
PYTHON := .venv/bin/python
# The folder of the guide that is built and shown.
override GUIDE := $(if $(filter command,$(origin GUIDE)),$(GUIDE),.)
ifeq ($(wildcard $(GUIDE)/mkdocs.yml),)
$(error GUIDE is `$(GUIDE)`, but `$(GUIDE)/mkdocs.yml` is no file; write the folder of a guide, as in `make serve GUIDE=examples/nosebleeds`)
endif
export NO_MKDOCS_2_WARNING := 1
# The day of a build is that of the last commit, so that the same commit gives the same bytes; without git it is today.
export SOURCE_DATE_EPOCH := $(or $(SOURCE_DATE_EPOCH),$(shell git log -1 --format=%ct 2>/dev/null || date +%s))
# Chromium keeps its crash reports here, not in the home folder.
export BREAKPAD_DUMP_LOCATION := $(CURDIR)/.venv/crashes

help: ## List these commands
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 11

serve: .venv/pdf ## Install what is needed, build the guide, and show it on http://127.0.0.1:8000 with live reload
	$(PYTHON) tools/preview.py --config-file $(GUIDE)/mkdocs.yml

# Only a name that was given to make itself: some systems set one of their own.
condition: .venv/build ## Start the page of a new condition: make condition NAME="Chronic drooling"
	@PYTHONPATH=hooks $(PYTHON) tools/new.py condition --docs $(GUIDE)/docs -- "$(if $(filter command,$(origin NAME)),$$NAME)"

build: .venv/pdf ## Write the finished guide to site/ (GUIDE=examples/nosebleeds: another one, to its own site/)
	$(PYTHON) -m mkdocs build --config-file $(GUIDE)/mkdocs.yml

offline: .venv/pdf ## Write the guide as one file for places without a network, offline/botox-guide.zip
	OFFLINE=true $(PYTHON) -m mkdocs build --config-file $(GUIDE)/mkdocs.yml --site-dir offline

export: .venv/dev .venv/pdf ## Write the guide as plain Markdown to export/, for Zensical or any other engine
	PYTHONPATH=hooks $(PYTHON) tools/export.py $(GUIDE)

test: .venv/browser ## Install what is needed, the browser too, and run every test
	$(PYTHON) -m pytest -n auto

lint: .venv/dev ## Look for mistakes in style and types
	$(PYTHON) -m ruff check hooks tools tests
	$(PYTHON) -m ruff format --check hooks tools tests
	$(PYTHON) -m mypy hooks tools

prose: .venv/dev ## Look for hard words, hype and words that hurt, and print what to write instead
	PYTHONPATH=hooks $(PYTHON) tools/prose.py $(ARGS)

due: .venv/build ## Print which pages and sources are to be checked again (ARGS="--on 2027-06-01": by that day, not today)
	@PYTHONPATH=hooks $(PYTHON) tools/due.py --docs $(GUIDE)/docs $(ARGS)

links: .venv/dev ## Ask the hosts of all outside links, slowly, if they still lead somewhere; needs a network
	@PYTHONPATH=hooks $(PYTHON) tools/links.py --settings $(GUIDE)/mkdocs.yml $(ARGS)

engines: .venv/browser .venv/engines ## Build the guide with ProperDocs, and its export with Zensical, and test what they made
	$(PYTHON) -m pytest -n auto tests/whole_site tests/engines --engine properdocs

facts: .venv/build ## Write every number of the guide for a clinician to check and sign, facts/facts.html and facts/facts.csv
	@PYTHONPATH=hooks $(PYTHON) tools/facts.py --settings $(GUIDE)/mkdocs.yml --to $(GUIDE)/facts $(ARGS)

signoff: .venv/build ## Print the record of a page's review to fill in (PAGE=risks/side-effects.md)
	@PYTHONPATH=hooks $(PYTHON) tools/signoff.py --docs $(GUIDE)/docs $(PAGE)

check: lint prose test engines ## All that must pass before a change is taken

bench: .venv/lighthouse ## Print reading level, cost of builds, weight and speed of pages (ARGS="--peers FOLDER": beside other generators; "--scale": of 500 conditions)
	PYTHONPATH=hooks $(PYTHON) tools/bench.py $(ARGS)

lock: .venv/dev ## Compile requirements*.in to exact versions and hashes
	$(PYTHON) tools/lock.py

schemas: .venv/dev ## Write the JSON Schemas by which editors check data files, after a change of a record
	PYTHONPATH=hooks $(PYTHON) tools/schemas.py

clean: ## Remove everything that the other commands made
	rm -rf .venv $(foreach guide,. examples/*,$(addprefix $(guide)/,site .site-new .site-old facts offline .offline-new .offline-old export .export-new .export-old .cache)) .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find hooks tests tools -name __pycache__ -exec rm -rf {} +

.venv/build: requirements.txt tools/setup.sh
	bash tools/setup.sh build

.venv/dev: requirements.txt requirements-dev.txt tools/setup.sh
	bash tools/setup.sh dev

.venv/pdf: .venv/build
	bash tools/setup.sh pdf

.venv/browser: .venv/dev
	bash tools/setup.sh browser

.venv/engines: .venv/dev requirements-engines.txt
	bash tools/setup.sh engines

.venv/lighthouse: .venv/browser requirements-bench.txt tools/node/package-lock.json
	bash tools/setup.sh lighthouse
