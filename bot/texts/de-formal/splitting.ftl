field-split-why-hint = Wer die Idee hatte, liest das genau so, wie Sie es schreiben. Aufgeteilt wird nur mit diesem Einverständnis.
notice-split_proposed = Wer I-{ $number } hatte, ist jetzt gefragt. Sie erfahren, was daraus wird.
split-asks = { $by } schlägt vor, aus Ihrer I-{ $number } zwei Ideen zu machen:
split-suggested = Sie haben vorgeschlagen, aus I-{ $number } zwei Ideen zu machen:
split-terms = Beide sind Ihre und haben dasselbe Ziel. Wer hinter der Idee steht, steht hinter beiden und kann wieder aussteigen. Das passiert nur, wenn Sie einverstanden sind, und lässt sich 14 Tage lang rückgängig machen.
split-told-support = Sie unterstützen { $idea }. Daraus sind zwei Ideen geworden, und Ihre Unterstützung zählt für beide.
split-told-help = Sie haben bei { $idea } Ihre Hilfe angeboten. Daraus sind zwei Ideen geworden, und Ihr Angebot gilt für beide.
