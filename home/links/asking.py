"""What a link answers: our own pages without the network, other sites politely."""

import ipaddress
import socket
from http.client import HTTPException
from io import BytesIO
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest

TIMEOUT = 10  # seconds
MOST_STEPS = 5
AGENT = "Infoconso-Multimedia/1.0 (verification des liens)"
# They say that a robot is not welcome, or not now: nothing about the page.
UNDECIDED = {401, 403, 405, 406, 408, 425, 429, 451, 501, 503}


def is_dead(status: int | None) -> bool:
    """Whether a reader would find nothing there; None: nobody answered."""
    return status is None or (status >= 400 and status not in UNDECIDED)


def ask_ourselves(url: str, handler: WSGIHandler) -> int:
    """The status of a page of ours, redirections followed."""
    host = urlsplit(settings.PUBLIC_URL).netloc or settings.ALLOWED_HOSTS[0]
    status = 508
    for _ in range(MOST_STEPS):
        parts = urlsplit(urldefrag(url).url)
        response = handler.get_response(
            WSGIRequest(
                {
                    "REQUEST_METHOD": "GET",
                    "PATH_INFO": parts.path.encode().decode("latin-1"),
                    "QUERY_STRING": parts.query,
                    "HTTP_HOST": host,
                    "SERVER_NAME": host,
                    "SERVER_PORT": "80",
                    "wsgi.url_scheme": "https",
                    "wsgi.input": BytesIO(),
                }
            )
        )
        status = response.status_code
        location = response.headers.get("Location", "")
        if status not in (301, 302, 307, 308) or not location.startswith("/"):
            break
        url = urljoin(url, location)
    return status


def ask_elsewhere(url: str) -> int | None:
    """The status that another site gives: HEAD, then GET where HEAD is refused."""
    status = _status("HEAD", url)
    if status is not None and status >= 400:
        status = _status("GET", url)
    return status


class _Redirects(HTTPRedirectHandler):
    """Each step is checked, so that no site sends us into our own network."""

    def redirect_request(self, *args: Any) -> Request | None:
        require_public(args[-1])
        return super().redirect_request(*args)


_opener = build_opener(_Redirects)


def _status(method: str, url: str) -> int | None:
    try:
        require_public(url)
        request = Request(url, method=method, headers={"User-Agent": AGENT})  # noqa: S310
        with _opener.open(request, timeout=TIMEOUT) as response:
            status: int = response.status
            return status
    except HTTPError as error:
        with error:
            return error.code
    except (OSError, HTTPException, ValueError):
        return None


def require_public(url: str) -> None:
    """ValueError unless `url` is of the web, and its host's addresses are of the Internet."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(url)
    addresses: list[Any] = socket.getaddrinfo(parts.hostname, parts.port or parts.scheme)
    if not all(ipaddress.ip_address(address[4][0]).is_global for address in addresses):
        raise ValueError(url)
