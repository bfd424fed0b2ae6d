"""Our tokens go to Microsoft's services only: look-alikes are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams.hosts import is_file_store, is_service

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


@pytest.mark.parametrize(
    "url",
    [
        "https://hansen-my.sharepoint.com/personal/carla_hansen_example/_api/v2.0/drive/items/01ABC/uploadSession?guid='1'&tempauth=v1.eyJ",
        "https://hansen-my.sharepoint.com:443/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=a.b",
        "https://HansenEUR-my.SharePoint.com/_api/v2.0/drives/b!x/root:/a%20b.csv:/uploadSession?up=1",
        "http://127.0.0.1:4000/personal/1/uploadSession?tempauth=1",
    ],
)
def test_where_microsoft_keeps_files(url: str) -> None:
    assert is_file_store(url, LOCAL)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "https://sharepoint.com/x",
        "https://hansen.sharepoint.com",
        "http://hansen-my.sharepoint.com/x",
        "http://127.0.0.1:4001/x",
        "https://hansen-my.sharepoint.com:8443/x",
        "https://a.b.sharepoint.com/x",
        "https://-my.sharepoint.com/x",
        "https://evilsharepoint.com/x",
        "https://hansen.sharepoint.com.evil.com/x",
        "https://hansen.sharepoint.com@evil.com/x",
        "https://user@hansen.sharepoint.com/x",
        "https://evil.com/hansen.sharepoint.com/x",
        "https://evil.com\\@hansen.sharepoint.com/x",
        "https://evil.com#@hansen.sharepoint.com/x",
        "https://hansen.sharepoint.com/x#y",
        "https://hansen.sharepoint.com/../x",
        "https://hansen.sharepoint.com/a/%2e%2e/x",
        "https://hansen.sharepoint.com/a b",
        "https://hansen.sharepoint.com/x\n",
        "https://hansen.sharepoint.com/x\r\nHost: evil.com",
        "https://hansen。sharepoint.com/x",
        "https://hänsen.sharepoint.com/x",
        "https://hansen.sharepoint.com./x",
        "https://hansen.sharepoint.us/x",
        "https://smba.trafficmanager.net/x",
        f"https://hansen.sharepoint.com/{'x' * 9000}",
    ],
)
def test_no_file_goes_elsewhere(url: object) -> None:
    assert not is_file_store(url, LOCAL)
