refused-measure_moved = { $by } has changed M-{ $number } on { $on }, so nothing was done. “measure { $number }” shows how it stands now.
refused-measure_changed = M-{ $number } has changed in the meantime, so nothing was done. “measure { $number }” shows how it stands now.
refused-measure_ended = M-{ $number } has ended, so nothing was done. “measure { $number }” shows what came of it.
measures-mine-none = You take care of no measure right now. “measures list” shows all that are under way.
refused-idea_not_decided = I-{ $number } is not approved or tested at the moment, so it has no further measures. “review { $number }” shows how it stands.
