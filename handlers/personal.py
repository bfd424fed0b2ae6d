"""What is mine: language, news, quiet hours, absences and pauses on one card."""

from sqlmodel import Session

from handlers import cards, deciders
from handlers.verbs import Ask, Person, on
from handlers.views import AbsenceFacts, Personal, View
from storage import absences, people


@on("me")
def me(db: Session, person: Person, ask: Ask) -> View:
    return card(db, person, ask)


def card(db: Session, person: Person, ask: Ask) -> Personal:
    organization, member = person.organization, person.member
    today = cards.local_date(organization, ask.now)
    ahead = absences.ahead(db, person.org, person.id, today)
    names = {
        one.deputy_id: people.member_of(db, person.org, one.deputy_id).name for one in ahead if one.deputy_id
    }
    away_for = people.names_of(db, person.org, absences.stood_in_for(db, person.org, person.id, today))
    everybody = organization.paused_until
    return Personal(
        language=member.language,
        news=member.news,
        quiet_from=member.quiet_from,
        quiet_until=member.quiet_until,
        paused=member.paused_until if member.paused_until and member.paused_until >= today else None,
        absences=tuple(
            AbsenceFacts(one.id, one.start, one.until, names.get(one.deputy_id or 0, "")) for one in ahead
        ),
        stands_in=tuple(away_for),
        everybody=everybody if everybody and everybody >= today else None,
        admin=deciders.may_administer(db, person.org, member),
    )
