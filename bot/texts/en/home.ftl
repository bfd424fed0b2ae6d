## Home

home-title = Hello { $name }
home-first-run = Gegenstrom is not set up yet. Three short steps: language, channels, people.
home-waiting = Waiting for me
home-waiting-none = Nothing is waiting for your decision.
home-waiting-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
home-tasks = My tasks
button-measures = All measures
home-review = Review
task-accept = Can you take care of it by { $due }? Asked on { $on }
task-review = Review: progress, obstacles, next date
task-finish = To be finished
task-sponsor = Can you remove the obstacle?
task-obstacle = You are taking care of the obstacle
task-today = due today
task-tomorrow = due tomorrow
task-due = due { $due }
task-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
next-decision = decision by { $on }, with { $who }
next-decision-open = decision by { $on }
next-answer = waiting for your answer
next-wake = comes back on { $on }
next-goal = comes back when its goal changes
next-accept = M-{ $number }: { $who } has been asked to take care of it by { $on }
next-review = M-{ $number }: review on { $on }
next-due = M-{ $number }: { $who } is taking care of it, due { $on }
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
help-idea-strategy = the target picture, with questions and ideas for each goal; more with /strategy help
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
