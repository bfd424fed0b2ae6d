"""Vier Wochen bei Hansen & Töchter, auf Deutsch."""

from demo.steps import (
    Accept,
    Answer,
    Approve,
    Ask,
    AskPublicly,
    Away,
    CanHelp,
    Comment,
    Connect,
    Decline,
    Finish,
    History,
    Idea,
    Obstacle,
    Park,
    PassOn,
    Progress,
    Quiet,
    Review,
    Sponsor,
    Stop,
    Support,
    Talk,
    TestFirst,
    ago,
    on,
)

NEWSLETTER = Talk(
    on(14, "15:40"),
    "wiebke",
    "webshop",
    "Persönlicher Newsletter: Wer bei uns Wolle kauft, liest von Wolle und nicht von Gummistiefeln. "
    "Beim letzten Rundbrief haben sich 40 Leute abgemeldet, weil nichts für sie dabei war.",
)

HISTORY: History = (
    # --- Gespräche ---------------------------------------------------------------------------------
    Talk(
        on(20, "08:50"),
        "dora",
        "general",
        "Guten Morgen zusammen. Der Webshop ist beschlossen, und die Stammkundschaft bekommt einen "
        "digitalen Kundenclub. Wie das gelingt, wisst ihr an den Kassen und im Lager besser als ich. "
        "Deshalb gibt es ab heute #ideen.",
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
    # --- who is not there --------------------------------------------------------------------------
    Quiet(on(12, "15:20"), "pawel", "17:00", "05:30"),  # he starts early
    Away(on(1, "15:10"), "henning", 6, "carla"),
    # --- Ideen -------------------------------------------------------------------------------------
    Idea(
        on(20, "10:05"),
        "mareike",
        "Online bestellen, in der Filiale abholen",
        "Jeden Tag sollen wir etwas zurücklegen. Wir schreiben Zettel, und abends fehlt die Hälfte.",
        "Die Ware liegt bereit, und wer abholt, nimmt oft noch etwas mit.",
        goal=1,
        then=(
            Support(on(20, "10:30"), ("alice", "bob", "tarik")),
            CanHelp(on(20, "11:15"), "nils"),
            Support(on(19, "09:20"), ("imke", "svea", "pawel")),
            Comment(on(19, "09:24"), "tarik", "In Heide bräuchten wir dafür ein Regal hinter der Kasse."),
            Comment(on(19, "10:02"), "mareike", "Bei uns reicht der alte Zeitungsständer."),
            Approve(
                on(16, "14:20"),
                "carla",
                "mareike",
                6,
                "Wir fangen in St. Peter-Ording an, weil dort die meisten Gäste danach fragen.",
                review=-8,
                success="Die Hälfte aller Bestellungen wird in der Filiale abgeholt.",
            ),
            Accept(on(16, "15:05")),
            Review(on(8, "11:20"), "Die Zettel sind weg, und abends fehlt nichts mehr.", next=4),
            Obstacle(
                on(4, "17:10"),
                "Der Zeitungsständer ist zu klein, samstags liegen die Pakete auf dem Boden. Ein Regal passt "
                "nur in den Eingang, und da will der Vermieter keins.",
            ),
            Sponsor(
                on(3, "09:15"),
                "dora",
                "Herr Claussen will kein Regal im Eingang, und ohne Regal liegen samstags die Pakete auf dem "
                "Boden. Dich kennt er seit der Eröffnung. Sprichst du mit ihm?",
                3,
            ),
        ),
    ),
    Idea(
        on(19, "13:40"),
        "bob",
        "Lagerplätze mit QR-Code statt der Papierliste",
        "Die Liste hängt an einer Stelle, gesucht wird an zwölf. Neue brauchen Wochen, bis sie alles finden.",
        "Handy dranhalten, Platz sehen. Auch die Aushilfen kommen dann allein zurecht.",
        goal=3,
        then=(
            Support(on(19, "14:10"), ("pawel", "imke")),
            CanHelp(on(18, "08:15"), "pawel"),
            TestFirst(
                on(15, "11:00"),
                "henning",
                "pawel",
                8,
                "Zwei Regale in Husum für vier Wochen. Wenn weniger daneben liegt, machen wir weiter.",
                review=4,
                success="In den beiden Regalen liegt am Abend weniger falsch als heute.",
            ),
            Accept(on(15, "12:30")),
            Progress(
                on(10, "13:20"),
                "Die Codes kleben. Bob zählt jeden Abend, was falsch liegt. Gestern waren es sieben Teile.",
            ),
            Stop(
                on(4, "15:40"),
                "Mit Handschuhen scannt keiner, und hinten im Lager ist kein Empfang. Geholfen haben die "
                "großen Nummern, die wir dazugeklebt haben: diese Woche lag nur ein Teil falsch.",
            ),
            Approve(
                on(2, "16:20"),
                "henning",
                "bob",
                25,
                "Dann lassen wir die Codes weg und nehmen die Nummern. Danke, dass ihr so ehrlich getestet "
                "habt.",
                review=14,
                success="Aushilfen finden vom ersten Tag an jeden Platz allein.",
                title="Große Nummern an alle Lagerplätze",
            ),
        ),
    ),
    Idea(
        on(18, "15:10"),
        "svea",
        "Freitags zeigen wir Azubis unser Lieblingsstück auf Instagram",
        "Unser Kanal zeigt Prospektfotos. Meine Freundinnen wischen da weiter.",
        "Echte Leute aus der Filiale, und wer es sieht, weiß, wo es das gibt.",
        goal=2,
        then=(
            Support(on(18, "15:30"), ("alice", "wiebke", "tarik", "mareike")),
            CanHelp(on(18, "15:45"), "wiebke"),
            CanHelp(on(17, "09:00"), "alice"),
            Comment(on(17, "09:03"), "alice", "Ich halte die Kamera. Vor die Kamera stelle ich mich nicht."),
            Approve(
                on(13, "10:30"),
                "carla",
                "svea",
                12,
                "Macht das. Acht Freitage, danach sehen wir uns an, wer deshalb gekommen ist.",
                review=-5,
                success="Jede Woche fragt jemand an der Kasse nach einem Stück aus den Beiträgen.",
            ),
            Accept(on(13, "11:05")),
            Progress(
                on(7, "17:10"),
                "Der erste Beitrag ist online: Tarik und die gelbe Öljacke. 1.400 Leute haben ihn gesehen, "
                "und vier haben am Tag danach nach der Jacke gefragt.",
            ),
            Review(
                on(5, "10:45"),
                "Die Beiträge kommen an, auch bei Leuten, die wir nicht kennen.",
                next=2,
                said="Wir filmen schon mittwochs. Freitags fehlt uns sonst jemand an der Kasse.",
            ),
        ),
    ),
    Idea(
        on(17, "17:20"),
        "tarik",
        "In Heide jeden ersten Sonntag im Monat öffnen",
        "Sonntags ist die Stadt voll, und wir haben zu.",
        "Ich habe an zwei Marktsonntagen gezählt: 200 Leute standen vor der Tür.",
        then=(
            Support(on(16, "09:15"), ("mareike",)),
            Decline(
                on(14, "16:05"),
                "carla",
                "In Heide erlaubt das Gesetz nur vier Sonntage im Jahr, und die sind vergeben. Deine Zahlen "
                "haben trotzdem etwas bewegt: Am nächsten Marktsonntag öffnen wir zwei Stunden länger.",
            ),
        ),
    ),
    Idea(
        on(16, "11:35"),
        "alice",
        "Den Kassenbon aufs Handy schicken",
        "Die meisten lassen den Bon liegen, und wir werfen jeden Abend eine Tüte davon weg.",
        "Weniger Papier, und beim Umtausch ist der Bon noch da.",
        goal=3,
        then=(
            Support(on(16, "12:00"), ("imke", "bob", "svea")),
            Ask(
                on(14, "09:10"),
                "henning",
                "Gute Sache. Weißt du, wie viele Leute den Bon heute wirklich liegen lassen?",
            ),
            Answer(
                on(12, "17:50"),
                "Ich habe drei Tage mitgezählt: sieben von zehn. Am Samstag sogar acht.",
            ),
            Approve(
                on(10, "10:15"),
                "henning",
                "alice",
                30,
                "Sieben von zehn hätte ich nicht gedacht. Jule spricht mit dem Kassenhersteller.",
                review=-1,
                success="Abends ist die Tüte mit den Bons nur noch halb voll.",
            ),
            Accept(on(10, "12:05")),
            Progress(
                on(6, "17:30"),
                "Jule hat den Kassenhersteller erreicht. Die Kassen können das, es kostet einmal 180 Euro.",
            ),
        ),
    ),
    Idea(
        on(15, "19:30"),
        "imke",
        "Dienstpläne drei Wochen vorher aushängen",
        "Der Plan kommt donnerstags für die nächste Woche. Arzttermine tauschen wir dann auf Zuruf.",
        "Weniger Tauschen, weniger Anrufe am Sonntagabend.",
        goal=4,
        sealed=True,
        then=(
            Support(on(14, "08:20"), ("alice", "bob", "svea", "tarik", "pawel", "nils")),
            PassOn(on(12, "09:30"), "dora", "carla"),
            Approve(
                on(9, "15:00"),
                "carla",
                "mareike",
                8,
                "Ihr habt recht. Ab dem übernächsten Plan hängt er drei Wochen vorher, in allen Filialen.",
                review=4,
                success="Sonntagabends ruft keiner mehr an, um zu tauschen.",
            ),
            Accept(on(9, "16:10")),
        ),
    ),
    Idea(
        on(14, "16:20"),
        "wiebke",
        "Persönlicher Newsletter: Wer Wolle kauft, liest von Wolle",
        "Alle bekommen denselben Rundbrief. Beim letzten haben sich 40 Leute abgemeldet.",
        "Wer etwas liest, das zu ihm passt, kommt wieder.",
        goal=2,
        source=NEWSLETTER,
        then=(
            Support(on(13, "11:30"), ("nils", "svea", "alice", "mareike")),
            CanHelp(on(13, "11:40"), "nils"),
            TestFirst(
                on(8, "13:20"),
                "carla",
                "wiebke",
                12,
                "Erst mit den 200 Leuten, die uns ihre Vorlieben schon gesagt haben.",
                review=3,
                success="Höchstens fünf melden sich ab, und zwanzig kaufen etwas aus dem Brief.",
            ),
            Accept(on(8, "14:00")),
            Progress(
                on(3, "15:30"),
                "Der erste Brief ist raus: Wolle an 70 Leute, Garten an 90, Regenzeug an 40. Abgemeldet hat "
                "sich bis jetzt niemand.",
            ),
        ),
    ),
    Idea(
        on(11, "07:45"),
        "pawel",
        "Jede Filiale bekommt Kisten in ihrer Farbe",
        "Beim Ausladen drehe ich jede Kiste um, bis ich den Zettel finde.",
        "Ich sehe von der Rampe aus, wohin sie gehört.",
        goal=3,
        then=(
            Support(on(11, "08:10"), ("bob",)),
            CanHelp(on(11, "08:12"), "bob"),
            Support(on(11, "12:20"), ("imke", "jule")),
            Approve(
                on(10, "16:40"),
                "henning",
                "bob",
                3,
                "Fünf Rollen farbiges Klebeband kosten 30 Euro. Einfach anfangen.",
                review=2,
                success="Beim Ausladen muss keiner mehr eine Kiste umdrehen.",
            ),
            Accept(on(9, "08:40")),
            Finish(
                ago(110),
                "Alle 60 Kisten haben ihre Farbe. Ausladen dauert noch 20 Minuten statt 35, Pawel hat auf "
                "die Uhr gesehen.",
            ),
        ),
    ),
    Idea(
        on(10, "18:05"),
        "mareike",
        "Klönabend für die Stammkundschaft, einmal im Quartal",
        "Wir kennen die Leute seit zwanzig Jahren, aber zum Reden ist an der Kasse keine Zeit.",
        "Beim Tee erzählen sie, was ihnen im Sortiment fehlt.",
        goal=2,
        then=(
            Support(on(9, "10:10"), ("wiebke", "imke")),
            Park(
                on(6, "12:00"),
                "carla",
                "Bis zur Inventur haben wir keinen Abend mehr frei. Danach machen wir einen Termin.",
                26,
            ),
        ),
    ),
    Idea(
        on(8, "09:50"),
        "tarik",
        "Rückgabe aus dem Webshop in jeder Filiale",
        "Wer online kauft, fragt zuerst, wie er es wieder loswird.",
        "Kein Porto, und wer etwas zurückbringt, sieht sich noch um.",
        goal=1,
        then=(
            Support(on(8, "10:20"), ("mareike", "nils", "imke", "alice")),
            Comment(on(7, "14:30"), "nils", "Danach fragt bei mir jeder Zweite am Telefon."),
            Connect(
                on(7, "15:05"),
                "carla",
                "Online bestellen",
                "Wer abholt, bringt beim nächsten Mal auch etwas zurück. Ein Regal reicht für beides.",
            ),
            AskPublicly(
                on(6, "11:20"), "alice", "Und was machen wir mit Sachen, die es bei uns gar nicht gibt?"
            ),
            Comment(on(6, "13:45"), "tarik", "Die nimmt Pawel auf der nächsten Tour mit ins Lager."),
        ),
    ),
    Idea(
        on(5, "14:25"),
        "bob",
        "Webshop-Pakete in gebrauchten Kartons verschicken",
        "Wir zerlegen jeden Tag gute Kartons und kaufen gleichzeitig neue.",
        "Wir sparen Geld, und die Leute finden es gut, wenn es draufsteht.",
        goal=1,
        then=(
            Support(on(5, "15:00"), ("pawel", "svea")),
            CanHelp(on(4, "08:05"), "pawel"),
            Ask(
                on(2, "10:40"),
                "carla",
                "Wie viele Kartons in passender Größe fallen denn in einer Woche an?",
            ),
        ),
    ),
    Idea(
        on(4, "16:15"),
        "svea",
        "Ein Regal „Von hier“ mit Sachen aus der Gegend",
        "Gäste fragen nach Mitbringseln, und wir schicken sie zum Souvenirladen.",
        "Honig, Keramik und Wolle von Leuten, die wir kennen. Das hat kein anderer.",
        then=(Support(on(3, "09:40"), ("wiebke", "mareike", "imke")),),
    ),
    Idea(
        on(2, "08:35"),
        "alice",
        "Öffnungszeiten und Parkplätze ganz oben auf die Startseite",
        "Zehnmal am Tag klingelt das Telefon: Habt ihr auf, und wo kann ich parken?",
        "Das Telefon ist frei für Leute, die etwas kaufen wollen.",
        goal=1,
        then=(Support(on(2, "09:15"), ("nils", "imke")), CanHelp(on(1, "10:05"), "nils")),
    ),
    Idea(
        on(1, "15:20"),
        "nils",
        "Die zehn häufigsten Fragen als Hilfeseite im Webshop",
        "Ich beantworte jeden Tag dieselben zehn Fragen, nur in anderer Reihenfolge.",
        "Wer abends bestellt, bekommt die Antwort auch abends.",
        goal=1,
        then=(Support(on(1, "16:00"), ("svea",)),),
    ),
    Idea(
        ago(50),
        "imke",
        "Gutscheine im Webshop kaufen und zu Hause ausdrucken",
        "Am Tag vor Geburtstagen fehlt vielen die Zeit, noch in die Stadt zu fahren.",
        "Das Geld kommt sofort, und eingelöst wird bei uns.",
        goal=1,
        then=(Support(ago(25), ("mareike", "wiebke")),),
    ),
)
