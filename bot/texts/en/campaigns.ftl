## Ideas for a campaign

campaign-idea-for = For campaign K-{ $number }: { $title }
campaign-idea-early = This campaign has not begun yet. Your idea is welcome now already: it counts as an idea like any other, for the same goal.
campaign-idea-over = This campaign is over. Your idea is still welcome: it counts as an idea like any other, for the same goal.
field-guided = Your answer
refused-campaign_unknown = There is no campaign K-{ $number }. /campaign shows all of them.
