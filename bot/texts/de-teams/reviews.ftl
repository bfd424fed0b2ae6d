refused-review_answered = { $by } hat am { $on } schon für M-{ $number } geantwortet, deshalb wurde nichts geändert. Die Antwort zeigt „maßnahme { $number } protokoll“.
