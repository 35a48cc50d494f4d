"""The file of an import, as large as the goal says: CSV, and XLSX with every text in its cell."""

import csv
import io
from collections.abc import Iterator

from openpyxl import Workbook

from directory.importing.columns import COLUMNS

ROWS = 20_000
KEYWORDS = 4  # of each code
SERVICES = 20  # of each editor
DESCRIPTION = (
    f"{ROWS:,} rows of {len(COLUMNS)} columns: as many services and bill labels, "
    f"{ROWS // SERVICES:,} editors, {ROWS // KEYWORDS:,} shared codes"
)


def as_csv() -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(_table())
    return text.getvalue().encode()


def as_xlsx() -> bytes:
    book, file = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet("annuaire")
    for line in _table():
        sheet.append(line)
    book.save(file)
    return file.getvalue()


def _table() -> Iterator[list[str]]:
    yield list(COLUMNS)
    for n in range(ROWS):
        row = _row(n)
        yield [row.get(column, "") for column in COLUMNS]


def _row(n: int) -> dict[str, str]:
    code, editor = 80_000 + n // KEYWORDS, n // SERVICES
    return {
        "numero_court": str(code),
        "mot_cle": f"MOT{n % KEYWORDS}",
        "statut": "actif",
        "tarif_eur": "3,00",
        "service": f"Service n° {n}",
        "description": f"Le service de démonstration n° {n}, par SMS.",
        "categorie": "jeux",
        "solution": "SMS+",
        "abonnement": "non",
        "editeur": f"Éditeur n° {editor}",
        "raison_sociale": f"ÉDITEUR {editor} SAS",
        "adresse": f"{editor} rue de la Loire",
        "code_postal": "44000",
        "ville": "Nantes",
        "pays": "FR",
        "telephone": f"01 99 00 {editor // 100:02} {editor % 100:02}",
        "email": f"clients{editor}@editeur.example",
        "site_web": f"https://editeur{editor}.example/",
        "agregateur": "AgrégaSMS",
        "libelle_facture": f"SMS {code} MOT{n % KEYWORDS}",
        "date_debut": "01/01/2024",
        "stop": f"Envoyez STOP au {code}",
    }
