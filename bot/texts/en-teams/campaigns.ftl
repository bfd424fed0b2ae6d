refused-campaign_unknown = There is no campaign K-{ $number }. “campaign” shows all of them.
refused-campaign_managers_only = Managers and leaders call for ideas. If you should be one of them, ask an admin to add you in the settings.
refused-campaign_changed = Somebody has changed K-{ $number } in the meantime, so nothing of this was saved. Please copy what you typed, and open it again with “campaign { $number }”.
refused-campaign_over = K-{ $number } is over, so nothing can be changed any more. “campaign { $number }” shows what came of it.
campaigns-none = No campaign is running or planned. Your idea is welcome all the same: write “idea” to me, with one line.
help-campaign-list-what = campaign
help-campaign-one-what = campaign 1
help-campaign-new-what = campaign new
