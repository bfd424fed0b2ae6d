refused-update_writers_only = Managers and leaders write strategic updates. If you should be one of them, ask an admin to add you in the settings.
refused-update_unknown = There is no update U-{ $number }. “strategy updates” shows all of them.
refused-update_over = U-{ $number } is over and can no longer be changed. “strategy post” begins a new one.
refused-update_moved_on = U-{ $number } has changed in the meantime, so nothing was done. “strategy updates” shows how it stands now.
refused-update_no_goals = An update is about a goal, and there is none yet. Leaders add goals with “strategy edit”.
refused-update_leaders_only = Only leaders can do this, so nothing was changed. “settings” shows who they are.
