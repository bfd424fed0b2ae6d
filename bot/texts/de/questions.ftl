## Was auf ein Strategie-Update zurückkommt: verstanden, Fragen, Antworten

notice-understood = Danke, notiert: U-{ $number } ist bei dir angekommen. Gezeigt wird nur die Zahl, nie dein Name.
notice-understood_already = Das ist schon notiert: Du hast U-{ $number } verstanden. Mehr musst du nicht tun.
notice-question_sent = Danke, deine Frage ist jetzt Q-{ $number }. Die Antwort kommt von { $to }, ich schicke sie dir persönlich.
notice-question_kept = Danke, deine Frage ist jetzt Q-{ $number }. Sie wartet auf die Geschäftsleitung, die Antwort schicke ich dir persönlich.
notice-answer_sent = Q-{ $number } ist beantwortet. Wer gefragt hat, liest es jetzt.
notice-answer_in_thread = Q-{ $number } ist beantwortet, im Thread und persönlich.
notice-answer_sent_only = Q-{ $number } ist beantwortet, aber nur persönlich: Das Update steht in keinem Kanal mehr, deshalb gibt es keinen Thread für die Antwort.

refused-post_unknown = Dieses Strategie-Update gibt es nicht mehr. Das Zielbild zeigt /strategie.
refused-question_unknown = Eine Frage Q-{ $number } finde ich bei dir nicht. Deine Fragen zeigt /strategie fragen.
refused-may_not_answer = Fragen zur Strategie beantwortet die Geschäftsleitung. Solltest du dazugehören, kann dich ein Admin unter /gegenstrom eintragen.
refused-already_answered = { $by } hat Q-{ $number } am { $on } schon beantwortet, deshalb wurde nichts geändert. Die Antwort zeigt /strategie frage { $number }.

form-question-title = Frage oder Einwand
field-objection = Deine Frage oder dein Einwand
field-objection-example = Wie passt das zu den kürzeren Öffnungszeiten im Laden?
field-objection-hint = Frage oder Einwand bekommt eine Nummer und bleibt offen, bis die Geschäftsleitung geantwortet hat.
field-sealed-question-hint = Einen verdeckten Namen sieht niemand, auch nicht die Geschäftsleitung. Die Antwort bekommst du trotzdem.

form-leader_answer-title = Q-{ $number } beantworten
field-leader_answer-hint = Wer gefragt hat, liest das genau so, wie du es schreibst.
field-where = Wer liest die Antwort?
where-person = Nur, wer gefragt hat
where-thread = Alle, im Thread des Updates
where-thread-in = Der Thread ist in { $channel }. Die Frage steht dort ohne Namen, die Antwort mit deinem.
where-person-only = Die Antwort geht an die Person, die gefragt hat.

question-asks = { $name } fragt
question-asks-sealed = Jemand fragt, Name verdeckt
question-by = von { $name }
question-by-sealed = Name verdeckt
question-update = zu U-{ $number }
question-goal = Ziel: { $goal }
question-on = gefragt am { $on }
question-says = In U-{ $number } steht:
question-for = die Antwort kommt von { $name }
question-open = noch offen
question-answered = beantwortet von { $by }
question-answered-on = Beantwortet von { $by } am { $on }
question-in-thread = auch im Thread des Updates
question-offer = Beantworten.
button-answer_question = Antworten
questions-open = Fragen an die Geschäftsleitung
questions-open-none = Gerade wartet keine Frage auf eine Antwort.
questions-mine = Meine Fragen
questions-mine-none = Du hast noch nichts gefragt. Unter jedem Strategie-Update gibt es einen Knopf für Fragen und Einwände.
questions-count = { $total ->
    [one] 1 Frage
   *[other] { $total } Fragen
}

question-was-answered = { $by } hat deine Frage Q-{ $number } beantwortet:
question-was-answered-in = Die Antwort lesen alle im Thread in { $channel }, deine Frage steht dort ohne deinen Namen.
thread-question = Frage Q-{ $number }:
thread-answer = { $by } antwortet:

home-questions = Fragen, die auf Antwort warten
home-questions-more = { $count ->
    [one] und 1 weitere Frage
   *[other] und { $count } weitere Fragen
}
button-questions = Alle Fragen
card-update = Antwort auf U-{ $number }
