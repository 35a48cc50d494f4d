"""The database's half of `Assignment.delete()`: a year after its end, not before."""

from django.db import migrations

KEEP = """
CREATE FUNCTION directory_keep_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'assignment %: to be kept for 12 months after its end (L.224-43)', OLD.id
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER directory_keep_assignment
BEFORE DELETE ON directory_assignment
FOR EACH ROW WHEN (
    OLD.valid_until IS NULL OR OLD.valid_until + interval '12 months' > current_date
)
EXECUTE FUNCTION directory_keep_assignment();
"""

UNDO = """
DROP TRIGGER directory_keep_assignment ON directory_assignment;
DROP FUNCTION directory_keep_assignment();
"""


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_initial")]

    operations = [migrations.RunSQL(KEEP, UNDO)]
