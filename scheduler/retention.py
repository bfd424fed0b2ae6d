"""What is kept only as long as it is of use."""

from datetime import datetime, timedelta

from sqlmodel import Session

from storage import drafts, importing, inbox, links, outbox

KEEP_SEEN = timedelta(days=2)  # platforms repeat themselves within minutes
KEEP_TYPED = timedelta(days=30)  # what nobody sent
KEEP_LISTS = timedelta(days=7)  # of ideas that somebody sent, and did not have brought in
KEEP_SENT = timedelta(days=60)  # longer than any key can come again


def forget_old(db: Session, now: datetime) -> None:
    inbox.forget_before(db, now - KEEP_SEEN)
    links.forget_before(db, now - KEEP_SEEN)
    drafts.forget_before(db, now - KEEP_TYPED)
    importing.forget_before(db, now - KEEP_LISTS)
    outbox.forget_before(db, now - KEEP_SENT)
