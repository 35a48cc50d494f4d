"""`make run` and `make dev`: the whole demonstration on this machine, started and stopped as one.

`python -m cms.run [--dev]` holds the embedded PostgreSQL, has `prepare` bring database, content
and static files up to date, then runs the web server, the background worker and the
regular commands (`periodic`) side by side. It never imports Django itself. In production each part
has a unit of its own, and cron runs the commands.
"""
