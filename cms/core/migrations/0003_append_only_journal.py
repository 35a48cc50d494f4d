"""The journal is written once: the database refuses whatever else is done to Wagtail's logs."""

from django.db import migrations

TABLES = ("wagtailcore_pagelogentry", "wagtailcore_modellogentry")

REFUSE = """
CREATE FUNCTION core_refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: entries of the journal are neither changed nor deleted', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
"""

# Row by row: Django's « forget the deleted content type » touches no row where there is none.
GUARD = """
CREATE TRIGGER core_append_only BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION core_refuse_rewriting();

CREATE TRIGGER core_append_only_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION core_refuse_rewriting();
"""

UNDO = """
DROP TRIGGER core_append_only ON {table};
DROP TRIGGER core_append_only_truncate ON {table};
"""


class Migration(migrations.Migration):
    # Wagtail's last one: some of its migrations rewrite its logs.
    dependencies = [("core", "0002_postgresql"), ("wagtailcore", "0098_apitoken")]

    operations = [
        migrations.RunSQL(REFUSE, "DROP FUNCTION core_refuse_rewriting();"),
        *(
            migrations.RunSQL(GUARD.format(table=table), UNDO.format(table=table))
            for table in TABLES
        ),
    ]
