"""A page of every component in every state, for those who draw them; not public in production."""
