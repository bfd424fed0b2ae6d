refused-campaign_unknown = There is no campaign K-{ $number }. “campaign” shows all of them.
