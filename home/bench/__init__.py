"""`make bench`: how many requests a second one core answers, beside the server's empty view.

`manage.py bench` builds its content in a database of its own (`database`, `content`), starts the
production server with PostgreSQL on one core (`server`, `cores`), asks from another one (`load`),
and writes what it saw (`measure`, `report`). What is asked is listed in `workloads`.
"""
