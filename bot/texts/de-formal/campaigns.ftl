campaign-idea-early = Diese Kampagne hat noch nicht begonnen. Ihre Idee ist trotzdem schon willkommen: Sie zählt wie jede andere, zum selben Ziel.
campaign-idea-over = Diese Kampagne ist vorbei. Ihre Idee ist trotzdem willkommen: Sie zählt wie jede andere, zum selben Ziel.
field-guided = Ihre Antwort
