## News of ideas and measures

told-approve = { $by } has approved this idea.
told-test = { $by } wants to test this idea first.
told-park = { $by } has parked this idea.
told-decline = { $by } has declined this idea.
told-accept = It is under way: { $owner } is taking care of it.
told-change_date = { $by } has changed the date: it should now be done by { $due }.
told-change = { $by } has reviewed the measure and is changing something.
told-keep = { $by } has reviewed the measure. It goes on as planned.
told-progress = { $by } reports progress.
told-obstacle = { $by } has run into an obstacle.
told-finish = It is done. Thank you to everybody who helped.
told-stop = This measure was stopped. Here is what we learned from it:
told-due = due { $due }
told-review = next review { $review }
told-from = From { $ideas }
told-because-author = You are getting this because the idea is yours.
told-because-owner = You are getting this because you are taking care of it.
told-because-help = You are getting this because you offered to help.
told-because-support = You are getting this because you support the idea.
told-because-follow = You are getting this because you follow it.
button-less = Less of this
button-follow = Follow
button-unfollow = Unfollow

## How much of it

news-level-title = How much do you want to hear?
news-level-hint = This is about other people's ideas that you support, help with or follow. About your own you always hear everything.
news-level-everything = Everything
news-level-results = Results only
news-level-own = Nothing but my own
news-level-everything-what = Decisions, starts, changes and results
news-level-results-what = What was decided, and what came of it
news-level-own-what = Nothing about other people's ideas
news-level-now = chosen now
button-news_level = Choose
notice-followed = You now follow { $title } and will hear from me when something happens.
notice-followed_in_vain = You now follow { $title }. You will not hear about it yet, because you chose “Nothing but my own”. To change that: /gegenstrom news.
notice-unfollowed = You no longer follow { $title }. One click on “Follow” and you are back.

## Reminders of a decision

due-reviewer = This idea is waiting for your decision.
due-deputy = You are standing in for { $reviewer }: this idea is waiting for a decision.
due-all = This idea is waiting for a decision. Whoever of you has time first can make it.
due-others = This idea is waiting for { $reviewer }, and time is getting short. You can decide too.
due-admin = The decision on this idea is overdue and lies with { $reviewer }. Please ask what is still missing.
due-admin_of_all = The decision on this idea is overdue. Please sort out who makes it.
due-next = One minute is enough: approve, test first, ask, park or decline.
due-next-admin = The settings show who may decide.

## What an idea waits for

waits-decision = No news yet: your idea is waiting for a decision. Who decides: { $whom }.
waits-late = The decision on your idea is taking longer than planned. I am following up. Who decides: { $whom }.
waits-answer = Your idea is waiting for you: { $whom } has asked you something. The clock stands still until you answer.
waits-day = Your idea is parked and comes back by itself. Who decides then: { $whom }.
waits-goal = Your idea is parked until the goal “{ $goal }” changes. Who decides then: { $whom }.
waits-acceptance = Your idea has become M-{ $measure }. { $whom } has been asked to take care of it; the answer is still to come.
waits-review = Your idea has become M-{ $measure }, and { $whom } is working on it. A review comes next.
waits-measure = Your idea has become M-{ $measure }, and { $whom } is working on it.
waits-until = By when: { $until }
waits-leadership = leadership
waits-next = You do not need to ask: I will tell you as soon as something happens.

## Coming back

field-comes_back = When does it come back?
field-wake-day = On which day?
comes-back-day = On a day
comes-back-either = On a day, or earlier when its goal changes
comes-back-goal = When its goal changes, whenever that is
invalid-comes_back_no_goal = The idea has no goal that could change. Please choose a day, or a goal below.
