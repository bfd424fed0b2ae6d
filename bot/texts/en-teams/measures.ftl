refused-measure_moved = { $by } has changed M-{ $number } on { $on }, so nothing was done. “measure { $number }” shows how it stands now.
refused-measure_changed = M-{ $number } has changed in the meantime, so nothing was done. “measure { $number }” shows how it stands now.
refused-measure_ended = M-{ $number } has ended, so nothing was done. “measure { $number }” shows what came of it.
