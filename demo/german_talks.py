"""Was in diesen vier Wochen bei Hansen & Töchter geredet wird, auf Deutsch."""

from demo.steps import Talk, ago, on

NEWSLETTER = Talk(
    on(14, "15:40"),
    "wiebke",
    "webshop",
    "Persönlicher Newsletter: Wer bei uns Wolle kauft, liest von Wolle und nicht von Gummistiefeln. "
    "Beim letzten Rundbrief haben sich 40 Leute abgemeldet, weil nichts für sie dabei war.",
)

TALKS: tuple[Talk, ...] = (
    Talk(
        on(20, "08:50"),
        "dora",
        "general",
        "Guten Morgen zusammen. Der Webshop ist beschlossen, und die Stammkundschaft bekommt einen "
        "digitalen Kundenclub. Wie das gelingt, wisst ihr an den Kassen und im Lager besser als ich. "
        "Deshalb steht #ideen ab heute allen offen.",
        replies=((on(20, "09:05"), "mareike", "Schön, dass wir gefragt werden. Ich habe gleich zwei."),),
    ),
    Talk(
        on(20, "09:10"),
        "jule",
        "ideas",
        "Moin. So geht es: /idee und eine Zeile dazu. Carla und Henning sehen die Idee sofort, und "
        "spätestens nach zehn Arbeitstagen wisst ihr, was daraus wird.",
    ),
    Talk(
        on(17, "12:30"),
        "pawel",
        "stock",
        "Die Lieferung aus Flensburg kommt heute erst um drei. Wer hat Zeit, beim Abladen zu helfen?",
        replies=(
            (on(17, "12:34"), "bob", "Ich bin da."),
            (on(17, "12:36"), "tarik", "Ich auch, ab halb vier."),
        ),
    ),
    Talk(
        on(12, "10:20"),
        "nils",
        "webshop",
        "Die ersten 60 Artikel sind eingestellt. Sucht mal nach Friesennerz und sagt mir, was ihr findet.",
        replies=((on(12, "10:41"), "svea", "Mit einem r geschrieben findet er nichts."),),
    ),
    Talk(on(9, "07:55"), "carla", "husum", "Heute ist Markt. Bitte ab neun zu dritt an die Kassen."),
    Talk(
        on(3, "16:45"),
        "bob",
        "stock",
        "Die große Leiter stand heute wieder in der Filiale statt bei uns. Wenn sie einen festen Platz "
        "mit einem Schild hätte, müsste keiner mehr suchen.",
        replies=((on(3, "16:52"), "pawel", "Jeden Morgen fünf Minuten. Rechne das mal aufs Jahr."),),
    ),
    Talk(
        on(2, "13:15"),
        "nils",
        "webshop",
        "Schon wieder zwei Anrufe, ob man den Friesennerz vor dem Abholen anprobieren kann. Vielleicht "
        "sollte bei der Abholung einfach eine Umkleide stehen.",
    ),
    Talk(
        on(1, "11:05"),
        "svea",
        "husum",
        "Heute haben drei Leute ihre Kundenkarte aus Papier gesucht, und eine war in der Waschmaschine. "
        "Auf dem Handy hätten sie sie dabei.",
        replies=((on(1, "11:12"), "imke", "In Büsum genauso. Letzten Samstag habe ich zwölf ersetzt."),),
    ),
    Talk(
        ago(75),
        "mareike",
        "general",
        "In St. Peter-Ording sind heute die ersten drei Bestellungen abgeholt worden. Zwei haben noch "
        "eine Mütze mitgenommen.",
    ),
    NEWSLETTER,
)
