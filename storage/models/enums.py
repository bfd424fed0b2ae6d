"""Words that rows carry."""

from enum import StrEnum


class Platform(StrEnum):
    SLACK = "slack"
    TEAMS = "teams"


class Role(StrEnum):
    """What somebody does with ideas; being an admin is a separate mark on the member."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    LEADER = "leader"


class Purpose(StrEnum):
    """What a channel is used for; one channel may serve several purposes."""

    IDEAS = "ideas"
    REVIEW = "review"
    DIGEST = "digest"


class IdeaState(StrEnum):
    NEW = "new"
    IN_REVIEW = "in_review"
    QUESTION = "question"
    APPROVED = "approved"
    TESTING = "testing"
    PARKED = "parked"
    DECLINED = "declined"
    IMPLEMENTED = "implemented"
    WITHDRAWN = "withdrawn"
    COMBINED = "combined"


class MeasureState(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    CHANGED = "changed"
    STOPPED = "stopped"


class Verdict(StrEnum):
    """The five decisions."""

    APPROVE = "approve"
    TEST = "test"
    ASK = "ask"
    PARK = "park"
    DECLINE = "decline"


class Backing(StrEnum):
    """How a member stands behind an idea."""

    SUPPORT = "support"
    HELP = "help"


class DeliveryState(StrEnum):
    WAITING = "waiting"  # to be sent at `due`
    CLAIMED = "claimed"  # somebody is sending it right now, until `lease`
    SETTLING = "settling"  # the answer was lost; looked up at `due`
    SENT = "sent"
    SKIPPED = "skipped"  # no longer true when its turn came
    PARKED = "parked"  # can never succeed as it is; an admin was told
    UNKNOWN = "unknown"  # may or may not have arrived; a person has to look


class Repeat(StrEnum):
    """How often a strategic update is posted."""

    ONCE = "once"
    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class UpdateState(StrEnum):
    DRAFT = "draft"  # its author still works on it
    WAITING = "waiting"  # a manager's draft that waits for a leader's release
    SCHEDULED = "scheduled"  # released: posted when its time comes
    POSTED = "posted"  # nothing more to come
    CANCELLED = "cancelled"


class QuestionState(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"


class CampaignState(StrEnum):
    PLANNED = "planned"  # also while it runs: its dates say so
    ENDED = "ended"  # its results were told
    CANCELLED = "cancelled"


class GoalSource(StrEnum):
    """How an idea got its goal."""

    AUTHOR = "author"  # chosen in the form
    PRESET = "preset"  # proposed by the words in common, and left so
    MEANING = "meaning"  # the same by a similar meaning
    REVIEWER = "reviewer"  # changed at the decision


class SponsorState(StrEnum):
    """A request to whoever can remove an obstacle."""

    OPEN = "open"
    TAKEN = "taken"  # they take care of it
    REMOVED = "removed"  # the obstacle is gone
    DECLINED = "declined"  # they cannot, and said why
    CLOSED = "closed"  # the measure ended before


class NewsLevel(StrEnum):
    """How much somebody wants to hear of ideas and measures that they did not share themselves."""

    EVERYTHING = "everything"
    RESULTS = "results"  # what was decided and what came of it
    OWN = "own"  # nothing but my own


class PromptKind(StrEnum):
    """What a clock runs for."""

    DECISION = "decision"  # an idea waits for its decision: day 3, 7, 9 and 11 of 10
    SILENCE = "silence"  # an author hears something at the latest every 10 working days
    ACCEPT = "accept"  # somebody was asked to take care of a measure
    REVIEW = "review"  # a measure's review is due
    OVERDUE = "overdue"  # a measure is later than its date
    SPONSOR = "sponsor"  # somebody was asked to remove an obstacle
    FITS = "fits"  # parked ideas may fit an update that was posted, or a campaign


class CombinationState(StrEnum):
    """Of a proposal to make two ideas one."""

    OPEN = "open"  # it waits for the authors
    AGREED = "agreed"  # it is done
    SEPARATE = "separate"  # an author wants to keep them apart
    UNANSWERED = "unanswered"  # not everybody answered in time, so all stays as it was
    TAKEN_BACK = "taken_back"  # by whoever proposed it
    UNDONE = "undone"


class ImportState(StrEnum):
    """How far a list of ideas has come that is brought in."""

    RECEIVED = "received"  # nobody has looked at it yet
    LOOKED = "looked"  # whoever sent it knows what would become of it
    UNREADABLE = "unreadable"
    LEFT = "left"  # not brought in
    WANTED = "wanted"  # being brought in, portion by portion
    STOPPED = "stopped"  # by somebody, on the way: what came in is here
    FAILED = "failed"  # on the way, again and again: nobody works on it any more
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"
