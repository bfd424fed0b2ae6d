field-split-why-hint = Wer die Idee hatte, liest das genau so, wie Sie es schreiben. Aufgeteilt wird nur mit diesem Einverständnis.
notice-split_proposed = Wer I-{ $number } hatte, ist jetzt gefragt. Sie erfahren die Antwort.
split-asks = { $by } schlägt vor, aus Ihrer I-{ $number } zwei Ideen zu machen:
split-suggested = Sie haben vorgeschlagen, aus I-{ $number } zwei Ideen zu machen:
split-terms = Wenn Sie einverstanden sind, gehören beide Ihnen und behalten das Ziel. Wer hinter der Idee steht oder ihr folgt, ist bei beiden dabei und kann wieder aussteigen. Rückgängig machen lässt es sich 14 Tage lang.
split-told-support = Sie unterstützen { $idea }. Daraus sind zwei Ideen geworden, und Ihre Unterstützung zählt für beide.
split-told-help = Sie haben bei { $idea } Ihre Hilfe angeboten. Daraus sind zwei Ideen geworden, und Ihr Angebot gilt für beide.
split-told-follow = Sie folgen { $idea }. Daraus sind zwei Ideen geworden, und Sie folgen beiden.
