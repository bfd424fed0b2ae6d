"""What Dora Hansen will, says and asks at Hansen & Töchter, in German."""

from demo.plans import CampaignIdea, CampaignPlan, Change, GoalPlan, Leadership, Question, UpdatePlan
from demo.steps import Feed, Support, ago, on

LEADERSHIP = Leadership(
    vision="Hansen & Töchter bleibt der Laden, in dem man uns kennt: in fünf Filialen und genauso im Netz.",
    note="Das haben wir auf der Betriebsversammlung besprochen.",
    goals=(
        GoalPlan(
            "Der Webshop trägt in zwei Jahren 15 % unseres Umsatzes",
            "Wer abends um zehn etwas braucht, bestellt es bei uns und holt es morgen in der Filiale ab. "
            "Für uns "
            "heißt das: Jeder Artikel hat ein gutes Foto, und jede Bestellung ist am selben Tag gepackt.",
            "carla",
            "Anteil des Webshops am Umsatz",
            "15 %",
            24,
        ),
        GoalPlan(
            "Aus Stammkundschaft wird der digitale Kundenclub",
            "Wer heute eine Stempelkarte hat, ist morgen im Kundenclub: mit digitaler Kundenkarte, "
            "persönlichem "
            "Newsletter und Aktionen, die passen. An der Kasse laden wir ein, wir drängen niemanden.",
            "carla",
            "Mitglieder im Kundenclub",
            "2.000",
            12,
        ),
        GoalPlan(
            "Weniger Papier und kürzere Wege in Lager und Filialen",
            "Listen, Zettel und Ordner kosten uns jeden Tag Wege. Was ein Handy oder ein Schild besser kann, "
            "machen wir damit.",
            "henning",
            "Ausgedruckte Seiten im Monat",
            "unter 1.000",
            9,
        ),
        GoalPlan(
            "Wer bei uns anfängt, möchte bleiben",
            "Dienstpläne, auf die man sich verlassen kann, und Leute, die einem etwas zeigen. Daran messen "
            "wir "
            "uns, nicht an Obstkörben.",
            "dora",
            "Auszubildende, die nach der Lehre bleiben",
            "alle, die wollen",
            18,
        ),
        GoalPlan(
            "Unsere Filialen brauchen ein Viertel weniger Strom",
            "Licht, Schaufenster und Heizlüfter kosten uns im Jahr so viel wie eine halbe Stelle. Was nachts "
            "aus sein kann, ist aus, und was wir neu kaufen, spart.",
            "henning",
            "Stromverbrauch aller fünf Filialen",
            "ein Viertel weniger",
            24,
        ),
    ),
    updates=(
        UpdatePlan(
            on(18, "09:00"),
            "dora",
            2,
            "Ab heute arbeiten wir am digitalen Kundenclub.\n\nDie Stempelkarte bleibt, bis die digitale "
            "Karte in "
            "allen fünf Filialen läuft. Niemand muss etwas installieren: Wer kein Handy dabeihat, sagt "
            "einfach "
            "seinen Namen. Was wir von euch brauchen: Was fragt die Kundschaft an der Kasse?",
            ("ideas", "husum"),
            understood=("alice", "bob", "imke", "tarik", "svea", "nils", "mareike"),
            questions=(
                Question(
                    on(18, "10:15"),
                    "imke",
                    "Was sage ich Leuten, die ihre Daten nicht hergeben möchten?",
                    answered=on(17, "08:40"),
                    answer="Dass das völlig in Ordnung ist. Die Karte geht auch nur mit Namen, und wer "
                    "nicht will, "
                    "bekommt seine Stempel weiter auf Papier. Danke, dass du fragst: Das steht jetzt im "
                    "Aushang.",
                ),
            ),
        ),
        UpdatePlan(
            on(7, "08:30"),
            "dora",
            1,
            "Die ersten 240 Artikel sind im Webshop.\n\nIn der ersten Woche haben 31 Leute bestellt, 19 "
            "davon "
            "haben in der "
            "Filiale abgeholt und dabei noch etwas gekauft. Genau so soll es sein.",
            ("ideas", "webshop"),
            understood=("nils", "svea", "mareike", "carla", "alice", "wiebke"),
            questions=(
                Question(
                    on(3, "16:20"),
                    "pawel",
                    "Wer packt die Bestellungen, wenn im Lager gerade der Lkw steht?",
                    sealed=True,
                ),
            ),
        ),
        UpdatePlan(
            on(2, "14:00"),
            "dora",
            3,
            "Die Lieferscheine kommen ab jetzt aufs Handy.\n\nIn Husum und im Lager fängt es an. Das Papier "
            "läuft "
            "zwei Wochen mit, danach nicht mehr. Wenn etwas hakt, sagt es Henning oder hier unten.",
            ("ideas", "stock"),
            days=6,
            repeat="monthly",
        ),
        UpdatePlan(
            on(1, "11:30"),
            "carla",
            2,
            "Der Kundenclub hat einen Namen: Friesenherz.\n\nÜber hundert Vorschläge kamen aus den "
            "Filialen. Die "
            "Karten dazu liegen ab Samstag an den Kassen.",
            ("ideas",),
            days=8,
            hands_in=True,
        ),
    ),
    campaign=CampaignPlan(
        on(8, "15:30"),
        "carla",
        "Womit gewinnen wir die ersten 500 Mitglieder für den Kundenclub?",
        2,
        ("Wen erreichst du damit?", "Was brauchst du dafür?"),
        start=1,
        end=16,
    ),
    campaign_ideas=(
        CampaignIdea(
            on(5, "10:05"),
            "svea",
            "Social-Media-Kampagne: Die Auszubildenden zeigen den Kundenclub",
            (
                "Leute unter 30, die uns nur von ihren Eltern kennen.",
                "Zwei Stunden in der Woche und ein Stativ.",
            ),
            then=(
                Support(on(5, "11:30"), ("alice", "wiebke", "nils")),
                Feed(
                    on(5, "16:45"),
                    "carla",
                    "Freitags zeigen",
                    "Das gehört zu euren Freitagen. Nehmt den Kundenclub mit in die nächsten drei Beiträge.",
                ),
            ),
        ),
        CampaignIdea(
            ago(95),
            "tarik",
            "Wer eine Freundin mitbringt, trinkt mit ihr einen Kaffee auf uns",
            ("Alle, die sowieso zu zweit einkaufen.", "Die Kaffeemaschine aus dem Pausenraum."),
        ),
    ),
    change=Change(
        on(9, "16:10"),
        "dora",
        3,
        "Listen, Zettel, Ordner und Kassenbons kosten uns jeden Tag Wege und Papier. Was ein Handy oder ein "
        "Schild "
        "besser kann, machen wir damit. Neu dabei: der Kassenbon aufs Handy.",
        "Der Kassenbon gehört dazu. Die Zählung an der Husumer Kasse hat uns überzeugt: sieben von zehn "
        "bleiben liegen.",
        "Den Kassenbon",
        on(9, "17:00"),
    ),
)
