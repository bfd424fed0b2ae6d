"""However a line is typed: it means one registered verb, and no word of it is lost."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import commands
from handlers.verbs import COMMANDS, HANDLERS, Ask, typed
from storage.models import Platform

NUMBERED = {"show", "support", "edit", "withdraw", "discuss"}
NAMES = [
    "idea",
    "idee",
    "review",
    "strategy",
    "strategie",
    "measure",
    "massnahme",
    "gegenstrom",
    "campaign",
    "kampagne",
]
KEYWORDS = st.sampled_from(
    [
        *commands.PAGES,
        *commands.COMBINE,
        *commands.HELP,
        *commands.FIND,
        *commands.ON_ONE,
        *commands.SETTINGS,
        "42",
        "#7",
        "I-3",
    ]
)
LINES = st.text() | st.lists(KEYWORDS | st.text(max_size=12), max_size=5).map(" ".join)


def test_importing_the_house_registers_every_command() -> None:
    assert set(COMMANDS) == set(NAMES)


@given(name=st.sampled_from(NAMES), line=LINES)
def test_every_line_is_a_registered_verb(name: str, line: str) -> None:
    ask = typed(Ask(Platform.SLACK, "T", "U", "", datetime.now(UTC)), name, line)
    assert ask.verb in HANDLERS


@given(line=LINES)
def test_no_word_of_an_idea_is_lost(line: str) -> None:
    verb, words = commands.idea(line)
    if verb == "share":
        assert words == line.strip()
    elif verb == "find":
        assert words.split()[1:] == line.split()[1:]
    elif verb == "combine":
        assert [
            f"{commands.number(word)}" for word in line.split()[1:] if commands.number(word)
        ] == words.split()
    elif verb in NUMBERED:
        assert str(int(words)) == words
        assert len(line.split()) <= 2
    else:
        assert len(line.split()) <= 2, "help, mine and list take nothing but a page"


@given(
    number=st.integers(1, 10**9 - 1),
    form=st.sampled_from(["{}", "#{}", "I-{}", "i-{}", "I{}", "0{}", "#00{}"]),
)
def test_a_number_is_read_in_every_form(number: int, form: str) -> None:
    assert commands.number(form.format(number)) == number
    assert commands.idea(form.format(number)) == ("show", str(number))
    assert commands.review(form.format(number)) == ("look", str(number))


@given(word=st.text(max_size=20))
def test_what_is_no_number_is_none(word: str) -> None:
    number = commands.number(word)
    assert number is None or 0 < number < 10**9


@pytest.mark.parametrize(
    ("line", "verb", "words"),
    [
        ("", "share", ""),
        ("   ", "share", ""),
        ("QR code for the tools", "share", "QR code for the tools"),
        ("help", "help", ""),
        ("HILFE", "help", ""),
        ("?", "help", ""),
        ("mine", "mine", "1"),
        ("meine 2", "mine", "2"),
        ("meine Idee ist besser", "share", "meine Idee ist besser"),
        ("list", "list", "1"),
        ("liste 3", "list", "3"),
        ("list of suppliers on the intranet", "share", "list of suppliers on the intranet"),
        ("find customer card", "find", "1 customer card"),
        ("suche  Kunden   Karte", "find", "1 Kunden Karte"),
        ("find", "share", "find"),
        ("42", "show", "42"),
        ("#042", "show", "42"),
        ("0", "share", "0"),
        ("-1", "share", "-1"),
        ("42 shelves", "share", "42 shelves"),
        ("1234567890", "share", "1234567890"),
        ("support 12", "support", "12"),
        ("support for new colleagues", "share", "support for new colleagues"),
        ("withdraw I-3", "withdraw", "3"),
        ("ändere 3", "edit", "3"),
        ("combine 3", "combine", "3"),
        ("combine I-3 #7", "combine", "3 7"),
        ("kombiniere 3 und 7", "combine", "3 7"),
        ("zusammenführen I-3 mit I-7", "combine", "3 7"),
        ("combine 3 7 9", "share", "combine 3 7 9"),
        ("combine the two cards", "share", "combine the two cards"),
        ("split I-7", "split", "7"),
        ("split the delivery in two", "share", "split the delivery in two"),
        ("trenne 7", "separate_idea", "7"),
        ("separate bins for paper", "share", "separate bins for paper"),
        ("first line\nsecond line", "share", "first line\nsecond line"),
        ("list\nof things", "share", "list\nof things"),
    ],
)
def test_what_lines_after_idea_mean(line: str, verb: str, words: str) -> None:
    assert commands.idea(line) == (verb, words)


@pytest.mark.parametrize(
    ("line", "verb", "words"),
    [
        ("", "settings", ""),
        ("language", "my_language", ""),
        ("language de", "set_language", "de"),
        ("Sprache Englisch", "set_language", "englisch"),
        ("setup", "setup", ""),
        ("problems", "troubles", ""),
        ("numbers", "numbers", ""),
        ("Zahlen", "numbers", ""),
        ("radar", "radar", ""),
        ("anything else", "help_gegenstrom", ""),
    ],
)
def test_what_lines_after_gegenstrom_mean(line: str, verb: str, words: str) -> None:
    assert commands.settings(line) == (verb, words)


@pytest.mark.parametrize(
    ("line", "verb", "words"),
    [
        ("", "queue", "1"),
        ("2", "look", "2"),
        ("#2", "look", "2"),
        ("help", "help_review", ""),
        ("what is new", "queue", "1"),
    ],
)
def test_what_lines_after_review_mean(line: str, verb: str, words: str) -> None:
    assert commands.review(line) == (verb, words)


@pytest.mark.parametrize(
    ("line", "verb", "words"),
    [
        ("", "my_measures", ""),
        ("mine", "my_measures", "1"),
        ("Meine 2", "my_measures", "2"),
        ("list", "measures", "1"),
        ("Liste 3", "measures", "3"),
        ("list 0", "measures", "1"),
        ("new I-42", "another_measure", "42"),
        ("neue 42", "another_measure", "42"),
        ("new paper bags", "measures", "1"),
        ("page 2", "measures", "2"),
        ("Seite 02", "measures", "2"),
        ("7", "measure", "7"),
        ("M-7", "measure", "7"),
        ("#07", "measure", "7"),
        ("done", "done_measures", "1"),
        ("erledigt 2", "done_measures", "2"),
        ("beendet", "stopped_measures", "1"),
        ("ended 3", "ended_measures", "3"),
        ("done with it now", "measures", "1"),
        ("hilfe", "help_measures", ""),
        ("whatever", "measures", "1"),
    ],
)
def test_what_lines_after_measure_mean(line: str, verb: str, words: str) -> None:
    assert commands.measures(line) == (verb, words)


@pytest.mark.parametrize(
    ("line", "verb", "words"),
    [("link", "link", ""), ("verbinden K7M-4QX", "link_code", "k7m-4qx"), ("konten", "link_accounts", "")],
)
def test_accounts_are_connected_with_gegenstrom(line: str, verb: str, words: str) -> None:
    assert commands.settings(line) == (verb, words)


# --- in a chat without slash commands ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "verb", "words"),
    [
        ("idea QR code for the tools", "share", "QR code for the tools"),
        ("Idee: QR-Code\nstatt der Liste", "share", "QR-Code\nstatt der Liste"),
        ("idea:QR code", "share", "QR code"),
        ("IDEA", "share", ""),
        ("/idea", "share", ""),
        ("\u00a0/idea\u00a042\u00a0", "show", "42"),
        ("idee meine 2", "mine", "2"),
        ("idea find customer card", "find", "1 customer card"),
        ("review", "queue", "1"),
        ("Review 42", "look", "42"),
        ("review: #2", "look", "2"),
        ("review help", "help_review", ""),
        ("/review whatever", "queue", "1"),
        ("strategy", "strategy", ""),
        ("Strategie:", "strategy", ""),
        ("measures", "my_measures", ""),
        ("Maßnahmen", "my_measures", ""),
        ("measures list", "measures", "1"),
        ("Maßnahmen meine", "my_measures", "1"),
        ("measure new I-42", "another_measure", "42"),
        ("MASSNAHMEN seite 2", "measures", "2"),
        ("measure M-7", "measure", "7"),
        ("campaign", "campaigns", ""),
        ("Kampagnen", "campaigns", ""),
        ("campaign K-1", "campaign", "1"),
        ("kampagne 12", "campaign", "12"),
        ("campaign new", "new_campaign", ""),
        ("Kampagne: neu", "new_campaign", ""),
        ("measure help", "help_measures", ""),
        ("campaign help", "help_campaign", ""),
        ("/campaign new What slows us down?", "new_campaign", "What slows us down?"),
        ("/kampagne whatever", "campaigns", ""),
        ("home", "home", ""),
        ("Radar", "radar", ""),
        ("zahlen", "numbers", ""),
        ("numbers", "numbers", ""),
        ("export", "export", ""),
        ("importieren", "import", ""),
        ("start", "home", ""),
        ("Einstellungen", "settings", ""),
        ("gegenstrom", "settings", ""),
        ("Gegenstrom Sprache de", "set_language", "de"),
        ("/gegenstrom link k7m-4qx", "link_code", "k7m-4qx"),
        ("link", "link", ""),
        ("verbinden K7M4QX", "link_code", "k7m4qx"),
        ("help", "help", ""),
        ("/Hilfe", "help", ""),
    ],
)
def test_what_plain_words_mean(line: str, verb: str, words: str) -> None:
    assert commands.chat(line) == (verb, words)
    assert verb in HANDLERS


@pytest.mark.parametrize(
    "line",
    [
        "",
        "hello",
        "help me with the till",
        "review of the week was nice",
        "strategy needs time",
        "strategy matters to me",
        "Strategie ist wichtig",
        "strategie 2 ist besser",
        "measure twice, cut once",
        "measures against noise",
        "measure new things first",
        "measures list what we do",
        "campaign new paper bags instead of plastic",
        "campaigns cost too much",
        "kampagne gegen Lärm",
        "campaign 1 was better",
        "home office for the bakery",
        "start with the till",
        "settings of the oven are wrong",
        "link the till to the shop",
        "link please",
        "gegenstrom is a good name",
        "gegenstrom problems at the till",
        "ideas for the summer",
        "ideally, we close on Sundays",
        "https://example.com/idea",
        "/unknown",
        "!idea",
    ],
)
def test_sentences_are_no_commands(line: str) -> None:
    assert commands.chat(line) is None


@given(
    line=LINES, name=st.sampled_from([*NAMES, "maßnahme", "home", "help", "link", ""]), slash=st.booleans()
)
def test_whatever_is_understood_in_a_chat_is_what_the_command_means(
    line: str, name: str, slash: bool
) -> None:
    understood = commands.chat(f"{'/' * slash}{name} {line}")
    if name in COMMANDS and slash:
        assert understood == COMMANDS[name].read(line.strip())
    assert understood is None or understood[0] in HANDLERS


@given(line=LINES)
def test_no_word_of_an_idea_is_lost_in_a_chat(line: str) -> None:
    assert commands.chat(f"idea {line}") == commands.idea(line.strip())


@given(text=st.text())
def test_whatever_is_said_can_be_read(text: str) -> None:
    understood = commands.chat(text)
    assert understood is None or understood[0] in HANDLERS


@given(
    word=st.sampled_from(sorted(filter(None, commands.STRATEGY)) or ["help"]),
    behind=st.sampled_from(["", "2", "#2", "G-2", "u-17", "q-3"]),
)
def test_words_of_the_strategy_are_understood_with_and_without_a_slash(word: str, behind: str) -> None:
    line = f"{word} {behind}".strip()
    if word in commands.STRATEGY:
        assert commands.chat(f"strategy {line}") == commands.strategy(line)
    assert commands.chat(f"/Strategie {line}") == commands.strategy(line)


@given(line=st.lists(st.text("abcdefghijklmnopqrstuvwxyzäöü", min_size=1), min_size=3).map(" ".join))
def test_a_sentence_about_strategy_stays_a_sentence(line: str) -> None:
    assert commands.chat(f"strategy {line}") is None
    assert commands.chat(f"Strategie {line}") is None
