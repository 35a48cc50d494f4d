"""The database's half of what freezes screenshots (media/frozen.py)."""

from django.db import migrations

GUARD = """
CREATE FUNCTION media_guard_pixels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM media_pictureuse WHERE screenshot_id = OLD.id) THEN
        RAISE EXCEPTION 'screenshot %: its pixels were submitted or published', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER media_guard_pixels
BEFORE UPDATE OF file, sha256, width, height, focal_point_x, focal_point_y,
    focal_point_width, focal_point_height ON media_screenshot
FOR EACH ROW WHEN (
    (OLD.file, OLD.sha256, OLD.width, OLD.height, OLD.focal_point_x, OLD.focal_point_y,
        OLD.focal_point_width, OLD.focal_point_height)
    IS DISTINCT FROM
    (NEW.file, NEW.sha256, NEW.width, NEW.height, NEW.focal_point_x, NEW.focal_point_y,
        NEW.focal_point_width, NEW.focal_point_height)
)
EXECUTE FUNCTION media_guard_pixels();

CREATE FUNCTION media_guard_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM media_pictureuse shown
        WHERE shown.screenshot_id = OLD.id AND (
            EXISTS (
                SELECT FROM wagtailcore_taskstate state
                WHERE state.revision_id = shown.revision_id
                    AND state.status IN ('in_progress', 'approved')
            )
            OR EXISTS (
                SELECT FROM editorial_publication publication
                WHERE publication.revision_id = shown.revision_id
            )
        )
    ) THEN
        RAISE EXCEPTION 'screenshot %: it is under review or was published', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER media_guard_deletion
BEFORE DELETE ON media_screenshot
FOR EACH ROW EXECUTE FUNCTION media_guard_deletion();
"""

UNDO = """
DROP TRIGGER media_guard_pixels ON media_screenshot;
DROP TRIGGER media_guard_deletion ON media_screenshot;
DROP FUNCTION media_guard_pixels();
DROP FUNCTION media_guard_deletion();
"""


class Migration(migrations.Migration):
    # The functions look up the tables of other apps when they run, not now.
    dependencies = [("media", "0001_initial")]

    operations = [migrations.RunSQL(GUARD, UNDO)]
