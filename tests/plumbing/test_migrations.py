"""A migration killed in its middle leaves nothing behind, hence can be run again."""

from django.db.migrations.loader import MigrationLoader

from cms.run.prepare import make_migrations_whole


def test_every_migration_is_one_transaction() -> None:
    make_migrations_whole()
    migrations = MigrationLoader(None).disk_migrations
    assert [name for name, migration in migrations.items() if not migration.atomic] == []
