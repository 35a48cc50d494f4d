"""The pages that explain: articles, payment solutions, questions, videos, contacts, members."""
