"""What the apps use of PostgreSQL: exclusion constraints, typing errors, French without accents."""

from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    run_before = [("directory", "0001_initial")]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(
            "CREATE TEXT SEARCH CONFIGURATION infoconso (COPY = french);"
            "ALTER TEXT SEARCH CONFIGURATION infoconso"
            " ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;",
            "DROP TEXT SEARCH CONFIGURATION infoconso;",
        ),
    ]
