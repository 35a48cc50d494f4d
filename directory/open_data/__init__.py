"""The whole directory for everyone: as the file that the import reads, as JSON, and described."""
