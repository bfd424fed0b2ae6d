"""The first sentence, with what looks like an end and is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import sentences


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("We open earlier. From March on.", "We open earlier."),
        ("Wir öffnen früher, z. B. in Husum. Ab März.", "Wir öffnen früher, z. B. in Husum."),
        ("Wir öffnen früher, z.B. in Husum. Ab März.", "Wir öffnen früher, z.B. in Husum."),
        ("Das heißt, d. h. Montag, wir beginnen. Alle.", "Das heißt, d. h. Montag, wir beginnen."),
        ("Wir wollen 15 % mehr. Bis 2028.", "Wir wollen 15 % mehr."),
        ("Wir wollen bis 2028. Dann ist Schluss.", "Wir wollen bis 2028."),
        ("Der Umsatz wuchs um 3.5 Prozent. Danke.", "Der Umsatz wuchs um 3.5 Prozent."),
        ("Ab dem 1. März gibt es die Karte. Endlich.", "Ab dem 1. März gibt es die Karte."),
        ("Im 3. Quartal kommt die Kasse. Danach mehr.", "Im 3. Quartal kommt die Kasse."),
        ("Seit 24.12. gilt das. Neu.", "Seit 24.12. gilt das."),
        ("Geliefert wird ab 24.12. Danach nicht mehr.", "Geliefert wird ab 24.12."),
        ("Wir warten … und dann geht es los. Heute.", "Wir warten … und dann geht es los."),
        ("Wir warten … Dann geht es los.", "Wir warten …"),
        ("We wait... and then we start. Today.", "We wait... and then we start."),
        ("We wait... Then we start.", "We wait..."),
        ("Was heißt das für uns? Viel!", "Was heißt das für uns?"),
        ("„Wir kommen wieder.“ Das sagen 40 %.", "„Wir kommen wieder.“"),
        ('"We come back." Forty percent say so.', '"We come back."'),
        (
            "Dr. Brandt und Hr. Petersen führen Nr. 7 ein. Ab jetzt.",
            "Dr. Brandt und Hr. Petersen führen Nr. 7 ein.",
        ),
        (
            "Ca. 20 Kunden, bzw. Familien, fragen danach. Täglich.",
            "Ca. 20 Kunden, bzw. Familien, fragen danach.",
        ),
        ("Fewer queues, e.g. on Saturdays. More tills.", "Fewer queues, e.g. on Saturdays."),
        ("A heading\n\nThe text begins here. And goes on.", "A heading"),
        ("\n  \n***\nOnly now. Really.", "Only now."),
        ("No mark at all", "No mark at all"),
        ("See https://example.com/a.b?c=d for more. Thanks.", "See https://example.com/a.b?c=d for more."),
        ("Just one.", "Just one."),
        ("", ""),
        ("... !?", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert sentences.first(text) == first


def test_a_long_one_is_cut_behind_a_word() -> None:
    cut = sentences.first("Stammkunden kommen wieder " * 20)
    assert len(cut) <= sentences.LIMIT
    assert cut.endswith("…")
    assert cut[:-1].split()[-1] in ("Stammkunden", "kommen", "wieder")


def test_one_endless_word_is_cut_all_the_same() -> None:
    assert len(sentences.first("x" * 20_000)) == sentences.LIMIT


@given(st.text(max_size=400))
def test_it_is_the_beginning_of_some_line_and_short(text: str) -> None:
    found = sentences.first(text)
    assert len(found) <= sentences.LIMIT
    assert "\n" not in found
    assert sentences.first(found) == found or found.endswith("…")
