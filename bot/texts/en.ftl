### English. One message per line of meaning; the same keys as de.ftl, checked by tests/test_texts.py.
### Short, active, no exclamation marks, no blame, always what to do next.

## Commands and shortcuts, as Slack lists them

command-idea-about = Share an idea, or look at ideas
command-idea-hint = [your idea in one line | mine | list | find words | 42 | help]
command-idee-about = Share an idea, or look at ideas
command-idee-hint = [your idea in one line | mine | list | find words | 42 | help]
command-review-about = See what waits for a decision
command-review-hint = [42 | help]
command-strategy-about = See the target picture and its goals
command-strategy-hint = [just press Enter]
command-strategie-about = See the target picture and its goals
command-strategie-hint = [just press Enter]
command-measure-about = See what approved ideas have become
command-measure-hint = [7 | page 2]
command-massnahme-about = See what approved ideas have become
command-massnahme-hint = [7 | page 2]
command-gegenstrom-about = Settings, your language and help
command-gegenstrom-hint = [settings | language | link | setup | accounts | problems | help]
shortcut-turn-into-idea = Turn into idea

## Words

state-new = new
state-in_review = in review
state-question = question open
state-approved = approved
state-testing = being tested
state-parked = parked
state-declined = declined
state-implemented = implemented
state-withdrawn = withdrawn
state-combined = combined
verdict-approve = approved
verdict-test = to be tested first
verdict-ask = question asked
verdict-park = parked
verdict-decline = declined
role-employee = Employee
role-manager = Manager
role-leader = Leader
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
language-de = Deutsch
language-en = English
language-platform = as in Slack
rows-more = and { $count } more
names-more = { $names } and { $count } more

## Buttons

button-support = Support
button-help_with = I can help
button-discuss = Discuss
button-show = Show
button-look = Decide
button-edit = Edit
button-withdraw = Withdraw
button-approve = Approve
button-test = Test first
button-ask = Ask
button-park = Park
button-decline = Decline
button-pass_on = Pass on
button-answer = Answer
button-share = Share an idea
button-share-this = Share this as an idea
button-list = All ideas
button-mine = My ideas
button-queue = Review queue
button-help = Help
button-settings = Settings
button-edit_settings = Change settings
button-my_language = My language
button-setup = Set up
button-setup_back = Back
button-onwards = Next
button-finish = Finish
button-opened = Open the discussion
button-send_again = Send again
button-it_arrived = It arrived
button-let_go = Not needed any more
button-again = Click once more
button-previous = Previous page
button-next = Next page
button-send = Send
button-save = Save
button-cancel = Cancel
button-close = Close

## Questions before something is done

confirm-withdraw-title = Withdraw I-{ $number }?
confirm-withdraw-text = Nobody can support or decide it then, and it leaves the lists. You can share it again at any time.
confirm-withdraw-yes = Withdraw
confirm-no = Keep it

## Forms

form-share-title = Share an idea
form-edit-title = Edit I-{ $number }
form-approve-title = Approve I-{ $number }
form-test-title = Test I-{ $number } first
form-ask-title = Question about I-{ $number }
form-park-title = Park I-{ $number }
form-decline-title = Decline I-{ $number }
form-pass_on-title = Pass on I-{ $number }
form-answer-title = Answer for I-{ $number }
form-settings-title = Settings
form-language-title = My language

field-title = Your idea in one line
field-title-example = QR code instead of the paper list on the locker
field-problem = What is the problem today?
field-problem-example = Every morning we look for the list, and twice a week it is gone.
field-benefit = What gets better?
field-benefit-example = Ten minutes a day for each of us, and no tool gets lost.
field-goal = Which goal does it help?
field-goal-hint = If none fits, say so: leadership looks at those ideas too.
goal-none-fits = None of these fits
field-sealed = Your name
field-sealed-hint = A sealed name is shown to nobody, not even to those who decide.
name-shown = Show my name ({ $name })
name-sealed = Seal my name
name-overheard = Your name is shown: you wrote this where everybody could read it. To seal it, share the idea from our own chat.
field-owner = Who takes care of it?
field-owner-hint = This person gets a message with the measure and the date.
field-due = Until when?
field-note = A word to the author
field-note-hint = Everybody sees it on the card.
field-decline = Why not?
field-decline-example = The supplier offers this from spring on, so we would build it twice.
field-decline-hint = The author reads this exactly as you write it, and everybody sees it on the card.
field-park = Why later?
field-park-example = The till is being replaced, so we look at it again after that.
field-park-hint = The author reads this exactly as you write it, and everybody sees it on the card.
field-wake = When does it come back?
field-ask = Your question
field-ask-example = How many customers ask for this in a week?
field-ask-hint = The clock stands still until the author has answered. Everybody sees the question on the card.
field-person = Who decides instead?
field-person-hint = Somebody who may decide: a manager or a leader.
field-answer = Your answer
field-answer-hint = It goes to the person who asked, and the clock runs again.
field-my-language = In which language shall I write to you?
field-language = Language
field-formal = How German texts address people
field-formal-hint = English texts stay the same.
formal-no = du
formal-yes = Sie
field-timezone = Time zone
field-timezone-hint = For example Europe/Berlin, Europe/Vienna or Europe/Zurich
field-ideas = Channel for ideas
field-ideas-hint = New ideas appear here as cards. If empty, they stay where they are shared.
field-review = Channel for decisions
field-review-hint = Ideas without a named reviewer come here. If empty, managers get them personally.
field-digest = Channels for the weekly digest
field-digest-hint = If empty, the digest goes to the channel for ideas.
field-weekday = Day of the weekly digest
field-time = Time of the weekly digest
field-decision_days = Working days until a decision
field-decision_days-hint = Between 5 and 30. Ten is a good start.
field-managers = Managers
field-managers-hint = They decide on ideas.
field-leaders = Leaders
field-leaders-hint = They decide on ideas and look after the goals.
field-admins = Admins
field-admins-hint = They may change these settings. If empty, the admins of this Slack workspace do.
answer-asked = { $by } asks:

## Cards of ideas

channel-name = #{ $name }
card-author = by { $name }
card-sealed = name sealed
card-goal = goal: { $goal }
card-no-goal = no goal named
card-problem = Problem
card-benefit = What gets better
card-decided = Decision: { $verdict } · { $by } · { $on }
card-asked = Question from { $by } · { $on }
card-measure = Measure M-{ $number }: { $title } · { $owner } · due { $due }
card-wake = Comes back on { $wake }
card-withdrawn = The author has withdrawn this idea.
card-supporters = { $count ->
    [0] no supporters yet
    [one] 1 supporter
   *[other] { $count } supporters
}
card-helpers = { $count } can help ({ $names })
card-source = from this message
card-offer = Support it, offer help or discuss it.
clock-today = just arrived · decision due { $due }
clock-running = day { $day } of { $days } · decision due { $due }
clock-paused = clock paused: waiting for the author's answer
clock-overdue = { $late ->
    [one] 1 working day late · decision was due { $due }
   *[other] { $late } working days late · decision was due { $due }
}
row-created = shared { $on }

## Receipt for the author

receipt-thanks = Thank you, your idea is in:
receipt-moved = News about your idea:
receipt-state = Where it stands: { $state }
receipt-reviewer = Who decides: { $reviewer }, by { $due }
receipt-due = Decision due: { $due }
receipt-question = There is a question for you. The clock stands still until you answer.
receipt-channel = The card is in { $channel }.
receipt-nowhere = It has no card in a channel, because no channel for ideas is chosen and I am not in this one. Everybody finds it with /idea { $number }.

## Lists

list-all = All ideas
list-mine = My ideas
list-found = Ideas with “{ $words }”
list-all-empty = There are no ideas yet. Yours can be the first.
list-mine-empty = You have not shared an idea yet. One line is enough.
list-found-empty = No idea has these words. Try fewer words, or share it as a new idea.
list-count = { $total ->
    [one] 1 idea
   *[other] { $total } ideas
}
list-page = page { $page } of { $of }
queue-title = Waiting for a decision
queue-none = Nothing is waiting for you. /idea list shows all ideas.

## Discussion and plain words

discussion-here = The discussion about { $idea }:
discussion-nowhere = { $idea } has no card in a channel yet, so there is no discussion to open. Please try again in a minute. If it stays like this, ask an admin to choose a channel for ideas.
discussion-opener = What do you think of { $idea }? Questions, experience and offers of help are welcome here.
offer-said = You wrote:
offer-question = Shall I make an idea of it? You can change everything before it is sent.
offer-or-answer = Is this your answer to the question about I-{ $number }, or a new idea? You can change everything before it is sent.

## Review

review-with = decision: { $name }
review-question = Question to the author
review-answer = The author's answer
review-offer = You can: { $verdicts }.

## News

news-approve = { $by } has approved your idea.
news-approve-next = You hear from me when something changes.
news-test = { $by } wants to test your idea first.
news-test-next = After the test there is a decision. You hear from me then.
news-ask = { $by } has a question about your idea:
news-ask-next = Please answer with the button. The clock stands still until then.
news-park = { $by } has parked your idea.
news-park-next = I bring it back for a decision on that day. You need not do anything.
news-decline = { $by } has declined your idea.
news-decline-next = Thank you for it all the same. Something changed, or a new thought? Share it with /idea.
news-passed-on = { $by } has passed your idea on. { $to } decides now. You need not do anything.
news-woken-up = Your idea is back for a decision, due { $due }. You need not do anything.
measure-assigned = { $by } has asked you to take care of this measure, from idea I-{ $idea }:
measure-assigned-next = If this does not fit, please talk to the person who asked you.

## Weekly digest

digest-title = Week { $week } · { $span }
digest-goal = Our goal:
digest-new = New: { $idea } · { $author }
digest-decided = { $verdict }:
digest-more = And { $what }.
digest-more-new = { $count ->
    [one] 1 more new idea
   *[other] { $count } more new ideas
}
digest-more-decided = { $count ->
    [one] 1 more decision
   *[other] { $count } more decisions
}
digest-stuck = Who can help? { $idea }
digest-due-idea = Due { $due }: decision on I-{ $number } { $title }
digest-due-measure = Due { $due }: measure M-{ $number } { $title }
digest-due-more = , and { $count } more due next week
digest-pulse = { $open ->
    [one] 1 idea open
   *[other] { $open } ideas open
}, { $approved } approved.
digest-first-answer = { $whole ->
    [0] First answer on the same day.
    [one] First answer after { $days } working day.
   *[other] First answer after { $days } working days.
}
digest-offer = Support a new idea with its button.

## Home

home-title = Hello { $name }
home-first-run = Gegenstrom is not set up yet. Three short steps: language, channels, people.
home-waiting = Waiting for me
home-waiting-none = Nothing is waiting for your decision.
home-waiting-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
home-mine = My ideas
home-mine-none = You have not shared an idea yet. One line is enough.
home-newest = Newest ideas
home-newest-none = There are no ideas yet. Yours can be the first.
home-can-do = What can I do here?

## Help

help-idea = Share what could be better. Everybody sees your idea, somebody decides on it by a fixed date, and you hear what happens.
help-idea-share-what = /idea QR code instead of the paper list
help-idea-share = opens the form with this line filled in
help-idea-shortcut-what = Turn into idea
help-idea-shortcut = in the menu of any message, makes an idea of it
help-idea-mine-what = /idea mine
help-idea-mine = your ideas and where they stand
help-idea-list-what = /idea list
help-idea-list = all ideas
help-idea-find-what = /idea find customer card
help-idea-find = ideas with these words
help-idea-show-what = /idea 42
help-idea-show = idea I-42 with everything about it
help-idea-strategy-what = /strategy
help-idea-strategy = the target picture, with an idea for each goal
help-idea-measures-what = /measure
help-idea-measures = what approved ideas have become
help-idea-home-what = Home
help-idea-home = in the tab above our messages: what waits for me, my ideas, the newest ones
help-review = Ideas wait here for a decision, the oldest first. Managers and leaders decide.
help-review-queue-what = /review
help-review-queue = what is waiting; /review 42 opens idea I-42
help-review-approve-what = Approve
help-review-approve = makes a measure of it: who takes care, until when
help-review-test-what = Test first
help-review-test = the same on a small scale, with a decision afterwards
help-review-ask-what = Ask
help-review-ask = a question to the author; the clock stands still
help-review-park-what = Park
help-review-park = not now; it comes back on a date you choose
help-review-decline-what = Decline
help-review-decline = with a reason that the author reads
help-review-pass_on-what = Pass on
help-review-pass_on = somebody else decides
help-gegenstrom = Ideas flow up, goals flow down. These commands set how it works here.
help-gegenstrom-settings-what = /gegenstrom
help-gegenstrom-settings = what is set, and who may change it
help-gegenstrom-language-what = /gegenstrom language
help-gegenstrom-language = the language I write to you in
help-gegenstrom-help-what = /idea help
help-gegenstrom-help = how to share an idea
help-gegenstrom-link-what = /gegenstrom link
help-gegenstrom-link = makes your accounts in two chats one person
help-gegenstrom-setup-what = /gegenstrom setup
help-gegenstrom-setup = the three first steps once more
help-gegenstrom-problems-what = /gegenstrom problems
help-gegenstrom-problems = messages that did not arrive
help-gegenstrom-accounts-what = /gegenstrom accounts
help-gegenstrom-accounts = say for others who is who in two chats

## Target picture and measures

strategy-title = Our target picture
strategy-none = There are no goals yet. They stand here as soon as leadership has named them. You can share ideas all the same.
goal-owner = looked after by { $name }
goal-no-owner = nobody looks after it yet
goal-ideas = { $count ->
    [0] no ideas yet
    [one] 1 idea
   *[other] { $count } ideas
}
goal-measures = { $count ->
    [0] no measures yet
    [one] 1 measure
   *[other] { $count } measures
}
measures-title = Measures under way
measures-none = No measure is under way. When an idea is approved, its measure stands here.
measures-count = { $total ->
    [one] 1 measure
   *[other] { $total } measures
}
measure-state-planned = planned
measure-state-running = running
measure-state-done = done
measure-state-changed = changed
measure-state-stopped = stopped
measure-due = due { $due }
measure-from = from I-{ $idea }
button-idea_for = I have an idea for this

## One person in two chats

link-title = Connect your accounts
link-where = Type this line in { $names }, within { $minutes } minutes. Where commands begin with a slash, put one in front:
link-typed = gegenstrom link { $code }
link-nowhere = Your company uses Gegenstrom in this chat only, so there is nothing to connect yet.
link-private = Keep this code to yourself: whoever types it is taken for you.
form-link-title = Connect accounts
field-link-person = Who is it here?
field-link-other = And who is it in the other chat?
field-link-hint = Ideas, votes and decisions of both become those of one person. This cannot be undone.
button-link = Connect
link-nobody = Everybody from your other chats has an account here already. There is nothing to connect.

## Settings and first run

settings-title = Settings
settings-who = To change something, ask { $names }.
set-language = Language
set-formal = German address
set-timezone = Time zone
set-ideas = Ideas
set-review = Decisions
set-digest = Weekly digest
set-digest-time = Weekly digest on
set-decision-days = Decision within
set-managers = Managers
set-leaders = Leaders
set-admins = Admins
set-my-language = My language
set-time = { $weekday }, { $time }
set-days = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
set-none = not chosen
set-nobody = nobody yet
setup-step = Step { $step } of { $of }
setup-welcome = Hello { $name }, I am Gegenstrom. I collect ideas, make sure that each one gets a decision, and tell everybody how it went. Three questions, then your team can start. First: how shall I speak?
setup-channels = Where shall ideas and the weekly digest appear?
setup-digest = Channel for the weekly digest
setup-review = Channel for decisions (if empty, managers get them personally)
setup-invite = A private channel needs an invitation first: /invite @Gegenstrom there.
setup-people = Who decides on ideas? If you choose nobody, the admins decide.
setup-managers = Managers: they decide on ideas
setup-leaders = Leaders: they decide too, and look after the goals
setup-done-title = Ready
setup-done-ideas = New ideas appear in { $channel }.
setup-done-nowhere = Ideas appear where they are shared, because no channel is chosen.
setup-done-digest = The weekly digest comes to { $channel } on { $weekday } at { $time }.
setup-done-no-digest = There is no weekly digest until you choose a channel for it.
setup-done-deciders = Who decides: { $names }.
setup-done-next = Next: share the first idea yourself, and tell your team about /idea.

## Forms that opened too late

click-again = That took a moment too long for Slack. Please click once more:

## Messages that did not arrive

troubles-title = { $count ->
    [one] 1 message did not arrive
   *[other] { $count } messages did not arrive
}
troubles-none = Every message has arrived. There is nothing to do.
troubles-more = { $count ->
    [one] 1 older one follows when these are done.
   *[other] { $count } older ones follow when these are done.
}
delivery-what = { $what ->
    [IdeaCard] the card of I-{ $number }
    [Receipt] the receipt for I-{ $number }
    [ReviewCard] the review card of I-{ $number }
    [News] the news about I-{ $number }
    [PassedOn] the news about I-{ $number }
    [WokenUp] the news about I-{ $number }
    [MeasureAssigned] the measure of I-{ $number }
    [DiscussionOpener] the discussion about I-{ $number }
    [Digest] the weekly digest
    [SetupLanguage] the first steps for the admin
   *[other] a message
}
delivery-failed = Not delivered to { $where }: { $what }.
delivery-maybe = It is unclear whether this arrived at { $where }: { $what }.
delivery-somebody = somebody whose name is sealed
delivery-unknown-next = The answer got lost on its way back. Please have a look there: did it arrive, or shall I send it again?
delivery-error = The chat answered “{ $error }”. Press Send again; if it comes back, show this word to whoever runs Gegenstrom.
delivery-error-channel_not_found = The channel is gone, or it is private and I am not in it. Invite me with /invite @Gegenstrom or choose another channel in the settings, then press Send again.
delivery-error-not_in_channel = I am not in this channel. Invite me with /invite @Gegenstrom, then press Send again.
delivery-error-is_archived = The channel is archived. Choose another one in the settings, or unarchive it and press Send again.
delivery-error-restricted_action = Only some people may post in this channel. Allow Gegenstrom to post there, then press Send again.
delivery-error-user_not_found = This person is not known to Slack any more. Nothing needs to be done.
delivery-error-user_disabled = This person's account is deactivated. Nothing needs to be done.
delivery-error-messages_tab_disabled = Direct messages to the app are switched off. Switch on the Messages tab in Slack's app settings, then press Send again.
delivery-error-account_inactive = The app was removed from this Slack workspace. Install it again, then press Send again.
delivery-error-invalid_auth = Slack does not accept my key any more. Whoever runs Gegenstrom has to install the app again; then press Send again.
delivery-error-token_revoked = My access to this Slack workspace was withdrawn. Install the app again, then press Send again.
delivery-error-token_expired = My access to this Slack workspace has run out. Install the app again, then press Send again.
delivery-error-missing_scope = I lack a permission for this. Install the app again with the current manifest, then press Send again.
delivery-error-msg_too_long = The message is too long for Slack. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-msg_blocks_too_long = The message is too long for Slack. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-invalid_blocks = Slack cannot read this message. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-bot_not_in_roster = Gegenstrom is not in this team or chat any more. Add the app there again, then press Send again.
delivery-error-blocked_by_user = This person has blocked Gegenstrom in Teams. Nothing needs to be done; once unblocked, messages arrive again.
delivery-error-writes_blocked = Apps may not write in this channel or chat. Allow it in its settings, then press Send again.
delivery-error-bot_disabled = Gegenstrom is switched off for your company. Allow the app in the Teams admin center, then press Send again.
delivery-error-unauthorized = Teams does not accept my key. Whoever runs Gegenstrom has to check the app's id and password; then press Send again.
delivery-error-forbidden = Teams does not let me write there. Add the app there again, then press Send again.
delivery-error-not_found = Teams does not know this chat or channel any more. Choose another one in the settings, then press Send again.
delivery-error-conversation_not_found = Teams does not know this chat or channel any more. Choose another one in the settings, then press Send again.
delivery-error-too_large = The message is too long for Teams. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-bad_request = Teams cannot read this message. That is a mistake of mine; please show this to whoever runs Gegenstrom.
delivery-error-host_refused = The address that I have for this chat does not belong to Teams, so I send nothing there. Please show this to whoever runs Gegenstrom.
delivery-error-no_conversation = I have no chat with this person in Teams yet. When they have added Gegenstrom there, press Send again.
delivery-error-conversation_closed = Gegenstrom was removed there. Once somebody has added the app again, press Send again.

## Notices: done, and what is next

notice-shared = Thank you, I-{ $number } is in: “{ $title }”. You get a message with who decides and until when.
notice-saved = Saved. The cards of I-{ $number } are being updated.
notice-withdrawn = I-{ $number } is withdrawn: “{ $title }”. You can share it again at any time with /idea.
notice-settings_saved = Saved. The settings apply from now on.
notice-language_saved = Saved. From now on I write to you like this.
notice-left_alone = Nothing was changed.
notice-passed_on = I-{ $number } is with { $to } now. The author has been told.
notice-answered = Thank you, your answer to I-{ $number } is on its way, and the clock runs again.
notice-supported = You support I-{ $number } { $title } now. One more click takes it back.
notice-support_back = Your support for I-{ $number } { $title } is taken back. One more click gives it again.
notice-help_offered = Thank you for offering to help with I-{ $number } { $title }. Whoever decides sees your name. One more click takes it back.
notice-help_back = Your offer to help with I-{ $number } { $title } is taken back. One more click makes it again.
notice-decided = I-{ $number }: { $verdict }. The author hears it right away.
notice-resent = It is on its way to { $where } again.
notice-marked_arrived = Noted as arrived. There is nothing more to do.
notice-let_go = Taken off the list. There is nothing left to do.
notice-linked = Connected: everything of { $name }, here and in { $where }, belongs to one person now.
notice-link_unknown = This code does not fit. It has run out, was used already, or comes from a company that is not connected with this one. For a new one, write “gegenstrom link” in the other chat.

## Friendly noes

refused-guest = Guests can read ideas here, but not take part. Please ask somebody from the company to share it for you.
refused-not_introduced = I do not know you yet, and cannot look you up here at the moment. Write hi to me in our own chat, then try again.
refused-workspace_unknown = Gegenstrom is not connected to this Slack workspace yet. Please ask an admin to install the app again.
refused-verb_unknown = This button is from an older version. /idea help shows what you can do now.
refused-idea_unknown = There is no idea I-{ $number }. /idea list shows all ideas.
refused-idea_closed = I-{ $number } can no longer be changed or supported. Where it stands: { $state }. A new thought? Share it with /idea.
refused-not_yours = I-{ $number } was shared by somebody else, so only that person can change it. You can discuss it on its card.
refused-may_not_decide = Managers and leaders decide on ideas. If you should be one of them, ask an admin to add you in /gegenstrom.
refused-already_decided = I-{ $number } is already decided: { $verdict }, by { $by } on { $on }. Nothing was changed. /review { $number } shows how it stands.
refused-already_asked = { $by } asked the author a question about I-{ $number } on { $on }. Nothing was changed. /review { $number } shows how it stands.
refused-too_late = There is a newer question about I-{ $number }. Please copy your text, close this form, and answer with the newest button.
refused-changed_meanwhile = I-{ $number } has changed in the meantime, so nothing was decided. /review { $number } shows how it stands now.
refused-no_question = There is no open question about I-{ $number }. /idea { $number } shows how it stands.
refused-settings_admins_only = Only admins change the settings. /gegenstrom shows who they are.
refused-text_too_long = The text is longer than { $limit } characters. Please shorten it and try again.
refused-busy = There is a lot going on right now. Nothing is lost: please try again in a moment.
refused-read_only = Nothing can be stored at the moment. Nothing is lost: please try again in a moment. For the admin: the database cannot be written to.
refused-full = Nothing can be stored at the moment. Nothing is lost: please try again in a moment. For the admin: the disk is full.
refused-unreachable = Nothing can be stored at the moment. Nothing is lost: please try again in a moment. For the admin: the database does not answer.
refused-bug = Sorry, something went wrong on my side. Please try again; if it happens again, tell an admin the code { $code }.
refused-nothing_to_share = This message has no text that I could make an idea of. Please type it with /idea.
refused-delivery_unknown = This message has been taken care of already. /gegenstrom problems shows what is left.
refused-goal_unknown = This goal is not part of the target picture any more. /strategy shows the current goals.
refused-measure_unknown = There is no measure M-{ $number }. /measure shows all that are under way.
refused-link_same_chat = This code is from here. Type it in the other chat, where your second account is.
refused-link_already = Your accounts here and in { $where } are connected already. Nothing needs to be done.
refused-link_both_here = { $name } and you have accounts in the same chat, so you stay two people. Please check whose code this is.
refused-link_tries = Several codes did not fit. Please wait an hour, then ask for a new one in the other chat.
refused-link_meanwhile = These accounts have changed in the meantime. If they are not connected yet, please try once more with a new code.
refused-slow = This takes longer than usual. Nothing is lost: please look in a moment whether it went through, and try again if it did not.

## What to correct in a form

invalid-title_empty = Please write your idea in one line.
invalid-title_long = The line has { $length } characters, { $limit } fit. The rest can go into the field below.
invalid-title_no_words = Please use words, so that others can find the idea.
invalid-text_long = The text has { $length } characters, { $limit } fit. Please shorten it.
invalid-reason_empty = Please give a reason. The author will read it.
invalid-question_empty = Please write your question.
invalid-answer_empty = Please write your answer.
invalid-owner_missing = Please choose who takes care of it.
invalid-owner_unusable = This person cannot take care of it: a guest, a bot or a deactivated account. Please choose somebody else.
invalid-due_missing = Please choose a date.
invalid-due_past = Please choose a date from tomorrow on.
invalid-wake_missing = Please choose the day on which it comes back.
invalid-wake_past = Please choose a day from tomorrow on.
invalid-goal_gone = This goal does not exist any more. Please choose another one.
invalid-person_missing = Please choose who decides.
invalid-person_same = That is you. Please choose somebody else.
invalid-person_unusable = A guest, a bot or a deactivated account cannot be chosen. Please choose somebody else.
invalid-person_cannot_decide = { $name } does not decide on ideas yet. Please choose a manager or a leader.
invalid-somebody_missing = Please choose who it is here.
invalid-other_missing = Please choose who it is in the other chat.
invalid-other_gone = This account is connected already. Please open the form again and choose another one.
invalid-other_both_here = Both have an account in the same chat, so they stay two people. Please choose somebody else.
invalid-language_missing = Please choose a language.
invalid-weekday_missing = Please choose a day.
invalid-time_wrong = Please choose a time such as 08:30.
invalid-timezone_unknown = I do not know this time zone. It looks like Europe/Berlin.
invalid-channel_not_joined = I cannot post in #{ $channel }. Invite me there first: /invite @Gegenstrom
invalid-days_range = Please enter a number from { $low } to { $high }.

## The app itself

app-description = Ideas flow up, strategy flows down: share ideas, decide with buttons, read the week on Monday.
shortcut-turn-into-idea-about = Share this message as an idea, with a link back to it.
typed-line = You wrote:
refused-invalid = { $what } Please choose again.

## What only Teams needs to say

teams-answered-in-chat = I have answered you in our chat, because not everybody needs to see it.
teams-answered-below = You find the answer below.
teams-no-chat = I can answer this only to you, and I cannot write to you yet. Add Gegenstrom to your apps in Teams, then ask me again.
teams-shortened = What you wrote is more than fits on this card. The beginning of each text is still there: please make it shorter.
teams-already-done = That is done already. Nothing was changed a second time.

## The app package for Teams: its page in the store, the menu of commands, the message extension

teams-name = Gegenstrom: ideas flow up, strategy flows down
teams-about = Share ideas, decide in the chat, see what becomes of them.
teams-about-more = Employees share an idea in one line, others support it, whoever is responsible decides with a button, and every author hears what happens and why. Approved ideas become measures with an owner and a date. On Monday, the week in review stands in the channel. The target picture of leadership is one command away.
teams-menu-idea = idea
teams-menu-idea-about = Share an idea; it can follow in the same line
teams-menu-mine = idea mine
teams-menu-mine-about = My ideas, and where they stand
teams-menu-list = idea list
teams-menu-list-about = All ideas, the newest first
teams-menu-strategy = strategy
teams-menu-strategy-about = The target picture, with its goals
teams-menu-measures = measures
teams-menu-measures-about = What is under way, and who looks after it
teams-menu-review = review
teams-menu-review-about = What waits for my decision
teams-menu-home = home
teams-menu-home-about = My ideas, my tasks and the newest ideas
teams-menu-settings = settings
teams-menu-settings-about = Language, channels, who decides
teams-menu-link = link
teams-menu-link-about = Connect my account with the one in another chat
teams-menu-help = help
teams-menu-help-about = What Gegenstrom can do
teams-new = New idea
teams-new-about = Share an idea with the company.
teams-find = Find ideas
teams-find-about = Find an idea and share its card here.
teams-find-words = Words
teams-find-words-about = Words from the idea, or its number
