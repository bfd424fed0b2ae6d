field-title = Ihre Idee in einer Zeile
field-goal-hint = Wenn keines passt, sagen Sie es ruhig: Auch diese Ideen sieht sich die Geschäftsleitung an.
field-sealed = Ihr Name
field-ask = Ihre Frage
field-answer = Ihre Antwort
field-my-language = In welcher Sprache soll ich Ihnen schreiben?
name-overheard = Ihr Name wird gezeigt, denn Sie haben das geschrieben, wo alle es lesen konnten. Soll er verdeckt bleiben, reichen Sie die Idee in unserem eigenen Chat ein.
