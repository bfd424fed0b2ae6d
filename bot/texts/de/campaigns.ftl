## Ideen zu einer Kampagne

campaign-idea-for = Zur Ideenkampagne K-{ $number }: { $title }
campaign-idea-early = Diese Kampagne hat noch nicht begonnen. Deine Idee ist trotzdem schon willkommen: Sie zählt wie jede andere, zum selben Ziel.
campaign-idea-over = Diese Kampagne ist vorbei. Deine Idee ist trotzdem willkommen: Sie zählt wie jede andere, zum selben Ziel.
field-guided = Deine Antwort
refused-campaign_unknown = Eine Ideenkampagne K-{ $number } gibt es nicht. Alle zeigt /kampagne.
