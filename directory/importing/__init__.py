"""The directory's import: read a file, plan what it changes, apply all of it or nothing.

`reading` (bytes → cells) → `rows` (cells → typed values) → `planning` (rows against the directory)
→ `applying` (one transaction). `runs` ties them together for the command line and the admin, whose
imports are done by the background worker (`jobs`), with a sign of life (`pulse`).
"""
