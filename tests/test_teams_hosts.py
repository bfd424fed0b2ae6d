"""Our tokens go to Microsoft's services only: look-alikes are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams.hosts import is_service

LOCAL = frozenset({"127.0.0.1:4000", "localhost:4000", "smba.infra.gcc.teams.microsoft.com"})


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net/emea/7e0e5a11-0000-4000-8000-000000000001/",
        "https://smba.trafficmanager.net/teams",
        "https://SMBA.TrafficManager.net/amer/",
        "https://smba.trafficmanager.net:443/emea/",
        "https://smba.trafficmanager.net",
        "https://api.botframework.com/",
        "https://europe.api.botframework.com/v3x",
    ],
)
def test_microsofts_services(url: str) -> None:
    assert is_service(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://smba.trafficmanager.net/emea/",
        "https://evil.trafficmanager.net/emea/",
        "https://xsmba.trafficmanager.net/",
        "https://x.smba.trafficmanager.net/",
        "https://smba.trafficmanager.net.evil.com/",
        "https://smba.trafficmanager.net./emea/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net:/x:",
        "https://smba.trafficmanager.net@evil.com/",
        "https://user@smba.trafficmanager.net/",
        "https://evil.com/smba.trafficmanager.net/",
        "https://evil.com#@smba.trafficmanager.net/",
        "https://evil.com?smba.trafficmanager.net/",
        "https://evil.com\\@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\\.evil.com/",
        "https://smba。trafficmanager.net/",
        "https://ѕmba.trafficmanager.net/",
        "https://smba.trafficmanager.net/?next=x",
        "https://smba.trafficmanager.net/#x",
        "https://smba.trafficmanager.net/../x",
        "https://smba.trafficmanager.net/emea//x",
        "https://smba.trafficmanager.net/%2e%2e/",
        "https://smba.trafficmanager.net/\nHost: evil.com",
        "https://smba.trafficmanager.net/emea/\n",
        " https://smba.trafficmanager.net/",
        "https://smba.traffic\tmanager.net/",
        "https://botframework.com.evil.com/",
        "https://evilbotframework.com/",
        "https://botframework.com/",
        "https://.botframework.com/",
        "https://a..botframework.com/",
        "https://-.botframework.com/",
        "https://evil.com:443.botframework.com/",
        "https://[::1].botframework.com/",
        "https://api.botframework.com./",
        "https:smba.trafficmanager.net/",
        "https:///smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
        "ftp://smba.trafficmanager.net/",
        "https://smba.infra.gcc.teams.microsoft.com/teams",
        "http://127.0.0.1:4000/",
        "https://",
        "",
        None,
        7,
        ["https://smba.trafficmanager.net/"],
    ],
)
def test_everything_else_is_refused(url: object) -> None:
    assert not is_service(url)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("http://127.0.0.1:4000/emea", True),
        ("http://localhost:4000/_connector", True),
        ("https://smba.infra.gcc.teams.microsoft.com/teams", True),
        ("http://smba.infra.gcc.teams.microsoft.com/teams", False),
        ("http://127.0.0.1:4001/", False),
        ("http://127.0.0.1/", False),
        ("http://127.0.0.1:4000@evil.com/", False),
        ("http://127.0.0.1:4000.evil.com/", False),
        ("https://smba.trafficmanager.net/emea/", True),
    ],
)
def test_further_services_are_named_exactly(url: str, allowed: bool) -> None:
    assert is_service(url, LOCAL) is allowed


@given(st.text() | st.from_regex(r"https?://[^/]{0,40}(trafficmanager\.net|botframework\.com)[^/]{0,9}/?"))
def test_any_text_is_told_apart_without_failing(url: str) -> None:
    if is_service(url):
        host = url.lower().removeprefix("https://").partition("/")[0].removesuffix(":443")
        assert host == "smba.trafficmanager.net" or host.endswith(".botframework.com")
