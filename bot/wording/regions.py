"""Regions of public holidays, named as the reader names them."""

from collections.abc import Sequence

from babel.core import get_global

from bot.texts import country
from bot.wording.pen import Pen

NONE = "none"  # Slack refuses an empty option value
PARTS = {  # of which regions are offered, by the library's codes
    "DE": "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH",
    "AT": "1 2 3 4 5 6 7 8 9",
    "CH": "AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH",
}
COUNTRIES = "LI LU BE NL FR IT DK PL CZ ES PT GB IE SE NO FI HU SI HR SK US CA"


def name(pen: Pen, code: str) -> str:
    """ "Deutschland: Bayern"; what has no name here is named by its code."""
    if not code:
        return pen.say("region-none")
    land, _, part = code.partition("-")
    if not part:
        return country(pen.voice, land)
    known = part in PARTS.get(land, "").split()
    return f"{country(pen.voice, land)}: {pen.say(f'region-{code}') if known else part}"


def offered(pen: Pen, chosen: str) -> list[tuple[str, str]]:
    """Below Slack's limit of a hundred; others are typed, and stay on offer where they were."""
    listed = [code for land in PARTS for code in _with_parts(land)]
    return _named(pen, chosen, [*listed, *COUNTRIES.split()])


def offered_nearby(pen: Pen, chosen: str, zone: str) -> list[tuple[str, str]]:
    """Where there is little room: the country that is chosen, or lies in this time zone, and its parts."""
    home = chosen.partition("-")[0] or get_global("zone_territories").get(zone, "")
    return _named(pen, chosen, [*_with_parts(home), *(land for land in PARTS if land != home)])


def _with_parts(land: str) -> list[str]:
    parts = [f"{land}-{part}" for part in PARTS.get(land, "").split()]
    return [land, *parts] if land else []


def _named(pen: Pen, chosen: str, listed: Sequence[str]) -> list[tuple[str, str]]:
    more = [chosen] if chosen and chosen not in listed else []
    return [(NONE, name(pen, "")), *((code, name(pen, code)) for code in (*more, *listed))]
