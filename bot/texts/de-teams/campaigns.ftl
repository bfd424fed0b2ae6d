refused-campaign_unknown = Eine Ideenkampagne K-{ $number } gibt es nicht. Alle zeigt „kampagne“.
