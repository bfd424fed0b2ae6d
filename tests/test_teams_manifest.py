"""Teams accepts the app package, and it says neither more nor less than the code can do."""

import io
import json
import re
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

import bot.app  # noqa: F401  the verbs register themselves
from bot.manifests import Package, WrongPackage, teams_package, write_teams_package
from bot.manifests.teams import REPLIES
from bot.texts import Texts
from handlers import commands
from handlers.verbs import COMMANDS, HANDLERS
from tests.test_command_line import run

DATA = Path(__file__).parent / "data"
MANIFEST = json.loads((DATA / "teams-manifest.schema.json").read_text(encoding="utf-8"))
LOCALIZATION = json.loads((DATA / "teams-manifest.localization.schema.json").read_text(encoding="utf-8"))
APP_ID = "0f4a2c6e-8f1d-4c53-9a6b-2f1f6f0f7c11"
HOME = "https://gegenstrom.example.com"
PLAIN = Package(APP_ID, HOME)


def files(package: Package = PLAIN) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(teams_package(Texts(), package))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def manifest(package: Package = PLAIN) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files(package)["manifest.json"])
    return read


def german(package: Package = PLAIN) -> dict[str, str]:
    read: dict[str, str] = json.loads(files(package)["de.json"])
    return read


def problems(schema: dict[str, Any], value: object) -> list[str]:
    return [f"{list(one.path)}: {one.message}" for one in Draft4Validator(schema).iter_errors(value)]


def at(value: Any, path: str) -> Any:
    """What stands under a path such as `bots[0].commandLists[1]`."""
    for name, number in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        value = value[name] if name else value[int(number)]
    return value


@pytest.mark.parametrize(
    "package",
    [PLAIN, Package(APP_ID), Package(APP_ID, HOME + "/", "2.3.4", replies=False)],
    ids=["plain", "without an address", "without replies"],
)
def test_teams_accepts_the_package(package: Package) -> None:
    assert set(files(package)) == {"manifest.json", "de.json", "color.png", "outline.png"}
    assert problems(MANIFEST, manifest(package)) == []
    assert problems(LOCALIZATION, german(package)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [("id", "no id"), ("accentColor", "teal"), ("description", {"short": "x" * 81, "full": "x"})],
)
def test_the_schema_would_notice_a_mistake(path: str, value: object) -> None:
    assert problems(MANIFEST, manifest() | {path: value})


def test_the_same_app_is_the_same_bytes() -> None:
    assert teams_package(Texts(), PLAIN) == teams_package(Texts(), PLAIN)
    assert manifest()["id"] == manifest(Package(APP_ID.upper(), version="9.0.0"))["id"]
    assert manifest()["id"] != manifest(Package("1" + APP_ID[1:]))["id"]


def test_the_address_and_the_version_are_those_that_were_asked_for() -> None:
    read = manifest(Package(APP_ID, f"{HOME}:8443/", "1.4.0"))
    assert read["version"] == "1.4.0"
    assert read["validDomains"] == ["gegenstrom.example.com"]
    assert read["developer"]["websiteUrl"] == f"{HOME}:8443"
    assert read["bots"][0]["botId"] == read["composeExtensions"][0]["botId"] == APP_ID


def test_hearing_replies_is_the_only_permission_and_can_be_left_out() -> None:
    wanted = manifest()["authorization"]["permissions"]["resourceSpecific"]
    assert [one["name"] for one in wanted] == ["ChannelMessage.Read.Group"]
    assert manifest()["webApplicationInfo"]["id"] == APP_ID
    assert not {"authorization", "webApplicationInfo"} & manifest(Package(APP_ID, replies=False)).keys()


def test_each_scope_has_a_menu_that_teams_can_show() -> None:
    lists = manifest()["bots"][0]["commandLists"]
    assert [one["scopes"] for one in lists] == [["personal"], ["team"], ["groupChat"]]
    for one in lists:
        titles = [entry["title"] for entry in one["commands"]]
        assert 1 < len(titles) <= 10
        assert len(set(titles)) == len(titles)


def test_menus_and_entries_are_as_short_as_teams_shows_them() -> None:
    english = {path: at(manifest(), path) for path in german() if path != "$schema"}
    limits = {"title": 32, "description": 128, "name.full": 100, "description.short": 80}
    for words in (english, german()):
        for path, text in words.items():
            limit = limits.get(path) or limits.get(path.rpartition(".")[2], 4000)
            assert 0 < len(text) <= limit, path


def test_every_word_is_there_in_german_too() -> None:
    told = german()
    told.pop("$schema")
    english = {path: at(manifest(), path) for path in told}
    assert {path for path, text in english.items() if text == told[path]} <= {
        "name.short",
        "bots[0].commandLists[0].commands[6].title",  # "review" is both
    }
    worded = json.dumps(manifest()["bots"]) + json.dumps(manifest()["composeExtensions"])
    assert len([path for path in told if path.startswith(("bots", "compose"))]) == len(
        re.findall(r'"(?:title|description)":', worded)
    )


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_bot_reads_what_the_menu_types(language: str) -> None:
    """A click on an entry types its title."""
    titles = {
        path: at(manifest(), path) if language == "en" else text
        for path, text in german().items()
        if path.startswith("bots") and path.endswith(".title")
    }
    read = {title: commands.chat(title) for title in titles.values()}
    assert [title for title, asked in read.items() if asked is None] == []
    verbs = {asked[0] for asked in read.values() if asked}
    assert verbs <= HANDLERS.keys()
    for command in COMMANDS.values():
        asked = command.read("settings" if command.name == "gegenstrom" else "")
        assert command.alias_of or asked[0] in verbs, command.name


def test_the_extension_offers_what_the_adapter_answers() -> None:
    offered = {one["id"]: one for one in manifest()["composeExtensions"][0]["commands"]}
    assert set(offered) == {"new_idea", "turn_into_idea", "find_ideas"}
    assert offered["turn_into_idea"]["context"] == ["message"]
    assert offered["find_ideas"]["parameters"][0]["name"] == "words"
    assert all(offered[name]["fetchTask"] for name in ("new_idea", "turn_into_idea"))


def test_icons_have_the_size_and_colours_that_teams_wants() -> None:
    color, outline = pixels(files()["color.png"], 192), pixels(files()["outline.png"], 32)
    assert {one[3] for one in color} == {255}
    assert color[0] == (0x0B, 0x4F, 0x4A, 255)
    assert len(set(color)) > 10
    assert {one[:3] for one in outline} == {(255, 255, 255)}
    assert {0, 255} <= {one[3] for one in outline}


def pixels(png: bytes, size: int) -> list[tuple[int, ...]]:
    """Read back as a picture of this size with transparency."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">IIBB", png[16:26]) == (size, size, 8, 6)
    length = struct.unpack(">I", png[33:37])[0]
    rows = zlib.decompress(png[41 : 41 + length])
    line = size * 4 + 1
    assert len(rows) == size * line
    found = [rows[y * line + 1 : (y + 1) * line] for y in range(size)]
    return [tuple(row[x : x + 4]) for row in found for x in range(0, size * 4, 4)]


@pytest.mark.parametrize(
    ("package", "says"),
    [
        (Package(""), "--app-id"),
        (Package("my-bot"), "--app-id"),
        (Package(APP_ID, "gegenstrom.example.com"), "https://"),
        (Package(APP_ID, "http://gegenstrom.example.com"), "https://"),
        (Package(APP_ID, HOME, "one"), "1.0.1"),
    ],
)
def test_a_wrong_package_is_not_written(package: Package, says: str, tmp_path: Path) -> None:
    with pytest.raises(WrongPackage, match=re.escape(says)):
        write_teams_package(Texts(), package, tmp_path / "app.zip")
    assert not (tmp_path / "app.zip").exists()


def test_the_package_goes_where_it_should(tmp_path: Path) -> None:
    said = write_teams_package(Texts(), Package(APP_ID), tmp_path / "app.zip")
    assert "app.zip is the app package" in said
    assert "--url" in said
    assert (tmp_path / "app.zip").read_bytes() == teams_package(Texts(), Package(APP_ID))
    with pytest.raises(WrongPackage, match="--output"):
        write_teams_package(Texts(), PLAIN, None)
    with pytest.raises(WrongPackage, match="cannot be written"):
        write_teams_package(Texts(), PLAIN, tmp_path / "nowhere" / "app.zip")


def test_the_command_line_writes_it(tmp_path: Path) -> None:
    words = ["manifest", "teams", "--output", "app.zip", "--url", HOME, "--version", "1.2.3", "--no-replies"]
    done = run(tmp_path, *words, TEAMS_APP_ID=APP_ID)
    assert (done.returncode, done.stderr) == (0, "")
    wanted = Package(APP_ID, HOME, "1.2.3", replies=False)
    assert (tmp_path / "app.zip").read_bytes() == teams_package(Texts(), wanted)
    missing = run(tmp_path, "manifest", "teams", "--output", "app.zip")
    assert missing.returncode == 1
    assert "--app-id" in missing.stderr


def test_the_one_permission_is_explained_to_the_admin() -> None:
    guide = (Path(__file__).parent.parent / "docs" / "install-teams.md").read_text(encoding="utf-8")
    assert f"`{REPLIES}`" in guide
    assert "--no-replies" in guide
