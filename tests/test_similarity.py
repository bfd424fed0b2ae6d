"""Which goal fits an idea, and because of which words: a retailer's examples, and what holds for any text."""

import unicodedata
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.similarity import ENOUGH, SHOWN, best, fits

GERMAN = {
    1: [
        "Der Webshop macht 2028 ein Fünftel unseres Umsatzes\n"
        "Wer in der Region wohnt, bestellt online und holt im Laden ab.",
        "Fotos der Torten auf der Startseite",
        "Abholfächer für Bestellungen",
    ],
    2: [
        "Digitaler Kundenclub: Stammkunden kommen öfter\n"
        "Sie sammeln Punkte auf dem Handy und bekommen Angebote, die passen.",
        "Newsletter mit Rezepten",
        "Karte für Stammkunden auf dem Handy",
    ],
    3: ["Weniger Papier\nListen, Zettel und Formulare gibt es nur noch digital.", "Lieferschein als PDF"],
    4: [
        "Wer bei uns arbeitet, bleibt gern\n"
        "Gute Arbeitszeiten, verlässliche Dienstpläne, Weiterbildung. Fluktuation unter 8 Prozent.",
        "Schichten untereinander tauschen",
    ],
    5: [
        "Klimaneutral bis 2030\nWir sparen Strom und Heizung, Lieferwagen und Dienstwagen fahren elektrisch.",
        "Licht im Lager mit Bewegungsmelder",
    ],
}
ENGLISH = {
    1: [
        "Our web shop earns a fifth of the turnover by 2028\nCustomers nearby order online and collect.",
        "Photos of today's cakes in the web shop",
    ],
    2: ["A digital club for regular customers\nThey collect stamps on the phone.", "Newsletter with recipes"],
    3: ["Less paper\nLists and forms are digital.", "Delivery notes as PDF"],
    4: [
        "People want to stay\nReliable rosters, training, fair working hours.",
        "Swap shifts with colleagues",
    ],
    5: ["Climate neutral by 2030\nWe save electricity and heating.", "Electric delivery vans"],
}
EXAMPLES = [
    (GERMAN, "Digitale Kundenkarte statt Stempelheft", 2, {"Kundenkarte"}),
    (GERMAN, "Kundenkarte im Handy", 2, {"Kundenkarte", "Handy"}),
    (GERMAN, "Eine Karte für alle Stammkundinnen und Stammkunden", 2, {"Karte", "Stammkunden"}),
    (GERMAN, "Newslettern mit Gewinnspielen für Stammkunden", 2, {"Newslettern", "Stammkunden"}),
    (GERMAN, "QR-Code statt Papierliste am Spind", 3, {"Papierliste"}),
    (GERMAN, "Lieferscheine nicht mehr auf Papier", 3, {"Lieferscheine", "Papier"}),
    (GERMAN, "Elektrische Dienstwagen", 5, {"Dienstwagen", "Elektrische"}),
    (GERMAN, "Stromverbrauch der Kühltheke senken", 5, {"Stromverbrauch"}),
    (GERMAN, "Heizungen nachts herunterdrehen", 5, {"Heizungen"}),
    (GERMAN, "Dienstplan vier Wochen im Voraus", 4, {"Dienstplan"}),
    (GERMAN, "Weiterbildungen am Vormittag", 4, {"Weiterbildungen"}),
    (GERMAN, "Schichten per App tauschen", 4, {"Schichten", "tauschen"}),
    (GERMAN, "Kuchen im Onlineshop vorbestellen", 1, {"Onlineshop"}),
    (GERMAN, "Webshop: Lieferung am selben Tag", 1, {"Webshop"}),
    (ENGLISH, "Digital customer card instead of paper stamps", 2, {"customer", "stamps"}),
    (ENGLISH, "Newsletters for regulars", 2, {"Newsletters", "regulars"}),
    (ENGLISH, "No more printed delivery notes and paper lists", 3, {"paper", "lists"}),
    (ENGLISH, "Rosters four weeks ahead", 4, {"Rosters"}),
    (ENGLISH, "An electric van for deliveries", 5, {"electric", "deliveries"}),
    (ENGLISH, "Cake photos in the shop window of our web shop", 1, {"shop", "web"}),
]
NOTHING_FITS = [
    (GERMAN, "Eine Bank vor der Bäckerei in Husum?"),
    (GERMAN, "Sonntags öffnen"),
    (GERMAN, "Kaffeemaschine"),
    (GERMAN, "Unterlagen für den Unterricht"),
    (GERMAN, "Kartoffelsalat ohne Mayonnaise"),
    (GERMAN, "Das sollten wir einfach mal besser machen"),
    (ENGLISH, "A bench in front of the bakery"),
    (ENGLISH, "Open on Sundays"),
    (ENGLISH, "We should just do it better"),
    (GERMAN, ""),
    (ENGLISH, "🙂 1234 !!"),
]


@pytest.mark.parametrize(("goals", "idea", "expected", "because"), EXAMPLES)
def test_the_goal_that_fits_is_found_and_explained(
    goals: dict[int, list[str]], idea: str, expected: int, because: set[str]
) -> None:
    found = best(idea, goals)
    assert found is not None, fits(idea, goals)
    assert found.key == expected
    assert because <= set(found.because), found


@pytest.mark.parametrize(("goals", "idea"), NOTHING_FITS)
def test_where_nothing_fits_nothing_is_proposed(goals: dict[int, list[str]], idea: str) -> None:
    assert best(idea, goals) is None, fits(idea, goals)


def test_what_fits_two_alike_is_not_decided_for_anybody() -> None:
    goals = {1: ["More regular customers"], 2: ["Customers like the web shop"]}
    assert [fit.score for fit in fits("Customers", goals)] == []
    goals[3] = ["Less paper"]
    assert len({fit.score for fit in fits("Customers", goals)}) == 1
    assert best("Customers", goals) is None


def test_a_single_goal_can_fit_too() -> None:
    found = best("Papierlose Kasse", {1: ["Weniger Papier"]})
    assert found is not None
    assert found.because == ("Papierlose",)
    assert best("A bench", {1: ["Weniger Papier"]}) is None


def test_one_word_of_one_idea_is_too_little() -> None:
    goals = {1: ["Less paper", "A lamp for the cellar"], 2: ["People want to stay"]}
    assert best("Lamp", goals) is None
    assert best("Lamp in the cellar", goals) is not None
    assert best("Lamp", {**goals, 1: [*goals[1], "Lamps in the hall"]}) is not None


def test_one_word_in_several_forms_counts_once() -> None:
    once = fits("Newsletter", GERMAN)
    assert once
    assert fits("Newsletter Newslettern NEWSLETTERS", GERMAN) == once


def test_the_best_words_are_named_first_as_they_were_typed() -> None:
    found = best("Lampe, Papierkorb und PAPIER", {1: ["Weniger Papier"], 2: ["Wer bleibt"]})
    assert found is not None
    assert found.because == ("PAPIER", "Papierkorb")


# --- for any text -----------------------------------------------------------------------------------

WORDS = sorted({word for texts in (*GERMAN.values(), *ENGLISH.values()) for t in texts for word in t.split()})
PHRASES = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
ANY = st.text(max_size=80) | PHRASES
GOALS = st.dictionaries(st.integers(1, 9), st.lists(ANY, max_size=4), max_size=7)


@given(ANY, GOALS)
def test_the_words_that_are_named_stand_in_the_text(text: str, goals: dict[int, list[str]]) -> None:
    for fit in fits(text, goals):
        assert fit.score > 0
        assert 1 <= len(fit.because) <= SHOWN
        assert all(word in text for word in fit.because)


@given(PHRASES, GOALS, st.randoms())
def test_no_order_changes_anything(text: str, goals: dict[int, list[str]], random: Random) -> None:
    mixed = list(goals.items())
    random.shuffle(mixed)
    again = {key: [*texts[:1], *random.sample(texts[1:], len(texts[1:]))] for key, texts in mixed}
    assert fits(text, again) == fits(text, goals)


@given(PHRASES, GOALS, st.sampled_from(WORDS))
def test_another_word_never_lowers_a_score(text: str, goals: dict[int, list[str]], word: str) -> None:
    before = {fit.key: fit.score for fit in fits(text, goals)}
    after = {fit.key: fit.score for fit in fits(f"{text} {word}", goals)}
    assert all(after.get(key, 0) >= score for key, score in before.items())


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.integers(2, 7))
def test_what_all_goals_say_alike_says_nothing(words: list[str], count: int) -> None:
    said = " ".join(words)
    assert fits(said, {number: [said] for number in range(count)}) == []


@given(ANY, GOALS)
def test_the_best_is_the_first_and_clearly_better(text: str, goals: dict[int, list[str]]) -> None:
    found, first = best(text, goals), fits(text, goals)[:1]
    assert found is None or ([found] == first and found.score >= ENOUGH)


@given(PHRASES, GOALS)
def test_it_does_not_matter_how_letters_are_composed(text: str, goals: dict[int, list[str]]) -> None:
    taken_apart = unicodedata.normalize("NFD", text)
    assert [fit.score for fit in fits(taken_apart, goals)] == [fit.score for fit in fits(text, goals)]


@settings(max_examples=20)
@given(st.text(alphabet="aäschkunde", min_size=200, max_size=3000))
def test_endless_words_are_passed_over(text: str) -> None:
    assert fits(text, {1: [text], 2: ["Papier"]}) == []
