refused-may_not_combine = Only who may decide can suggest that ideas are combined. Everybody can connect them: write “idea connect” and the number to me.
refused-withdraw_together = Others had I-{ $number } with you, so one alone cannot withdraw it. You can separate the ideas again for 14 days after they were combined: write “idea separate” and your number to me.
help-idea-separate-what = idea separate 42
help-review-combine-what = idea combine 42 57
