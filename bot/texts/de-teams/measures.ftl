refused-measure_moved = { $by } hat M-{ $number } am { $on } geändert, deshalb ist nichts passiert. Den Stand zeigt „maßnahme { $number }“.
refused-measure_changed = M-{ $number } hat sich inzwischen geändert, deshalb ist nichts passiert. Den Stand zeigt „maßnahme { $number }“.
refused-measure_ended = M-{ $number } ist schon abgeschlossen, deshalb ist nichts passiert. Was daraus geworden ist, zeigt „maßnahme { $number }“.
measures-mine-none = Du kümmerst dich gerade um keine Maßnahme. Alle laufenden zeigt „maßnahmen liste“.
refused-idea_not_decided = I-{ $number } ist gerade weder angenommen noch in Erprobung und bekommt deshalb keine weitere Maßnahme. Den Stand zeigt „review { $number }“.
