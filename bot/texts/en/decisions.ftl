## Review

review-with = decision: { $name }
review-back-day = It was parked and is back as planned.
review-back-goal_changed = It was parked and is back because the goal “{ $goal }” has changed.
review-back-goal_retired = It was parked and is back because the goal “{ $goal }” was retired.
review-back-asked = It was parked and is back because somebody asked for it.
review-back-stopped = It was approved, but its measures were stopped before it was carried out. What becomes of it now?
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
news-park-next = I bring it back for a decision then. You need not do anything.
news-decline = { $by } has declined your idea.
news-decline-next = Thank you for it all the same. Something changed, or a new thought? Share it with /idea.
news-passed-on = { $by } has passed your idea on. { $to } decides now. You need not do anything.
news-woken-day = Your idea is back for a decision, due { $due }. You need not do anything.
news-woken-goal_changed = The goal “{ $goal }” has changed, so your idea is back for a decision, due { $due }. You need not do anything.
news-woken-goal_retired = The goal “{ $goal }” was retired, so your idea is back for a decision, due { $due }. You need not do anything.
news-woken-asked = Your idea fits again, so it is back for a decision, due { $due }. You need not do anything.
