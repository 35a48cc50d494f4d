"""The site's search: one box, one function (`results.search`) for the page and the API.

Each app says how its own things are found: the directory searches its editors and services
(docs/adr/0008); this package keeps a document per publication (`documents`, written by `upkeep`,
which `receivers` calls) and puts everything together (docs/adr/0025).
"""
