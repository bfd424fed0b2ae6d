setup-welcome = Guten Tag { $name }, ich bin Gegenstrom. Ich sammle Ideen, sorge dafür, dass über jede entschieden wird, und sage allen, was daraus geworden ist. Drei Fragen, dann kann Ihr Team loslegen. Zuerst: Wie soll ich sprechen?
setup-done-next = Als Nächstes: Reichen Sie selbst die erste Idee ein und erzählen Sie Ihrem Team von /idee.
