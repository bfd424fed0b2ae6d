## What is proposed to the authors of ideas

refused-proposal_unknown = I do not know this suggestion. Nothing was changed.
refused-proposal_not_yours = Only { $by } can take this suggestion back. Nothing was changed.
refused-proposal_not_to_undo = Only the authors and whoever decides can undo that. Nothing was changed.
refused-proposal_agreed = This was agreed on { $on } already. You can undo it on its card for 14 days.
refused-proposal_separate = An author chose on { $on } to leave everything as it is, so nothing was changed.
refused-proposal_unanswered = Not everybody answered in time, so this ended on { $on } and nothing was changed. It can be suggested again.
refused-proposal_taken_back = The suggestion was taken back on { $on }, so nothing was changed.
refused-proposal_undone = This was undone on { $on } already.
proposal-until = It can be undone until { $until }.
proposal-open-until = There is time until { $until }; without an answer all stays as it is.
