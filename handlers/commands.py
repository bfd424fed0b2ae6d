"""What a typed line means. A keyword counts only when what follows fits it; else the line is an idea."""

import re

NUMBER = re.compile(r"(?:#|[iI]-?)?0*([1-9]\d{0,8})")
PAGES = {"list": "list", "liste": "list", "mine": "mine", "meine": "mine"}
HELP = {"help", "hilfe", "?"}
FIND = {"find", "finde", "suche", "search"}
ON_ONE = {  # keyword and a number
    "show": "show",
    "zeige": "show",
    "support": "support",
    "unterstütze": "support",
    "edit": "edit",
    "ändere": "edit",
    "withdraw": "withdraw",
    "zurückziehen": "withdraw",
    "discuss": "discuss",
    "diskutiere": "discuss",
}
SETTINGS = {
    "": "settings",
    "settings": "settings",
    "einstellungen": "settings",
    "help": "help_gegenstrom",
    "hilfe": "help_gegenstrom",
    "language": "my_language",
    "sprache": "my_language",
    "setup": "setup",
    "einrichten": "setup",
    "problems": "troubles",
    "probleme": "troubles",
}


def idea(line: str) -> tuple[str, str]:
    """The verb and its words that `/idea line` asks for."""
    words = line.split()
    keyword = words[0].casefold() if words else ""
    rest = " ".join(words[1:])
    if not words:
        return "share", ""
    if len(words) == 1 and number(words[0]):
        return "show", str(number(words[0]))
    if keyword in HELP and not rest:
        return "help", ""
    if keyword in PAGES and (not rest or rest.isdecimal()):
        return PAGES[keyword], rest or "1"
    if keyword in FIND and rest:
        return "find", f"1 {rest}"
    if keyword in ON_ONE and len(words) == 2 and number(rest):
        return ON_ONE[keyword], str(number(rest))
    return "share", line.strip()


def settings(line: str) -> tuple[str, str]:
    """The verb and its words that `/gegenstrom line` asks for; unknown words lead to help."""
    words = line.casefold().split()
    verb = SETTINGS.get(words[0] if words else "", "help_gegenstrom")
    if verb == "my_language" and len(words) == 2:
        return "set_language", words[1]
    return verb, ""


def review(line: str) -> tuple[str, str]:
    """The verb and its words that `/review line` asks for."""
    word = line.strip().casefold()
    if number(word):
        return "look", str(number(word))
    if word in HELP:
        return "help_review", ""
    return "queue", word if word.isdecimal() and word != "0" else "1"


def number(word: str) -> int | None:
    """The idea number that is written as 42, #42 or I-42."""
    found = NUMBER.fullmatch(word)
    return int(found[1]) if found else None
