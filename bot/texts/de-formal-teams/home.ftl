help-gegenstrom = Ideen fließen nach oben, Ziele nach unten. Mit diesen Wörtern stellen Sie ein, wie es hier läuft.
help-gegenstrom-away = wann Sie abwesend sind und wer Sie vertritt; „gegenstrom zurück“ beendet es
help-idea-measures = Ihre Maßnahmen, und was aus angenommenen Ideen geworden ist; mehr zeigt „maßnahme hilfe“
