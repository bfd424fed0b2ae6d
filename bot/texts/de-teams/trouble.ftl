click-again = Das hat für Teams einen Moment zu lange gedauert. Bitte klick noch einmal:
