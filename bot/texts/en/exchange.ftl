## Ideas that are brought in from a list: what is to be said about a line

invalid-import_title_empty = There is no title.
invalid-import_title_long = The title has { $length } characters, { $limit } fit.
invalid-import_title_no_words = The title has no words.
invalid-import_title_lines = The title goes over several lines. Please put it on one; or perhaps a quotation mark is missing.
invalid-import_problem_long = The problem has { $length } characters, { $limit } fit.
invalid-import_benefit_long = The benefit has { $length } characters, { $limit } fit.
invalid-import_reason_long = The reason has { $length } characters, { $limit } fit.
invalid-import_number_long = The number is longer than { $limit } characters.
invalid-import_state_unknown = The state "{ $words }" is unknown. Possible: new, approved, being tested, parked, declined, implemented, withdrawn.
invalid-import_created_missing = The day is missing on which the idea was shared.
invalid-import_created_missing_before = The day is missing on which the idea was shared. It was decided on { $day }, so it was shared then at the latest.
invalid-import_created_future = { $day } is still to come, so the idea cannot have been shared then.
invalid-import_created_old = { $day } is too long ago.
invalid-import_decided_as_shared = The day of the decision is missing, so the day of the idea counts: { $day }.
invalid-import_shared_as_decided = The day is missing on which the idea was shared, so the day of the decision counts: { $day }.
invalid-import_failed = This line could not be brought in, and I cannot see why. Whoever runs Gegenstrom for you finds the reason in the log.
invalid-import_decided_future = { $day } is still to come, so nothing can have been decided then.
invalid-import_decided_before = It was decided on { $day }, before it was shared on { $created }.
invalid-import_wake_past = It should come back on { $day }, and that has passed.
invalid-import_day_unknown = "{ $words }" is not a day. Possible: 2024-03-31 or 31.03.2024.
invalid-import_goal_unknown = There is no goal "{ $words }". Possible: a goal's number, its title, or nothing. If the column means something else, give it another name.
invalid-import_person_twice = Several people are called { $name }. Their id in the chat is clear.
invalid-import_person_long = The name is longer than { $limit } characters.
invalid-import_person_unknown = Nobody here is called { $name }. The name stays with the idea.
invalid-import_sealed_unknown = "{ $words }" is neither yes nor no.
invalid-import_not_decided = Reason and day of the decision are left out, because the state says that nothing is decided.
invalid-import_columns = There are { $count } cells, and { $expected } columns. Perhaps a quotation mark is missing.
invalid-import_quote_open = A quotation mark is opened and never closed. From here on nothing can be read.
invalid-import_quote_stray = A quotation mark stands in the middle of a cell. Inside quotation marks it has to be doubled.
invalid-import_there = This is I-{ $number } already.
invalid-import_twice_in_file = This is line { $line } already.
import-result-new = new
import-result-twice = there already
import-result-wrong = not taken
import-column-line = Line
import-column-result = Result
import-column-idea = Idea
import-column-remark = Remark
import-looked = { $name }: { $lines } lines. { $good } { $good ->
        [one] idea is
       *[other] ideas are
    } new, { $twice } there already, { $wrong } cannot be taken.
import-open = { $count ->
        [one] 1 idea is still open and waits
       *[other] { $count } ideas are still open and wait
    } in the review queue; nobody is asked or reminded.
import-strangers = Not known here: { $count } { $count ->
        [one] person
       *[other] people
    }. { $count ->
        [one] The name stays
       *[other] Their names stay
    } with the ideas.
import-aside = Columns left aside: { $names }.
import-line = Line { $line }: { $remark }
import-more-lines = ... and { $count } more. --report FILE writes every line into a table.
import-dry = Nothing was changed. Without --dry-run the new ideas are brought in.
import-nothing = Nothing was brought in.
import-done = Import { $number }: { $count ->
        [one] 1 idea, I-{ $first }.
       *[other] { $count } ideas, I-{ $first } to I-{ $last }.
    } To undo it: python -m bot import undo { $number }
import-undone = Import { $number } is undone: { $count } ideas are gone.
import-kept = { $count ->
        [one] 1 stayed, because something has happened with it since: { $names }.
       *[other] { $count } stayed, because something has happened with them since: { $names }.
    }
import-unknown = There is no import { $number }.
import-undone-before = Import { $number } was undone before.
import-none = Nothing was ever brought in.
import-list = Import { $number }: { $name }, { $at }, { $count } ideas
import-list-undone = Import { $number }: { $name }, { $at }, undone, { $count } ideas stayed
import-file_empty = There is nothing in this file. Perhaps it is the wrong one; please check, and bring in the right one.
import-file_excel = This is an Excel file. In Excel choose File, Save as, CSV UTF-8, and bring that file in.
import-file_binary = This is not a table in text form. Save it as CSV, and bring that in.
import-file_encoding = The letters of this file cannot be read. Save it as CSV in UTF-8.
import-file_large = This file is larger than { $limit } MB. Bring it in in parts.
import-file_no_title = There is no column for the title. The first line has to name the columns: title, problem, benefit, goal, author, sealed, state, shared, decided, decided by, reason, comes back on, number. Only the title and the day on which the idea was shared are needed.

## Tables

table-ideas = Ideas
table-measures = Measures
table-decisions = Decisions
table-yes = yes
table-no = no
table-number = Number
table-title = Title
table-problem = Problem
table-benefit = Benefit
table-goal = Goal
table-author = Shared by
table-sealed = Name sealed
table-state = State
table-created = Shared on
table-decided = Decided on
table-decided_by = Decided by
table-reason = Reason
table-wake = Comes back on
table-due = Due
table-reviewer = Decides
table-supporters = Supporters
table-helpers = Can help
table-comments = Comments
table-campaign = Campaign
table-update = Strategic update
table-success = Success shows by
table-owner = Owner
table-accepted = Accepted on
table-review = Next review
table-obstacle = Obstacle
table-result = Result
table-begun = Begun on
table-ended = Ended on
table-lines = Lines
table-line = Line
table-remark = What is to be said
table-idea = Idea
table-verdict = Decision

table-numbers = Numbers
table-counted = Number
table-start = From
table-end = To
table-value = Value
table-basis = Of so many ideas
counted-people = People who can take part
counted-ideas = Ideas
counted-per_hundred = Ideas per 100 people
counted-participation = Share of people who had ideas, in percent
counted-answer = Median working days until the first answer
counted-decision = Median working days until the decision
counted-implementation = Median days until implemented
counted-implemented = Implemented ideas
counted-share = Share of concluded ideas that were implemented, in percent
counted-retired = Former goals
counted-none_fits = No goal fits

## Exports in the chat

export-title = Export of { $day }
export-sealed = Sealed names are not in it. Ideas that were taken back are left out.
notice-export_coming = The Excel file is on its way to our chat.
refused-export_not_yours = Exports are for managers, leaders and admins. /idea list shows all ideas.
refused-export_old = This offer is from another day, and its name would be wrong by now. /gegenstrom export brings a new one.
notice-file_left = All right, nothing was saved. /gegenstrom export brings the file again.
help-gegenstrom-export-what = /gegenstrom export
help-gegenstrom-export = all ideas, measures, decisions and numbers as an Excel file

## Imports in the chat

help-gegenstrom-import-what = /gegenstrom import
help-gegenstrom-import = bring in a list of ideas from elsewhere, looked at first
form-import-title = Bring in ideas
field-import-file = The list, as CSV
button-look_at_list = Look at it
import-these = { $count ->
        [one] Import this idea
       *[other] Import these { $many } ideas
    }
button-leave_list = Cancel
button-undo_import = Undo
button-date_list = No day: use today
button-stop_import = Stop
button-go_on_importing = Try again
import-the-rest = Bring in the rest
import-what = A list of ideas from a spreadsheet or another tool. In Excel: Save as, CSV UTF-8.
import-send-it = Send me the list here in this chat, as a file: the plus below the message box, then Attach file. In Excel: Save as, CSV UTF-8.
import-columns = The first line names the columns. Needed are title and shared on; I also understand problem, benefit, goal, shared by, sealed, state, decided on, decided by, reason, comes back on and number.
import-first-looked = I look at it first and change nothing: you see what would become of each line, and decide then. At most { $limit } MB.
import-day = Ideas that name no day count as shared on { $day }, or on the day of their decision if that was earlier.
import-undated = { $count ->
        [one] 1 line lacks nothing but the day. It can count as shared today. What was decided earlier counts as shared on the day of the decision.
       *[other] { $count } lines lack nothing but the day. They can count as shared today. What was decided earlier counts as shared on the day of the decision.
    }
import-title-received = A list has arrived
import-title-looked = What would become of this list
import-title-unreadable = I cannot read this file
import-title-left = This list was not brought in
import-title-wanted = The ideas are being brought in
import-title-done = The list has been brought in
import-title-undoing = The import is being undone
import-title-undone = The import is undone
import-title-stopped = The import was stopped
import-title-failed = { $during ->
        [received] I could not look at this list
        [undoing] Not everything is undone yet
       *[other] Not everything has been brought in yet
    }
import-card-dry = Nothing has been changed so far. Nobody is told of ideas that are brought in.
import-card-none-good = There is nothing in it to bring in. Correct the lines and send the list again with /gegenstrom import.
import-card-failed = { $count ->
        [one] Line { $names } could not be brought in, and I cannot see why.
       *[other] These lines could not be brought in, and I cannot see why: { $names }.
    }
import-card-failed-next = Whoever runs Gegenstrom for you finds the reason in the log, at import { $number }. Then send the list once more: what is here already is left out.
import-card-working = This goes on in the background. You hear when it is done.
import-card-done = { $count ->
        [one] 1 idea is here now: I-{ $first }.
       *[other] { $count } ideas are here now, from I-{ $first } to I-{ $last }.
    } What is still open waits in the review queue.
import-card-so-far = { $count ->
        [one] 1 idea is here so far.
       *[other] { $count } ideas are here so far.
    }
import-card-rest = The rest of the list was not brought in.
import-card-until = The rest can be brought in until the list is a week old.
import-card-stuck = I have tried several times and get no further. Nothing is lost.
import-card-again = Please try again. If that does not help, ask whoever runs Gegenstrom for you: the log says why, at import { $number }.
import-card-list-gone = The list itself is not kept any more. Please send it again with /gegenstrom import: what is here already is left out then.
import-card-undone = What came from this list is gone again.
import-more = { $count ->
        [one] One more line is in the file above.
       *[other] { $count } more lines are in the file above.
    }
import-all-lines = What would become of each line
import-all-lines-how = Lines that cannot be taken say why, and what to do; where a day was missing, it says which one counts. Lines that are fine are in it too.
import-file-lost = I could not get the file. Please send it once more.
notice-import_reading = I am looking at your list. What would become of it is told in our chat, before anything changes.
refused-import_not_yours = Only admins bring in lists of ideas. To share one idea, write it behind /idea.
refused-import_unknown = I do not know this list any more.
refused-import_settled = This list is further on by now, or not kept any more. Its card says how it stands.
refused-import_large = This file is larger than { $limit } MB. Please bring it in in parts.
confirm-undo_import-title = { $number ->
        [one] Take this idea away again?
       *[other] Take these { $number } ideas away again?
    }
confirm-undo_import-text = Ideas with which something has happened here since will stay.
confirm-undo_import-yes = Undo
import-no-scope = I may not read files here yet. Install the app again with the current manifest, then hand the list in once more.
