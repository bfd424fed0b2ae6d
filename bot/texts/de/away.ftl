## Abwesenheit, Ruhezeiten und Pausen

stands-in-for = { $deputy } vertritt { $away }
