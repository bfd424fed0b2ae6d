## Strategic updates

update-by = strategic update from { $name }
update-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
update-ideas = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}
update-offer = You can say that you understood, ask a question or share an idea for this.
button-understood = Understood
button-ask_leader = Question / objection
button-idea_for_post = Idea for this
update-by-somebody = strategic update from whoever releases it
update-at-once = as soon as it is released
update-right-away = right away
update-clock = { $time }
update-repeat-once = once
update-repeat-weekly = every week
update-repeat-biweekly = every two weeks
update-repeat-monthly = every month
update-repeat-quarterly = every quarter
update-fresh = with a new text each time
update-when-now = Right away, once it is released
update-when-later = On the day and at the time below
update-text-same = The same text each time
update-text-fresh = A new text each time
update-where = Where: { $channels }
update-when = When: { $when }
planned-free-holiday = That is a public holiday. The update comes on that day all the same.
planned-free-weekend = That is at a weekend. The update comes on that day all the same.
planned-free-pause = There is a pause for everybody then. The update comes on that day all the same.
update-author = written by { $name }
update-empty = The text is still missing. Nothing is posted without one.
update-empty-line = text still missing
update-preview = U-{ $number } will look like this
update-preview-leader = Nothing is posted yet. The update goes out in your name, with the buttons “Understood”, “Question / objection” and “Idea for this” below it.
update-preview-manager = Nothing is posted yet. A leader releases the update, and it goes out in their name, with the buttons “Understood”, “Question / objection” and “Idea for this” below it.
update-preview-scheduled = Saved and released. There is nothing more to do.
update-releases-again = This update is already released. If you change it, a leader has to release it again before it is posted.
update-status = U-{ $number }: { $state_word }
update-state-draft = draft
update-state-waiting = waits for release
update-state-scheduled = scheduled
update-state-posted = posted
update-state-cancelled = called off
update-next = next on { $at }
update-missed = Due but not posted: { $days }
update-posted = Posted on { $on }: { $what }
update-arrived = { $count ->
    [one] in 1 channel
   *[other] in { $count } channels
}
update-under-way = { $count } on the way
update-failed = { $count ->
    [one] 1 not delivered
   *[other] { $count } not delivered
}
update-understood = { $count } understood
update-on-its-way = on its way
update-not-there = Not posted in { $channel }. { $why }
update-open = open
updates-title = Strategic updates
updates-none = There are no strategic updates yet. The first one takes a few sentences on a goal.
updates-count = { $total ->
    [one] 1 update
   *[other] { $total } updates
}

release-title = U-{ $number } from { $author }
release-waiting = Waits for your release. If you release it, it goes out in your name.
release-held = Not posted: { $by } released it, but is no longer a leader. Please release it again, or send it back.
release-goal-gone = Not posted: its goal is no longer part of the target picture. Choose another one, or send it back.
release-done = Released by { $by }.
release-draft = Back with its author. There is nothing to do here for now.
release-cancelled = Called off. There is nothing to do here any more.

update-news-posted = { $by } has released your update U-{ $number } on “{ $goal }”. It is being posted now.
update-news-released = { $by } has released your update U-{ $number } on “{ $goal }”. Planned for { $when }.
update-news-sent_back = { $by } has sent your update U-{ $number } on “{ $goal }” back to you. Open it, change it and hand it in again.
update-news-cancelled = { $by } has called off your update U-{ $number } on “{ $goal }”. Nothing more of it is posted. If you would like to know why, ask { $by }.
update-news-empty = The update U-{ $number } on “{ $goal }” was due, but it has no text yet, so it was not posted. Open it and write the text; if its time is over, choose another one.
update-news-missed = The update U-{ $number } on “{ $goal }” was due while I could not post it, and now it is too late. It is a draft again: open it and choose another time.
update-news-goal_gone = The update U-{ $number } was due, but “{ $goal }” is no longer part of the target picture, so it was not posted. Open it and choose another goal.
update-news-held = The update U-{ $number } on “{ $goal }” was due, but the person who released it is no longer a leader, so it was not posted. I have asked the leaders to release it again.

## Writing one

form-update-title = Strategic update
form-update-edit-title = Change U-{ $number }
form-send-back-title = Send back U-{ $number }
field-update-goal = Which goal is it about?
field-update-text = What do you want to say?
field-update-text-example = From December on every customer gets a card on the phone. We do this because one in three paper cards gets lost.
field-update-text-hint = What changes, for whom, and why. You can leave it empty only if the update is posted later.
field-update-picture = Link to a picture
field-update-picture-hint = It begins with https:// and opens without signing in.
field-update-alt = What does the picture show?
field-update-alt-hint = For everybody who cannot see it.
field-update-channels = In which channels?
field-update-elsewhere = And in which channels elsewhere?
field-update-when = When?
field-update-day = Day
field-update-time = Time
field-update-time-hint = In each channel's time zone.
field-update-repeat = How often?
field-update-fresh = When it is repeated
field-update-fresh-hint = With a new text each time, the text is empty again after each posting, and you are reminded two days before the next one.
field-send-back = What is missing?
field-send-back-hint = The author reads this exactly as you write it.
button-post_update = Post an update
button-preview = Preview
button-publish_update = Post now
button-schedule_update = Schedule
button-hand_in_update = Hand in for release
button-change_update = Change
button-discard_update = Discard
button-cancel_update = Call off
button-release_update = Release
button-send_back_update = Send back
button-update = Open
button-post_again = Send again
confirm-discard_update-title = Discard U-{ $number }?
confirm-discard_update-text = Nothing more of it is posted. What is already posted stays where it is.
confirm-discard_update-yes = Discard
confirm-cancel_update-title = Call off U-{ $number }?
confirm-cancel_update-text = Nothing more of it is posted. What is already posted stays where it is.
confirm-cancel_update-yes = Call off
notice-update_released = U-{ $number } is released. Its author hears it right away.
notice-update_sent_back = U-{ $number } is back with its author.
invalid-update_text_missing = Please write what you want to say. Only an update that is posted later can be written later.
invalid-update_picture_https = Please paste a link that begins with https:// and has at most 600 characters.
invalid-update_alt_missing = Please say in a few words what the picture shows.
invalid-update_past = This time has passed in at least one of the channels. Please choose a later one.
invalid-update_too_far = Please choose a day within the next two years.
invalid-update_week_taken = It was already posted in this week. Please choose a day in another week.
invalid-update_word_missing = Please write a word on what is missing. The author will read it.
refused-update_writers_only = Managers and leaders write strategic updates. If you should be one of them, ask an admin to add you in /gegenstrom.
refused-update_leaders_only = Only leaders can do this, so nothing was changed. /gegenstrom shows who they are.
refused-update_unknown = There is no update U-{ $number }. /strategy updates shows all of them.
refused-update_not_yours = Only its author and the leaders can change U-{ $number }. Talk to one of them if something should be different.
refused-update_over = U-{ $number } is over and can no longer be changed. /strategy post begins a new one.
refused-update_moved_on = U-{ $number } has changed in the meantime, so nothing was done. /strategy updates shows how it stands now.
refused-update_released_already = { $by } released U-{ $number } already. Nothing was changed.
refused-update_goal_gone = The goal of U-{ $number } is no longer part of the target picture. Press “Change” and choose another one.
refused-update_no_text = U-{ $number } has no text yet. Press “Change” and write it.
refused-update_time_past = The time of U-{ $number } has passed. Press “Change” and choose a later one.
refused-update_week_taken = U-{ $number } was already posted in this week. Press “Change” and choose another day.
refused-update_no_goals = An update is about a goal, and there is none yet. Leaders add goals with /strategy edit.
