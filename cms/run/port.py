"""The port of the demonstration, taken before anything slow is done."""

import os
import socket

HOST = "127.0.0.1"


class RunError(Exception):
    """A start that failed; the message is one line, in French, for the person."""


def chosen_port() -> int:
    """`PORT` of the environment, 8000 by default."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise RunError(f"PORT={text} n’est pas un numéro de port (1 à 65535).")
    return int(text)


def take_port(port: int) -> socket.socket:
    """A socket bound to `port`, to be inherited by the web server, which will listen on it.

    Nobody can take the port meanwhile, and a visitor who comes too early is refused, not kept.
    """
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((HOST, port))
    except OSError as error:
        taken.close()
        why = "n’est permis qu’à root" if isinstance(error, PermissionError) else "est déjà pris"
        raise RunError(f"Le port {port} {why} : choisissez-en un autre, avec PORT=8001.") from None
    return taken
