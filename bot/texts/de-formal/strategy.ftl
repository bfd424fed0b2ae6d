strategy-none = Es gibt noch keine Ziele. Sobald die Geschäftsleitung welche nennt, stehen sie hier. Ideen können Sie trotzdem einreichen.
