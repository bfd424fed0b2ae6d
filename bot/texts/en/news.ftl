## News of ideas and measures

told-approve = { $by } has approved this idea.
told-test = { $by } wants to test this idea first.
told-park = { $by } has parked this idea.
told-decline = { $by } has declined this idea.
told-accept = It has started: { $owner } takes care of it.
told-change_date = { $by } has changed the date. It is { $due } now.
told-change = { $by } has reviewed it, and something changes.
told-keep = { $by } has reviewed it. It goes on as planned.
told-progress = { $by } reports progress.
told-obstacle = { $by } has met an obstacle.
told-finish = It is done. Thank you for making it possible.
told-stop = It was stopped. This is what we take with us from it:
told-due = due { $due }
told-review = next review { $review }
told-from = From { $ideas }
told-because-author = You hear this because the idea is yours.
told-because-owner = You hear this because you take care of it.
told-because-help = You hear this because you offered to help.
told-because-support = You hear this because you support the idea.
told-because-follow = You hear this because you follow it.
button-less = Less of this
button-follow = Follow
button-unfollow = Unfollow

## How much of it

news-level-title = How much do you want to hear?
news-level-hint = This is about ideas of others that you support, help with or follow. Of your own you hear everything.
news-level-everything = Everything
news-level-results = Results only
news-level-own = Nothing but my own
news-level-everything-what = Decisions, starts, changes and results
news-level-results-what = What was decided, and what came of it
news-level-own-what = Nothing about ideas of others
news-level-now = as it is now
button-news_level = Choose
notice-followed = You follow { $title } now, and hear from me when something happens.
notice-followed_in_vain = You follow { $title } now. You hear nothing yet, because you chose “nothing but my own”: /gegenstrom news changes that.
notice-unfollowed = You do not follow { $title } any more. One click on Follow, and you do again.

## Reminders of a decision

due-reviewer = This idea waits for your decision.
due-deputy = { $reviewer } is away, and you stand in: this idea waits for a decision.
due-all = This idea waits for a decision, and any of you can take it.
due-others = This idea waits for { $reviewer }, and time is running out. You can decide too.
due-admin = Nobody has decided on this idea, and its day has passed. It is with { $reviewer }: please ask what is missing.
due-admin_of_all = Nobody has decided on this idea, and its day has passed. Please find somebody who does.
due-next = One minute is enough: approve, test first, ask, park or decline.
due-next-admin = In the settings you see who may decide.

## What an idea waits for

waits-decision = There is no news yet. Your idea waits for a decision. Who decides: { $whom }.
waits-late = The decision about your idea is late, and I remind those who decide. Who decides: { $whom }.
waits-answer = Your idea waits for you: { $whom } has asked you something. The clock stands still until you answer.
waits-day = Your idea is parked and comes back by itself. Who decides then: { $whom }.
waits-goal = Your idea is parked until the goal “{ $goal }” changes. Who decides then: { $whom }.
waits-acceptance = Your idea has become M-{ $measure }. { $whom } was asked to take care of it and has not answered yet.
waits-review = Your idea has become M-{ $measure }, and { $whom } works on it. Next comes a review.
waits-measure = Your idea has become M-{ $measure }, and { $whom } works on it.
waits-until = Until when: { $until }
waits-leadership = leadership
waits-next = You need not ask: I tell you as soon as something happens.

## Coming back

field-comes_back = When does it come back?
field-wake-day = On which day?
comes-back-day = On a day
comes-back-either = On a day, or earlier when its goal changes
comes-back-goal = When its goal changes, whenever that is
invalid-comes_back_no_goal = The idea has no goal that could change. Please choose a day, or a goal below.
