"""What Dora Hansen wants, says and asks at Hansen & Daughters, in English."""

from demo.plans import CampaignIdea, CampaignPlan, Change, GoalPlan, Leadership, Question, UpdatePlan
from demo.steps import Feed, Support, ago, on

LEADERSHIP = Leadership(
    vision="Hansen & Daughters stays the shop where people know your name: in five towns, and on the web as "
    "well.",
    note="This is what we talked through when we were all together.",
    goals=(
        GoalPlan(
            "In two years the web shop brings in 15% of our sales",
            "Whoever needs something at ten at night orders it from us and picks it up in the shop "
            "tomorrow. For us "
            "that means: a good photo of every article, and every order packed on the same day.",
            "carla",
            "Share of sales from the web shop",
            "15%",
            24,
        ),
        GoalPlan(
            "Our regulars become the digital customer club",
            "Whoever has a stamp card today is in the customer club tomorrow: with a digital customer card, "
            "a "
            "personal newsletter and offers that fit. At the till we invite people, we push nobody.",
            "carla",
            "Members of the customer club",
            "2,000",
            12,
        ),
        GoalPlan(
            "Less paper and shorter walks in warehouse and shops",
            "Lists, notes and folders cost us steps every day. What a phone or a sign does better, we do "
            "with that.",
            "henning",
            "Pages printed in a month",
            "below 1,000",
            9,
        ),
        GoalPlan(
            "People who start here want to stay",
            "A rota one can rely on, and people who show you how things are done. That is what we measure "
            "ourselves by, not fruit baskets.",
            "dora",
            "Apprentices who stay when they have finished",
            "all who want to",
            18,
        ),
        GoalPlan(
            "Our shops use a quarter less electricity",
            "Lights, windows and heaters cost us as much as half a job every year. What can be off at night "
            "is off, and whatever we buy new uses less.",
            "henning",
            "Electricity used in all five shops",
            "a quarter less",
            24,
        ),
    ),
    updates=(
        UpdatePlan(
            on(18, "09:00"),
            "dora",
            2,
            "From today on we build the digital customer club.\n\nThe stamp card stays until the digital "
            "one works "
            "in all five shops. Nobody has to install anything: whoever has no phone just says their name. "
            "What we "
            "need from you: what do people ask at the till?",
            ("ideas", "husum"),
            understood=("alice", "bob", "imke", "tarik", "svea", "nils", "mareike"),
            questions=(
                Question(
                    on(18, "10:15"),
                    "imke",
                    "What do I say to people who do not want to hand over their data?",
                    answered=on(17, "08:40"),
                    answer="That this is perfectly all right. A name is enough for the card, and whoever "
                    "prefers "
                    "paper keeps their stamps on paper. Thank you for asking: it is on the notice board now.",
                ),
            ),
        ),
        UpdatePlan(
            on(7, "08:30"),
            "dora",
            1,
            "The first 240 articles are in the web shop.\n\nIn its first week 31 people ordered; 19 of "
            "them picked "
            "it up in a shop and bought something else there. That is exactly how it should be.",
            ("ideas", "webshop"),
            understood=("nils", "svea", "mareike", "carla", "alice", "wiebke"),
            questions=(
                Question(
                    on(3, "16:20"),
                    "pawel",
                    "Who packs the orders while the lorry is at the ramp?",
                    sealed=True,
                ),
            ),
        ),
        UpdatePlan(
            on(2, "14:00"),
            "dora",
            3,
            "Delivery notes come to the phone from now on.\n\nWe begin in Husum and in the warehouse. Paper "
            "runs "
            "along for two weeks, and then no longer. If something gets stuck, tell Henning, or ask below.",
            ("ideas", "stock"),
            days=6,
            repeat="monthly",
        ),
        UpdatePlan(
            on(1, "11:30"),
            "carla",
            2,
            "The customer club has a name: Tideline.\n\nMore than a hundred suggestions came from the "
            "shops. The "
            "cards for it are at the tills from Saturday on.",
            ("ideas",),
            days=8,
            hands_in=True,
        ),
    ),
    campaign=CampaignPlan(
        on(8, "15:30"),
        "carla",
        "How do we win the first 500 members of the customer club?",
        2,
        ("Whom do you reach with it?", "What do you need for it?"),
        start=1,
        end=16,
    ),
    campaign_ideas=(
        CampaignIdea(
            on(5, "10:05"),
            "svea",
            "Social media campaign: our apprentices show the customer club",
            ("People under 30 who know us only from their parents.", "Two hours a week and a tripod."),
            then=(
                Support(on(5, "11:30"), ("alice", "wiebke", "nils")),
                Feed(
                    on(5, "16:45"),
                    "carla",
                    "A Friday post",
                    "This belongs to your Fridays. Take the customer club along in the next three posts.",
                ),
            ),
        ),
        CampaignIdea(
            ago(95),
            "tarik",
            "Bring a friend, and have a coffee together on us",
            ("Everybody who goes shopping in pairs anyway.", "The coffee machine from the break room."),
        ),
    ),
    change=Change(
        on(9, "16:10"),
        "dora",
        3,
        "Lists, notes, folders and receipts cost us steps and paper every day. What a phone or a sign does "
        "better, we "
        "do with that. New: the receipt on the customer's phone.",
        "The receipt belongs here. What was counted at the till in Husum convinced us: seven in ten stay on "
        "the counter.",
        "Send the receipt",
        on(9, "17:00"),
    ),
)
