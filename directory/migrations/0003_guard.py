"""The database's half of the gate for records (cms/core/gate.py, docs/adr/0002)."""

from django.db import migrations

# The first argument is the app's label, the second the record's, the third its key's column.
FUNCTION = """
CREATE FUNCTION directory_guard_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    granted text := coalesce(current_setting('infoconso.granted', true), '');
BEGIN
    IF granted <> TG_ARGV[0]
       AND granted <> TG_ARGV[1] || ':' || (to_jsonb(NEW) ->> TG_ARGV[2]) THEN
        RAISE EXCEPTION '%: what is public changes through approval or import only', TG_ARGV[1]
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
"""
UNDO_FUNCTION = "DROP FUNCTION directory_guard_record();"

TRIGGERS = """
CREATE TRIGGER {table}_guard_insert BEFORE INSERT ON {table}
FOR EACH ROW WHEN (NEW.live)
EXECUTE FUNCTION directory_guard_record('directory', '{label}', '{key}');

CREATE TRIGGER {table}_guard_update BEFORE UPDATE ON {table}
FOR EACH ROW WHEN ((OLD.live OR NEW.live) AND ({old}) IS DISTINCT FROM ({new}))
EXECUTE FUNCTION directory_guard_record('directory', '{label}', '{key}');
"""
UNDO_TRIGGERS = """
DROP TRIGGER {table}_guard_insert ON {table};
DROP TRIGGER {table}_guard_update ON {table};
"""

# What an attribution names is public already; it is public as soon as it is written.
HOLDERS = """
CREATE FUNCTION directory_require_public_holders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM written JOIN directory_editor AS holder ON holder.id = written.editor_id
        WHERE NOT holder.live
    ) OR EXISTS (
        SELECT FROM written JOIN directory_shortcode AS held ON held.code = written.short_code_id
        WHERE NOT held.live
    ) THEN
        RAISE EXCEPTION 'an attribution names an editor and a code that are public'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER directory_assignment_holders_insert AFTER INSERT ON directory_assignment
REFERENCING NEW TABLE AS written FOR EACH STATEMENT
EXECUTE FUNCTION directory_require_public_holders();

CREATE TRIGGER directory_assignment_holders_update AFTER UPDATE ON directory_assignment
REFERENCING NEW TABLE AS written FOR EACH STATEMENT
EXECUTE FUNCTION directory_require_public_holders();
"""
UNDO_HOLDERS = """
DROP TRIGGER directory_assignment_holders_insert ON directory_assignment;
DROP TRIGGER directory_assignment_holders_update ON directory_assignment;
DROP FUNCTION directory_require_public_holders();
"""

EDITOR = (
    *("live", "name", "slug", "legal_name", "siren", "address", "postal_code", "city", "country"),
    *("phone", "email", "website"),
)
SHORT_CODE = ("live", "code", "notice")


def guard(label: str, key: str, columns: tuple[str, ...]) -> migrations.RunSQL:
    row = {side: ", ".join(f"{side}.{name}" for name in columns) for side in ("OLD", "NEW")}
    names = {"table": label.replace(".", "_"), "label": label, "key": key}
    return migrations.RunSQL(
        TRIGGERS.format(**names, old=row["OLD"], new=row["NEW"]), UNDO_TRIGGERS.format(**names)
    )


class Migration(migrations.Migration):
    dependencies = [("directory", "0002_keep")]

    operations = [
        migrations.RunSQL(FUNCTION, UNDO_FUNCTION),
        guard("directory.editor", "id", EDITOR),
        guard("directory.shortcode", "code", SHORT_CODE),
        migrations.RunSQL(HOLDERS, UNDO_HOLDERS),
    ]
