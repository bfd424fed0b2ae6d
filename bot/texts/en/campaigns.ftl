## Ideas for a campaign

campaign-idea-for = For campaign K-{ $number }: { $title }
campaign-idea-early = This campaign has not begun yet. Your idea is welcome already: it counts like any other and belongs to the same goal.
campaign-idea-over = This campaign is over. Your idea is still welcome: it counts like any other and belongs to the same goal.
field-guided = Your answer
refused-campaign_unknown = There is no campaign K-{ $number }. /campaign shows all of them.
refused-campaign_no_goals = A campaign asks for ideas for a goal, and there is none yet. Leaders add goals with /strategy edit.
refused-campaign_managers_only = Managers and leaders start campaigns. If you should be one of them, ask an admin to add you in /gegenstrom.
refused-campaign_not_yours = Only leaders and whoever planned K-{ $number } can change it. Talk to one of them if something should be different.
refused-campaign_begun = K-{ $number } has begun, so it can no longer be called off. You can still change its last day.
refused-campaign_changed = Somebody has changed K-{ $number } in the meantime, so nothing of this was saved. Please copy what you typed and open it again with /campaign { $number }.
refused-campaign_over = K-{ $number } is over and can no longer be changed. /campaign { $number } shows what came of it.

## The list

campaigns-title = Campaigns
campaigns-running = Running now
campaigns-planned = Planned
campaigns-ended = Over
campaigns-none = No campaign is running or planned. Your idea is welcome all the same: share it with /idea.
campaign-from-to = { $start } to { $end }
campaign-until = until { $end }
campaign-was-until = ended { $end }
campaign-ideas = { $count ->
    [0] no ideas yet
    [one] 1 idea
   *[other] { $count } ideas
}
campaign-by = asked by { $name }
home-campaign = Ideas wanted: { $title }
list-campaign = Ideas for campaign K-{ $words }
list-campaign-empty = There are no ideas for it yet. Yours can be the first.
button-campaign = Show
button-campaigns = Campaigns
button-new_campaign = New campaign
button-edit_campaign = Change
button-cancel_campaign = Call off
button-idea_for_campaign = I have an idea for this
button-campaign_ideas = Ideas

## The form

form-campaign-title = New campaign
form-edit-campaign-title = Change K-{ $number }
field-call = Your question to everybody, in one line
field-call-example = What brings customers who bought once back to us?
field-call-goal = Which goal is it about?
field-start = First day
field-end = Last day
field-end-hint = Two or three weeks are a good length. The results come on the next working day.
field-channels = In which channels?
field-call-channels-hint = The call, reminders at half-time and on the last day, and the results appear there.
field-elsewhere = And in which channels elsewhere?
field-guide1 = A question that helps people think
field-guide1-hint = Up to three such questions stand in the idea form. Answering them is optional.
field-guide2 = A second question
field-guide3 = A third question
campaign-guides-kept = There are ideas already, so the questions in the form stay as they are.
campaign-goal-kept = G-{ $number }, no longer part of the target picture
invalid-call_empty = Please write your question in one line.
invalid-call_long = The line has { $length } characters, { $limit } fit. Details can go into the questions below.
invalid-call_no_words = Please use words, so that others understand the question.
invalid-guide_long = The line has { $length } characters, { $limit } fit. Please shorten it.
invalid-start_missing = Please choose the first day.
invalid-start_past = Please choose a day from today on.
invalid-end_missing = Please choose the last day.
invalid-end_before_start = The last day is before the first day. Please choose a later one.
invalid-end_past = This day is over. Please choose one from today on.
invalid-end_too_far = A campaign lasts a year at most. Please choose an earlier last day.

## The plan

campaign-plan-saved = Saved. This is what the channels will see, and when:
campaign-plan-early = Planned. This is what the channels will see, and when:
campaign-plan-running = This campaign is running.
campaign-plan-over = This campaign is over. The results come on the next working day.
campaign-plan-cancelled = This campaign was called off before it began.
campaign-post-opening = { $on }: the call
campaign-post-halftime = { $on }: half-time, with the number of ideas so far
campaign-post-closing = { $on }: the last day, with a reminder
campaign-post-results = { $on }: the results
campaign-free-holiday = a public holiday
campaign-free-weekend = at a weekend
campaign-free-pause = there is a pause for everybody
campaign-where = At 09:00 in { $channels }
campaign-nowhere = At the moment it is not announced in any channel.
confirm-cancel_campaign-title = Call off K-{ $number }?
confirm-cancel_campaign-text = Nothing of it will be posted. You can plan a new one at any time.
confirm-cancel_campaign-yes = Call off
notice-campaign_cancelled = K-{ $number } is called off: “{ $title }”. Nothing of it will be posted.

## The call in channels

campaign-lead-opening = Ideas wanted
campaign-lead-halftime = Half-time: ideas wanted
campaign-lead-closing = Last day: ideas wanted
campaign-lead-running = Ideas wanted
campaign-lead-over = This campaign is over. Thank you for every idea.
campaign-so-far = { $count ->
    [0] No ideas yet: yours can be the first.
    [one] 1 idea so far
   *[other] { $count } ideas so far
}
campaign-offer = You can share an idea for it, or look at the ideas so far.

## Results, and what authors hear

campaign-results-title = What came of the campaign
campaign-results-none = No ideas came in this time. It is still a good question: whoever has an idea later can share it.
campaign-people = { $count } people took part
campaign-decided = So far: { $counts }
campaign-count-approved = { $count } approved
campaign-count-testing = { $count } being tested
campaign-count-parked = { $count } parked
campaign-count-declined = { $count } declined
campaign-count-waiting = { $count } still to be decided
campaign-all-decided = All ideas are decided. Their authors know what happens next.
campaign-next = The last decision is due by { $due }. Every author hears it personally.
campaign-most = Most supported ideas
campaign-opened = Your campaign has begun. The call is in { $channels }, and ideas are welcome until { $end }.
campaign-not-opened = The call could not be posted in { $channels }. You can choose other channels for what is still to come.
campaign-goal-gone = The goal “{ $goal }” is no longer part of the target picture. Your campaign goes on, but new ideas for it name no goal. With “Change” you can choose another one.
campaign-cancelled-by = { $by } has called off the campaign you planned. Nothing of it will be posted.

## The command

command-campaign-about = See what ideas are wanted for, or ask a question yourself
command-campaign-hint = [1 | new What slows us down? | help]
command-kampagne-about = See what ideas are wanted for, or ask a question yourself
command-kampagne-hint = [1 | new What slows us down? | help]
teams-menu-campaigns = campaign
teams-menu-campaigns-about = Questions to everybody that ideas are wanted for
help-campaign = A campaign is a question to everybody, for a few weeks and for one goal. Ideas for it stand together, and at the end everybody sees what came of it.
help-campaign-list-what = /campaign
help-campaign-list = campaigns: running, planned, and what came of the last ones
help-campaign-one-what = /campaign 1
help-campaign-one = campaign K-1 with everything about it
help-campaign-idea-what = I have an idea for this
help-campaign-idea = opens the idea form with the campaign's goal and questions
help-campaign-new-what = /campaign new What slows us down?
help-campaign-new = plans one: question, goal, days and channels
