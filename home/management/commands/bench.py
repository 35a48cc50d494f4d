"""Measure the speed goals and write docs/benchmarks.md: `manage.py bench`."""

import os
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

SETTINGS = "cms.settings.bench"
REPORT = settings.BASE_DIR / "docs" / "benchmarks.md"


class Command(BaseCommand):
    help = "Mesure les vitesses et écrit docs/benchmarks.md ; échoue si un objectif est manqué."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("Refusé : ces réglages ne sont pas ceux de la démonstration.")
        if settings.SETTINGS_MODULE != SETTINGS:
            command = [sys.executable, sys.argv[0], "bench", f"--settings={SETTINGS}"]
            # Whatever the demonstration's files are in, the benchmark's are on the disk.
            sys.exit(subprocess.call(command, env={**os.environ, "S3_BUCKET": ""}))
        self.bench()

    def bench(self) -> None:
        # After the settings are known to be the benchmark's own.
        from home.bench import content, cores, machine, pages, report, server
        from home.bench.connection import UnexpectedAnswerError
        from home.bench.imports import measure_imports
        from home.bench.load import Plan
        from home.bench.measure import measure
        from home.bench.scale import measure_scale
        from home.bench.workloads import WORKLOADS

        content.prepare(self.stdout.write)
        two = cores.two_cores()
        if not two:
            raise CommandError("Il faut deux cœurs : un pour le serveur, un pour la charge.")
        ours, theirs = two
        os.sched_setaffinity(0, {ours})  # and of the server, which we start
        with cores.postgres_on(ours) as moved:
            conditions = machine.conditions(
                server_core=ours, load_core=theirs, postgres_moved=moved
            )
            with server.running() as port:
                self.stdout.write("Mesures…")
                try:
                    outcomes = measure(port, WORKLOADS, theirs, self.stdout.write)
                    self.stdout.write("Pages…")
                    shown = pages.measure_pages(port, theirs, self.stdout.write)
                except UnexpectedAnswerError as error:
                    raise CommandError(f"Réponse inattendue : {error}") from error
            self.stdout.write("Annuaires plus grands…")
            scale = measure_scale(self.stdout.write)
            self.stdout.write("Imports…")
            imports = measure_imports(self.stdout.write)
        text = report.render(
            outcomes,
            conditions,
            pages=shown,
            scale=scale,
            imports=imports,
            content=content.DESCRIPTION,
            connections=Plan.connections,
        )
        REPORT.write_text(text, encoding="utf-8")
        for outcome in outcomes:
            self.stdout.write(f"{outcome.address:<32}{outcome.rate:>7.0f} requêtes/s")
        self.stdout.write(f"Rapport : {REPORT.relative_to(settings.BASE_DIR)}")
        missed = [outcome.address for outcome in outcomes if not outcome.met]
        missed += [one.address for one in shown if not one.met]
        missed += [] if scale.met else ["annuaires plus grands"]
        missed += [f"import ({one.name})" for one in imports if not one.met]
        if missed:
            raise CommandError(f"Objectif manqué : {', '.join(missed)}.")
