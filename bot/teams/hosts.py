"""The services that we speak to. Whoever gets our requests gets our token, so the list is exact."""

import re
from urllib.parse import SplitResult, unquote, urlsplit

ALLOWED = frozenset({"smba.trafficmanager.net"})  # anybody may register other names below trafficmanager.net
SUFFIX = ".botframework.com"  # this domain is Microsoft's own
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
# One label below Microsoft's own domain: a company's SharePoint, or its people's OneDrive ("hansen-my").
STORE = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.sharepoint\.com")
SHAPE = re.compile(r"https?://[a-z0-9.:\[\]-]{1,253}(/[A-Za-z0-9._~-]+)*/?", re.IGNORECASE)

# The address comes with a query, which is the permission, and with signs that paths may hold: "(", "'", "!".
STORE_SHAPE = re.compile(r"https?://[a-z0-9.:\[\]-]{1,253}/[!-~]{1,8000}", re.IGNORECASE)
STORE_SHAPE_NOT = re.compile(r"[\\#]")


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


def is_file_store(url: object, extra: frozenset[str] = frozenset()) -> bool:
    """Whether this may be an address in a company's SharePoint, where Teams keeps what is sent in chats.

    Teams takes and gives no files from bots in the clouds of the US military and of GCC High, and its bots do
    not exist in China, so that there is no other domain. `extra` as above, for a local service.
    """
    if not isinstance(url, str) or not STORE_SHAPE.fullmatch(url) or STORE_SHAPE_NOT.search(url):
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if {".", ".."} & set(unquote(parts.path).split("/")):
        return False
    if parts.netloc.lower() in extra:
        return parts.scheme == "https" or is_loopback(parts)
    return parts.scheme == "https" and port in (None, 443) and bool(STORE.fullmatch(parts.hostname or ""))
