"""The demonstration's content as plain data: texts, directory and drawn screens.

Nothing here reads or writes the database; a management command loads it.
"""
