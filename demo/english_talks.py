"""What is talked about at Hansen & Daughters in these four weeks, in English."""

from demo.steps import Talk, ago, on

NEWSLETTER = Talk(
    on(14, "15:40"),
    "wiebke",
    "webshop",
    "Personal newsletter: people who buy yarn want to read about yarn, not about wellies. "
    "40 of them left the list after the last one because there was nothing in it for them.",
)

TALKS: tuple[Talk, ...] = (
    Talk(
        on(20, "08:50"),
        "dora",
        "general",
        "Good morning, everybody. We are going to have a web shop, and our regulars will get a digital "
        "customer club. You at the tills and in the warehouse know better than I do how to get there. "
        "That is what #ideas is for, from today on.",
        replies=((on(20, "09:05"), "mareike", "Good to be asked. I have two already."),),
    ),
    Talk(
        on(20, "09:10"),
        "jule",
        "ideas",
        "Hi all. It works like this: /idea and one line. Carla and Henning see it straight away, and after "
        "ten working days at the latest you know what becomes of it.",
    ),
    Talk(
        on(17, "12:30"),
        "pawel",
        "stock",
        "The delivery from Flensburg won't be here before three. Who can help to unload?",
        replies=((on(17, "12:34"), "bob", "I can."), (on(17, "12:36"), "tarik", "Me too, from half past.")),
    ),
    Talk(
        on(12, "10:20"),
        "nils",
        "webshop",
        "The first 60 articles are in. Search for a raincoat and tell me what you find.",
        replies=((on(12, "10:41"), "svea", "With a space in it, it finds nothing."),),
    ),
    Talk(on(9, "07:55"), "carla", "husum", "Market day. Three of us at the tills from nine, please."),
    Talk(
        on(3, "16:45"),
        "bob",
        "stock",
        "The big ladder was in the shop again instead of with us. If it had a place of its own with a sign "
        "on it, nobody would have to look for it.",
        replies=((on(3, "16:52"), "pawel", "Five minutes every morning. Add that up over a year."),),
    ),
    Talk(
        on(2, "13:15"),
        "nils",
        "webshop",
        "Two more callers asking whether they can try the raincoat on before they take it home. Maybe all we "
        "need is a fitting room next to the pick-up shelf.",
    ),
    Talk(
        on(1, "11:05"),
        "svea",
        "husum",
        "Three people looked for their paper customer card today, and one had put it through the wash. "
        "They all had their phones with them.",
        replies=((on(1, "11:12"), "imke", "Same in Büsum. I replaced twelve of them last Saturday."),),
    ),
    Talk(
        ago(75),
        "mareike",
        "general",
        "The first three orders were picked up in St. Peter-Ording today. Two people took a hat as well.",
    ),
    NEWSLETTER,
)
