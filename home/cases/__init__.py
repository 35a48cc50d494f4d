"""The case finder: a small graph of questions, each path of which ends with a plan."""
