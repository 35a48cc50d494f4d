"""The journal: Wagtail's log, kept whole, with logins and permissions in it (docs/adr/0021)."""
