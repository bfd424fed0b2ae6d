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
