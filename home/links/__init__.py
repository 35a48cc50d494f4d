"""Dead links: found by a command, away from any request, and listed for editors."""
