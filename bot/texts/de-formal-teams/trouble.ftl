click-again = Das hat für Teams einen Moment zu lange gedauert. Bitte klicken Sie noch einmal:
