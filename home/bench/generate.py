"""Directories of any size, for `scale`."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import connection, transaction

from cms.core.gate import grant
from cms.core.payment import PaymentSolution
from directory.models import Assignment, BillLabel, Editor, Service, ShortCode
from directory.text import fold

CODES = 70_000
# Attributions of one code, one after the other: the same at every size, so that only the size of
# the tables differs. A million of them needs nearly every code.
DEPTH = 15
SERVICES = 3
# A word of every legal name.
COMMON = "SAS"

SYLLABLES = (
    *("ba", "bri", "cor", "dé", "fla", "gan", "ho", "jou", "ka", "lu"),
    *("mé", "mo", "nel", "phi", "qui", "ra", "so", "té", "vul", "zé"),
)
TRADES = ("Contact", "Diffusion", "Direct", "Jeux", "Média", "Mobile", "Presse", "Studio")
TOPICS = ("Astro", "Blagues", "Cuisine", "Foot", "Horoscope", "Logos", "Quiz", "Rencontres")

TABLES = ("assignment", "shortcode", "billlabel", "service", "editor", "importmemory")
_EMPTY = f"TRUNCATE {', '.join(f'directory_{table}' for table in TABLES)} CASCADE"
_ASSIGNMENTS = """
INSERT INTO directory_assignment (short_code_id, keyword, keyword_key, solution, service_id,
  editor_id, aggregator, status, price, valid_from, valid_until, stop, source)
SELECT (30000 + code)::text, '', '', 'sms-plus',
  services[1 + (code + n) %% cardinality(services)],
  editors[1 + (code + n) %% cardinality(editors)],
  '', 'active', 0, date '2012-01-01' + 365 * n, date '2012-01-01' + 365 * (n + 1), '', ''
FROM generate_series(%s, %s - 1) AS code, generate_series(0, %s - 1) AS n,
  (SELECT array_agg(id ORDER BY id) FROM directory_service) AS s(services),
  (SELECT array_agg(id ORDER BY id) FROM directory_editor) AS e(editors)
"""


def empty() -> None:
    """No directory but for its codes, nor the constraints that only writing needs.

    Checking a million attributions against each other takes five minutes, and no look-up uses it.
    """
    with connection.schema_editor() as editor:
        for constraint in Assignment._meta.constraints:
            if isinstance(constraint, ExclusionConstraint):
                editor.remove_constraint(Assignment, constraint)
    forget_directory()
    with public():
        codes = (ShortCode(code=str(30_000 + n)) for n in range(CODES))
        ShortCode.objects.bulk_create(codes, batch_size=10_000)


def forget_directory() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_EMPTY)


@contextmanager
def public() -> Iterator[None]:
    """A transaction in which records may be written as public."""
    with transaction.atomic(), grant(Editor._meta.app_label):
        yield


def add_editors(count: int, chance: random.Random) -> list[str]:
    """Editors with names of one word or two, services and bill labels; gives their names."""
    names: dict[str, None] = {}
    while len(names) < count:
        word = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()
        names[f"{word} {chance.choice(TRADES)}" if chance.random() < 0.5 else word] = None
    drafts = (
        Editor(
            name=name,
            slug=f"e-{n}",
            sort_key=fold(name),
            legal_name=f"{name.upper()} {COMMON}",
            address="1 rue de la Loire",
            postal_code="75009",
            city="Paris",
            phone="+33199003698",
            website=f"https://{fold(name).replace(' ', '-')}.example/",
        )
        for n, name in enumerate(names)
    )
    with public():
        editors = Editor.objects.bulk_create(drafts)
    services = Service.objects.bulk_create(
        Service(name=f"{chance.choice(TOPICS)} {n}", slug=f"s-{n}", description="Par SMS.")
        for n in range(count * SERVICES)
    )
    BillLabel.objects.bulk_create(
        BillLabel(service=service, label=f"{service.name.upper()} SMS") for service in services
    )
    Assignment.objects.bulk_create(
        Assignment(
            service=service,
            editor=editors[n // SERVICES],
            solution=PaymentSolution.INTERNET_PLUS,
            valid_from=date(2025, 1, 1),
        )
        for n, service in enumerate(services)
    )
    return list(names)


def add_assignments(before: int, size: int) -> list[str]:
    """Attributions from `before` up to `size` in all; gives the codes that have some."""
    with connection.cursor() as cursor:
        cursor.execute(_ASSIGNMENTS, [before // DEPTH, size // DEPTH, DEPTH])
    return [str(30_000 + n) for n in range(size // DEPTH)]


def misspelt(name: str, chance: random.Random) -> str:
    """`name` with one or two typing errors in its first word: a letter lost, doubled or swapped."""
    word, _, rest = fold(name).partition(" ")
    for _ in range(chance.choice((1, 2)) if len(word) > 5 else 1):
        at = chance.randrange(1, len(word) - 1)
        word = chance.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            )
        )
    return f"{word} {rest}".strip()
