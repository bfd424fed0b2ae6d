refused-measure_moved = { $by } changed M-{ $number } on { $on }, so nothing was done. “measure { $number }” shows how it stands now.
refused-measure_changed = M-{ $number } has changed in the meantime, so nothing was done. “measure { $number }” shows how it stands now.
refused-measure_ended = M-{ $number } has ended, so nothing was done. “measure { $number }” shows what came of it.
measures-mine-none = You have no measures to take care of right now. “measures list” shows all that are under way.
refused-idea_not_decided = I-{ $number } is neither approved nor being tested right now, so it gets no further measure. “review { $number }” shows how it stands.
