"""Words that say nothing about what a text is about, in German and English."""

GERMAN = """
ab aber alle allem allen aller alles als also am an andere anderen anderer anderes ans auch auf aus bei
beim bin bis bisher bist da dabei dafür daher damit danach dann daran darauf darf darüber das dass dein
deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch
dort du durch dürfen eben ein eine einem einen einer eines einfach einige einmal er erst es etwa etwas
euch euer eure fast für ganz gar geben gegen gehen gern gibt gut gute guten habe haben hat hatte hätte
heute hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja je jede jedem
jeden jeder jedes jemand jetzt kann kein keine keinen keiner können könnte könnten lassen lieber machen
macht man manche mehr mein meine meist mich mir mit möchte möchten müssen muss nach nein nicht nichts nie
niemand noch nun nur ob oder öfter oft ohne pro schon sehr sein seine seinem seinen seiner seit selbst
sich sie sind so sogar solche soll sollen sollte sollten sondern sonst statt über um und uns unser unsere
unserem unseren unserer unter viel viele vielen vom von vor wann war wäre waren warum was weil weiter
welche welcher welches wenig weniger wenn wer werden wie wieder will wir wird wo wollen würde würden zu
zum zur zwei zwischen drei ersten neu neue neuem neuen neuer neues besser bessere besseren beste besten
groß große großen klein kleine kleinen lang lange kurz täglich jährlich prozent jahr jahre jahren monat
monate woche wochen tag tage tagen stunde stunden minuten mal idee ideen ziel ziele zielen vorschlag
vorschläge problem innen bzw usw aufs fürs übers ums durchs vors hinters unters untern übern hintern vorm
überm unterm hinterm
"""
ENGLISH = """
about above across after again all almost already also always and another any anybody anyone are around
away because been before being below best better between both but can cannot could did does doing done
down during each either enough even every everybody everyone few fewer first for from get gets give given
goes going good had has have having her here his how idea ideas goal goals instead into its itself just
keep know less let like little lot made make makes making many may might more most much must need needs
never new next nobody not nothing now off often once one only onto other others our ours out over own per
perhaps problem please put really same shall she should since some somebody someone something sometimes
soon still such suggestion take than that the their theirs them then there these they thing things this
those three through till too toward two under until use used uses using very want wants was way well were
what when where which while who whole whom whose why will with within without would year years month
months week weeks day days hour hours minute minutes percent yes yet you your yours don isn doesn didn
wasn won couldn shouldn wouldn
"""
STOP_WORDS = frozenset((GERMAN + ENGLISH).casefold().split())
