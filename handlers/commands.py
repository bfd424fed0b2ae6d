"""What a typed line means. A keyword counts only when what follows fits it; else the line is an idea."""

import re
from collections.abc import Callable

NUMBER = re.compile(r"(?:#|[iI]-?)?0*([1-9]\d{0,8})")
MEASURE_NUMBER = re.compile(r"(?:#|[mM]-?)?0*([1-9]\d{0,8})")
GOAL_NUMBER = re.compile(r"(?:#|[gG]-?)?0*([1-9]\d{0,8})")
CAMPAIGN_NUMBER = re.compile(r"(?:#|[kK]-?)?0*([1-9]\d{0,8})")
THING_NUMBER = re.compile(r"(?:#|([iImM])-?)?\s*0*([1-9]\d{0,8})")  # an idea's, unless it says M
NUMBERED = re.compile(r"(?:#|[a-z]-?)?\d{1,9}", re.ASCII)  # of whatever: 2, #2, G-2, U-17
QUESTION_NUMBER = re.compile(r"(?:#|[qQ]-?)?0*([1-9]\d{0,8})")
# Of a code that is typed elsewhere: nothing that looks like something else, and no vowels, so that no code
# is a word and no word is a code.
CODE_LETTERS, CODE_LENGTH = "CDFGHJKMNPQRTVWXY234679", 6
CODE = re.compile(rf"[{CODE_LETTERS}]{{3}}-?[{CODE_LETTERS}]{{3}}", re.IGNORECASE | re.ASCII)
LIKE_A_CODE = re.compile(r"\w{2,4}-\w{2,4}|[A-Z0-9]{5,7}")  # mistyped, and surely no sentence
PAGES = {"list": "list", "liste": "list", "mine": "mine", "meine": "mine"}
PAGE = {"page", "seite"}
HELP = {"help", "hilfe", "?"}
NEW = {"new", "neu", "neue"}
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
    "follow": "follow",
    "folge": "follow",
    "unfollow": "unfollow",
    "entfolge": "unfollow",
    "connect": "connect",
    "verbinde": "connect",
    "split": "split",
    "teile": "split",
    "aufteilen": "split",
    "separate": "separate_idea",
    "trenne": "separate_idea",
    "trennen": "separate_idea",
    "ask": "ask_publicly",
    "frage": "ask_publicly",
}
COMBINE = {"combine", "kombiniere", "zusammenführen", "vereine"}  # keyword, a number, and maybe another one
BETWEEN = {"and", "with", "und", "mit", "+"}  # two numbers
FOLLOWING = {"follow": "follow", "folge": "follow", "unfollow": "unfollow", "entfolge": "unfollow"}
ON_MEASURE = {**FOLLOWING, "connect": "connect", "verbinde": "connect"}  # keyword and a number
LOG = {"log", "protokoll"}
ENDED = {  # measures, by how they ended
    "ended": "ended",
    "abgeschlossen": "ended",
    "done": "done",
    "erledigt": "done",
    "fertig": "done",
    "stopped": "stopped",
    "gestoppt": "stopped",
    "beendet": "stopped",
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
    "link": "link",
    "verbinden": "link",
    "accounts": "link_accounts",
    "konten": "link_accounts",
    "me": "me",
    "ich": "me",
    "away": "away",
    "abwesend": "away",
    "back": "back_again",
    "zurück": "back_again",
    "quiet": "quiet",
    "ruhezeiten": "quiet",
    "ruhe": "quiet",
    "pause": "pause",
    "region": "region",
    "feiertage": "region",
    "news": "less",
    "neuigkeiten": "less",
    "numbers": "numbers",
    "zahlen": "numbers",
    "export": "export",
    "exportieren": "export",
    "import": "import",
    "importieren": "import",
    "radar": "radar",
}
STRATEGY = {
    "": "strategy",
    "questions": "questions",
    "fragen": "questions",
    "question": "question",
    "frage": "question",
    "post": "post_update",
    "senden": "post_update",
    "updates": "updates",
    "brief": "brief",
    "montag": "brief",
    "review": "strategy_review",
    "überprüfung": "strategy_review",
    "edit": "edit_picture",
    "bearbeiten": "edit_picture",
    "history": "history",
    "verlauf": "history",
    "loop": "loop",
    "kreislauf": "loop",
    "help": "help_strategy",
    "hilfe": "help_strategy",
    "?": "help_strategy",
}
WITH_A_LINE = {"away", "quiet", "pause", "region"}  # these read what follows themselves
WITH_A_WORD = {"my_language": "set_language", "link": "link_code"}  # what one word behind them makes of these


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
    if keyword in COMBINE and (both := _one_or_two(words[1:])):
        return "combine", both
    return "share", line.strip()


def _one_or_two(words: list[str]) -> str:
    """The numbers of one idea, or of two with a small word between them; empty when it is something else."""
    named = [words[0], words[2]] if len(words) == 3 and words[1].casefold() in BETWEEN else words
    numbers = [number(word) for word in named]
    return " ".join(map(str, numbers)) if len(numbers) in (1, 2) and all(numbers) else ""


def settings(line: str) -> tuple[str, str]:
    """The verb and its words that `/gegenstrom line` asks for; unknown words lead to help."""
    words = line.casefold().split()
    verb = SETTINGS.get(words[0] if words else "", "help_gegenstrom")
    if verb in WITH_A_LINE:
        return verb, line.strip().partition(" ")[2].strip()
    if verb in WITH_A_WORD and len(words) == 2:
        return WITH_A_WORD[verb], words[1]
    return verb, ""


def review(line: str) -> tuple[str, str]:
    """The verb and its words that `/review line` asks for."""
    word = line.strip().casefold()
    if number(word):
        return "look", str(number(word))
    if word in HELP:
        return "help_review", ""
    return "queue", word if word.isdecimal() and word != "0" else "1"


def strategy(line: str) -> tuple[str, str]:
    """The verb and its words that `/strategy line` asks for; unknown words lead to the target picture."""
    first, _, rest = line.strip().partition(" ")
    if not rest and (number := goal_number(first)):
        return "goal", str(number)
    return STRATEGY.get(first.casefold(), "strategy"), rest.strip()


def measures(line: str) -> tuple[str, str]:
    """The verb and its words that `/measure line` asks for: "mine", "list", "page 2", "done", "stopped 2",
    "new" and an idea's number, a measure's number, "7 log", or "help"."""
    words = line.casefold().split()
    if not words:
        return "my_measures", ""
    if len(words) == 1 and words[0] in HELP:
        return "help_measures", ""
    if len(words) == 1 and measure_number(words[0]):
        return "measure", str(measure_number(words[0]))
    if len(words) == 2 and words[0] in NEW and number(words[1]):
        return "another_measure", str(number(words[1]))
    if len(words) == 2 and words[1] in LOG and measure_number(words[0]):
        return "measure_log", str(measure_number(words[0]))
    if len(words) == 2 and words[0] in ON_MEASURE and measure_number(words[1]):
        return ON_MEASURE[words[0]], f"M-{measure_number(words[1])}"
    if words[0] in ENDED and len(words) < 3:
        return f"{ENDED[words[0]]}_measures", _page_behind(words)
    if PAGES.get(words[0]) == "mine":
        return "my_measures", _page_behind(words)
    return "measures", str(number(words[1])) if _is_page(words) else _page_behind(words)


def _page_behind(words: list[str]) -> str:
    """The page in "mine 2" or "list 2"."""
    fits = len(words) == 2 and words[0] in {*PAGES, *ENDED} and words[1].isdecimal() and words[1] != "0"
    return words[1] if fits else "1"


def campaigns(line: str) -> tuple[str, str]:
    """The verb and its words that `/campaign line` asks for: a campaign's number, or "new" and the question;
    unknown words lead to the list."""
    first, _, rest = line.strip().partition(" ")
    if first.casefold() in NEW:
        return "new_campaign", rest.strip()
    if first.casefold() in HELP:
        return "help_campaign", ""
    found = CAMPAIGN_NUMBER.fullmatch(first)
    return ("campaign", found[1]) if found and not rest.strip() else ("campaigns", "")


def number(word: str) -> int | None:
    """The idea number that is written as 42, #42 or I-42."""
    found = NUMBER.fullmatch(word)
    return int(found[1]) if found else None


def measure_number(word: str) -> int | None:
    """The measure number that is written as 7, #7 or M-7."""
    found = MEASURE_NUMBER.fullmatch(word)
    return int(found[1]) if found else None


def thing(words: str) -> tuple[str, int] | None:
    """The idea or measure that is written as I-42, M-7 or 42."""
    found = THING_NUMBER.fullmatch(words.strip())
    if found is None:
        return None
    return "measure" if (found[1] or "").casefold() == "m" else "idea", int(found[2])


def goal_number(word: str) -> int | None:
    """The goal number that is written as 2, #2 or G-2."""
    found = GOAL_NUMBER.fullmatch(word)
    return int(found[1]) if found else None


def question_number(word: str) -> int | None:
    """The question number that is written as 3, #3 or Q-3."""
    found = QUESTION_NUMBER.fullmatch(word)
    return int(found[1]) if found else None


# --- the same, where there are no slash commands ----------------------------------------------------

Read = Callable[[str], tuple[str, str]]
BEGINNING = re.compile(r"(/?)(\w+)(?::\s*|\s+|\Z)(.*)", re.DOTALL)
READERS: dict[str, Read] = {
    **dict.fromkeys(("idea", "idee"), idea),
    "review": review,
    **dict.fromkeys(("strategy", "strategie"), strategy),
    **dict.fromkeys(("measure", "measures", "massnahme", "massnahmen"), measures),  # "maßnahme", case folded
    **dict.fromkeys(("campaign", "campaigns", "kampagne", "kampagnen", "ideenkampagne"), campaigns),
    "gegenstrom": settings,
}
ALONE = {  # what means something when nothing follows
    **dict.fromkeys(("home", "start"), ("home", "")),
    **dict.fromkeys(("settings", "einstellungen"), settings("settings")),
    **dict.fromkeys(("help", "hilfe"), idea("help")),
    **dict.fromkeys(("ideas", "ideen"), idea("list")),
    **dict.fromkeys(("goals", "ziele", "zielbild"), strategy("")),
    **dict.fromkeys(("entscheiden", "entscheidungen", "decide"), review("")),
    **dict.fromkeys(("language", "sprache"), settings("language")),
    **dict.fromkeys(("link", "verbinden"), settings("link")),
    **dict.fromkeys(("numbers", "zahlen"), settings("numbers")),
    "radar": settings("radar"),
    **dict.fromkeys(("export", "exportieren"), settings("export")),
    **dict.fromkeys(("import", "importieren"), settings("import")),
}


def chat(line: str) -> tuple[str, str] | None:
    """The verb and its words when a line begins like a command and what follows fits it, with or without
    a slash: "idea QR codes", "/review 42", "help". None: a sentence like any other."""
    found = BEGINNING.fullmatch(line.strip())
    if found is None:
        return None
    slash, first, rest = found[1], found[2].casefold(), found[3].strip()
    if first in READERS and (slash or _fits(first, rest)):
        return READERS[first](rest)
    if first in ALONE and not rest:
        return ALONE[first]
    return settings(f"link {rest}") if ALONE.get(first) == ("link", "") and _is_code(rest) else None


def _fits(first: str, rest: str) -> bool:
    """Whether the rest of a line without a slash is what this command takes, and not a sentence."""
    if first == "gegenstrom":
        return _sets(rest.casefold().split())
    read = READERS[first]
    if read is strategy:
        return _steers(rest.casefold().split())
    if read is review:
        return not rest or rest.casefold() in HELP or number(rest) is not None
    if read is measures:
        words = rest.casefold().split()
        is_list = len(words) < 3 and words[0] in PAGES if words else True
        return is_list or measures(rest) != measures("anything") or _is_page(words)
    if read is campaigns:  # a question behind "new" would be a sentence: "campaign new paper bags"
        return not rest or (" " not in rest and campaigns(rest) != campaigns(""))
    return read is idea or not rest


def _sets(words: list[str]) -> bool:
    """Whether these are the words of a settings command."""
    verb = SETTINGS.get(words[0] if words else "")
    if len(words) < 2:
        return verb is not None
    if verb in WITH_A_LINE:
        return True
    return len(words) == 2 and verb in WITH_A_WORD and (verb != "link" or _is_code(words[1]))


def _steers(words: list[str]) -> bool:
    """Whether these are a word of the strategy command, with at most a number behind it, or a goal alone."""
    if len(words) < 2:
        return not words or words[0] in STRATEGY or goal_number(words[0]) is not None
    return len(words) == 2 and words[0] in STRATEGY and NUMBERED.fullmatch(words[1]) is not None


def _is_code(word: str) -> bool:
    return bool(CODE.fullmatch(word) or LIKE_A_CODE.fullmatch(word))


def _is_page(words: list[str]) -> bool:
    return len(words) == 2 and words[0] in PAGE and number(words[1]) is not None
