# Needs only Python 3.11 or newer and make. `make help` lists what there is.

PORT ?= 8000
VENV := .venv
PYTHON := $(VENV)/bin/python
# Wheels only: nothing is compiled on this machine.
INSTALL = $(PYTHON) -m pip install --quiet --quiet --disable-pip-version-check --no-input \
	--only-binary :all: --require-hashes
COMPILE = $(VENV)/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe \
	--no-header --no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.DEFAULT_GOAL := help
.PHONY: help run dev test lint bench requirements clean

help: ## Cette aide
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

run: $(VENV)/base.stamp ## La démonstration, sur http://127.0.0.1:8000 (PORT=… pour un autre port)
	@PORT='$(PORT)' exec $(PYTHON) -m cms.run

dev: $(VENV)/base.stamp ## La même, avec le serveur de développement, qui recharge le code modifié
	@PORT='$(PORT)' exec $(PYTHON) -m cms.run --dev

test: $(VENV)/dev.stamp ## Toute la suite de tests (ARGS=… : arguments de pytest)
	@bin/ensure-browser
	@bin/ensure-validator
	@exec $(PYTHON) -m pytest --numprocesses 2 --no-loadscope-reorder $(ARGS)

lint: $(VENV)/dev.stamp ## Style, types, gabarits, couches, migrations manquantes
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/djlint templates --lint --quiet
	$(VENV)/bin/lint-imports
	$(PYTHON) manage.py makemigrations --check --dry-run

bench: $(VENV)/dev.stamp ## Les mesures de vitesse (docs/benchmarks.md)
	@exec $(PYTHON) manage.py bench

# With the oldest Python that we promise (Debian 12 has 3.11.2): some packages refuse it already.
requirements: $(VENV)/dev.stamp ## Recompile requirements/*.txt (UPGRADE=--upgrade : versions récentes)
	cd requirements && for name in base production dev; do \
		../$(COMPILE) $(UPGRADE) --output-file $$name.txt $$name.in || exit; done

clean: ## Retire .venv et les caches ; garde les données (var/)
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './var/*' -prune -exec rm -rf {} +

$(VENV)/base.stamp: requirements/base.txt
	@bin/make-venv $(VENV)
	@echo "Installation des paquets…"
	@$(INSTALL) -r $<
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/base.stamp
	@echo "Installation des outils de développement…"
	@$(INSTALL) -r $<
	@touch $@
