"""The database's half of the gate (cms/core/gate.py)."""

from django.db import migrations

# A page's public state changes under a grant for this very page, whatever the statement.
GUARD = """
CREATE FUNCTION editorial_guard_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('infoconso.granted', true), '') <> NEW.id::text THEN
        RAISE EXCEPTION 'page %: its public state changes through publication only', NEW.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

-- Django forgets the live revision of a page that it is about to delete: nothing public changes.
CREATE TRIGGER editorial_guard_page_update
BEFORE UPDATE OF live, live_revision_id ON wagtailcore_page
FOR EACH ROW WHEN (
    OLD.live IS DISTINCT FROM NEW.live
    OR OLD.live_revision_id <> NEW.live_revision_id
    OR (OLD.live_revision_id IS NULL AND NEW.live_revision_id IS NOT NULL)
)
EXECUTE FUNCTION editorial_guard_page();

-- Wagtail's own migrations insert a live welcome page at depth 2.
CREATE TRIGGER editorial_guard_page_insert
BEFORE INSERT ON wagtailcore_page
FOR EACH ROW WHEN (NEW.live AND NEW.depth > 2)
EXECUTE FUNCTION editorial_guard_page();
"""

# A page that stops being live, or is deleted, has no open publication any more.
CLOSE = """
CREATE FUNCTION editorial_close_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE editorial_publication SET public_until = greatest(clock_timestamp(), public_from)
    WHERE page_id = OLD.id AND public_until IS NULL;
    RETURN NULL;
END $$;

CREATE TRIGGER editorial_close_publication_update
AFTER UPDATE OF live ON wagtailcore_page
FOR EACH ROW WHEN (OLD.live AND NOT NEW.live)
EXECUTE FUNCTION editorial_close_publication();

CREATE TRIGGER editorial_close_publication_delete
AFTER DELETE ON wagtailcore_page
FOR EACH ROW EXECUTE FUNCTION editorial_close_publication();
"""

UNDO = """
DROP TRIGGER editorial_guard_page_update ON wagtailcore_page;
DROP TRIGGER editorial_guard_page_insert ON wagtailcore_page;
DROP TRIGGER editorial_close_publication_update ON wagtailcore_page;
DROP TRIGGER editorial_close_publication_delete ON wagtailcore_page;
DROP FUNCTION editorial_guard_page();
DROP FUNCTION editorial_close_publication();
"""


class Migration(migrations.Migration):
    dependencies = [("editorial", "0001_initial"), ("wagtailcore", "0001_initial")]

    operations = [migrations.RunSQL([GUARD, CLOSE], UNDO)]
