"""The services that we speak to. Whoever gets our requests gets our token, so the list is exact."""

import re
from urllib.parse import SplitResult, urlsplit

ALLOWED = frozenset({"smba.trafficmanager.net"})  # anybody may register other names below trafficmanager.net
SUFFIX = ".botframework.com"  # this domain is Microsoft's own
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
SHAPE = re.compile(r"https?://[a-z0-9.:\[\]-]{1,253}(/[A-Za-z0-9._~-]+)*/?", re.IGNORECASE)


def is_service(url: object, extra: frozenset[str] = frozenset()) -> bool:
    """Whether this may be a Bot Connector's address.

    `extra` are further hosts, as written in an address, with the port where there is one: those of a
    government cloud ("smba.infra.gcc.teams.microsoft.com"), or a local service ("127.0.0.1:4000"), which
    may do without TLS.
    """
    # fullmatch, and before parsing: no user info, query, fragment, backslash, white space or foreign letters
    if not isinstance(url, str) or not SHAPE.fullmatch(url):
        return False
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if {".", ".."} & set(parts.path.split("/")):
        return False
    if parts.netloc.lower() in extra:
        return parts.scheme == "https" or is_loopback(parts)
    return parts.scheme == "https" and port in (None, 443) and (host in ALLOWED or _is_below(host))


def is_loopback(parts: SplitResult) -> bool:
    return _without_port(parts.netloc.lower()) in LOOPBACK


def _is_below(host: str) -> bool:
    labels = host.removesuffix(SUFFIX)
    return labels != host and all(
        re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", one) for one in labels.split(".")
    )


def _without_port(netloc: str) -> str:
    return re.sub(r":\d*$", "", netloc)
