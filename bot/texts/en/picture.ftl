## The target picture, read

strategy-version = version { $version }, since { $since }
strategy-none-leader = There are no goals yet. Begin with a vision sentence or a first goal; everybody reads them here as soon as you save.
goal-indicator = how we can tell: { $indicator }
goal-target = target { $target }
goal-until = by { $until }
goal-means = What it means for us
goal-news = { $by } said on { $on }:
goal-best = Most supported ideas
goal-retired = Retired on { $on }. Its ideas and measures stay readable.
measures-of-goal = Measures for { $goal }
measures-of-goal-none = No measure has come of this goal yet. When an idea for it is approved, its measure stands here.
list-goal = Ideas for { $goal }
list-goal-empty = There are no ideas for this goal yet. Yours can be the first.
card-moved = has changed our target picture (version { $version })
card-measure-stopped = M-{ $number }: { $title } · { $owner } · stopped
button-goal = What does it mean for us?
button-ask_about_goal = Question / objection
button-goal_ideas = Ideas
button-goal_measures = Measures
button-edit_picture = Edit
button-history = History
button-strategy = Target picture

## The editor

editor-title = Edit the target picture
editor-lead = Every save makes a new version. The old ones stay readable.
editor-saved = Saved as version { $version }. Everybody sees it from now on.
editor-no-vision = There is no vision sentence yet.
editor-no-goals = There are no goals yet. Up to seven fit; three to five are easier to remember.
button-edit_vision = Change the vision
button-add_goal = Add a goal
button-edit_goal = Change
button-retire_goal = Retire
button-retire = Retire

## Its forms

form-vision-title = Vision
form-goal-title = Change G-{ $number }
form-new-goal-title = New goal
form-retire-title = Retire G-{ $number }
field-vision = Where do we want to be?
field-vision-hint = One sentence, or two short ones.
field-vision-example = In 2030 everybody in the region buys their bread from us, in the shop or on the phone.
field-goal-title = The goal in one line
field-goal-title-example = Regular customers come back twice a month
field-description = What does it mean for us?
field-description-example = Whoever comes often is worth more to us than whoever comes once. We want to know our regulars and give them a reason to return.
field-goal-owner = Who looks after it?
field-goal-owner-hint = A manager or a leader. New ideas for this goal go to this person.
field-goal-owner-elsewhere = At the moment { $name }, who has no account here. Leave the field empty to keep it that way.
field-indicator = How can we tell that we are getting there?
field-indicator-example = Visits per regular customer and month
field-target = What value do we want to reach?
field-target-example = 2.0
field-until = By when?
field-note-picture = What changes, and why?
field-note-picture-example = Regulars instead of new customers: the survey in autumn showed how many we lose.
field-note-picture-hint = Everybody can read it in the history. The authors of ideas that led to it get it as a message.
field-moved = Ideas that moved it
field-moved-hint = Their numbers, if there are any: I-42, I-7. Their authors are told.
field-move_to = What becomes of its open ideas?
field-move_to-hint = Their authors hear which goal it is now. Open decisions go to whoever looks after that goal; their due dates stay.
field-measures = What becomes of its measures?
field-measures-hint = If they stop, their owners hear it at once, with your reason.
retire-nothing = No idea and no measure is open for it.
retire-open = Still open: { $ideas ->
    [0] no ideas
    [0] no ideas
    [one] 1 idea
   *[other] { $ideas } ideas
}, { $measures ->
    [0] no measures
    [0] no measures
    [one] 1 measure
   *[other] { $measures } measures
}.
retire-none = They go on without a goal
retire-go-on = They go on
retire-stop = They stop

## Versions

history-title = How our target picture has changed
history-none = There is no version yet. The first one is made when leadership saves a vision or a goal.
history-count = { $total ->
    [one] 1 version
   *[other] { $total } versions
}
version-number = Version { $version } · { $on }
version-by = by { $by }
version-by-nobody = from the command line
version-moved-by = moved by { $ideas }
version-no-note = no note
version-title = Target picture, version { $version }
version-ideas = Ideas that moved it
button-all-versions = All versions
button-version = See the version

## What others hear

moved-lead = Your idea has changed our target picture: { $by } named it with version { $version }.
moved-question = When leadership tells everybody what has changed, may your name be mentioned?
moved-named = Your name will be mentioned when leadership tells everybody what has changed. You can change your mind here.
moved-not-named = Your name will not be mentioned. You can change your mind here.
moved-sealed = Your name is sealed: it will not be mentioned, whatever is told about the idea.
button-name_me = Yes, name me
button-not_me = Rather not
news-goal-moved = { $by } has retired the goal “{ $before }”. Your idea now belongs to this goal: { $goal }
news-measure-stopped = { $by } has stopped a measure, because its goal “{ $goal }” is retired: { $measure }

## Friendly noes

refused-leaders_only = Only leaders change the target picture. /gegenstrom shows who they are.
refused-goals_full = There are { $limit } goals already, and nobody can keep more in mind. Retire one first with /strategy edit.
refused-last_goal = This is the only goal, so it stays. Add another one first, or change this one.
refused-goal_changed = Somebody has changed or retired G-{ $number } in the meantime. Please copy your text, close this form and open it again.
refused-vision_changed = Somebody has changed the vision in the meantime. Please copy your text, close this form and open it again.
refused-retiring_meanwhile = I-{ $number } has just been decided, so nothing was retired. Please send the form once more.
refused-version_unknown = There is no version { $number }. /strategy history shows them all.
refused-sealed_not_named = Your name is sealed on I-{ $number }, so it will not be mentioned.
invalid-vision_empty = Please write the vision in a sentence.
invalid-goal_title_empty = Please write the goal in one line.
invalid-description_empty = Please say in a sentence or two what it means for us.
invalid-note_empty = Please say what changes and why. Everybody reads it in the history.
invalid-owner_no_manager = { $name } is neither a manager nor a leader. Please choose somebody who is.
invalid-indicator_missing = Please say what is measured, or leave value and date empty.
invalid-until_wrong = Please choose a day.
invalid-until_past = Please choose a day from tomorrow on.
invalid-moved_unknown = I do not know these ideas: { $names }. Numbers look like this: I-42, I-7.
invalid-moved_many = Please name at most { $limit } ideas.
invalid-move_to_missing = Ideas for this goal have come in meanwhile. Please close this form and open it again.
invalid-measures_missing = Please choose what becomes of its measures. If you cannot see the question, close this form and open it again.

## Help

help-strategy = Where we want to go, and how everybody can have a say.
help-strategy-picture-what = /strategy
help-strategy-picture = the target picture: vision and goals, and what has come of them
help-strategy-goal-what = /strategy G-2
help-strategy-goal = goal 2: what it means for us, its ideas and measures; ask or share an idea there
help-strategy-history-what = /strategy history
help-strategy-history = how the target picture has changed, and which ideas moved it
help-strategy-updates-what = /strategy updates
help-strategy-updates = strategic updates, posted and planned, and what came back on them
help-strategy-campaign-what = /campaign
help-strategy-campaign = questions that ideas are wanted for
help-strategy-post-what = /strategy post
help-strategy-post = write a strategic update; a leader releases it
help-strategy-questions-what = /strategy questions
help-strategy-questions = questions to leadership that wait for an answer
help-strategy-asked-what = /strategy questions
help-strategy-asked = your questions to leadership and their answers
help-strategy-review-what = /strategy review
help-strategy-review = what has piled up for the next strategy review
help-strategy-edit-what = /strategy edit
help-strategy-edit = change vision and goals
