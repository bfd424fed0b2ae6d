"""Hansen & Töchter, the sample company: a family's five shops on the coast that want to sell online too."""

from dataclasses import dataclass

ZONE = "Europe/Berlin"
REGION = "DE-NW"  # whose public holidays nobody works on
MANAGERS = ("carla", "henning")
LEADERS = ("dora",)
ADMIN = "jule"  # owns the workspace and sets the bot up


@dataclass(frozen=True)
class Colleague:
    name: str
    real_name: str
    title: str
    label: str | None = None  # visitors can act as those who have one


@dataclass(frozen=True)
class Place:
    """A channel; the bot is in those that it is meant to listen to."""

    key: str
    name: str
    topic: str
    bot: bool = False


@dataclass(frozen=True)
class Company:
    language: str
    locale: str
    name: str
    command: str  # how ideas are shared there
    people: tuple[Colleague, ...]
    places: tuple[Place, ...]


def user_id(name: str) -> str:
    return f"U0{name.upper()}"


def channel_id(key: str) -> str:
    """The same in both languages, so that switching the language leads to the same channel."""
    return f"C0{key.upper()}"


GERMAN = Company(
    language="de",
    locale="de-DE",
    name="Hansen & Töchter",
    command="/idee",
    people=(
        Colleague("alice", "Alice Hansen", "Kasse, Filiale Husum", "employee"),
        Colleague("bob", "Bob Petersen", "Lager", "employee"),
        Colleague("carla", "Carla Brandt", "Marketing und Filialleitung Husum", "manager"),
        Colleague("dora", "Dora Hansen", "Geschäftsführerin", "leader"),
        Colleague("jule", "Jule Thomsen", "IT", "admin"),
        Colleague("henning", "Henning Voss", "Leitung Einkauf und Logistik"),
        Colleague("imke", "Imke Lorenzen", "Kasse, Filiale Büsum"),
        Colleague("tarik", "Tarik Yildiz", "Textil, Filiale Heide"),
        Colleague("svea", "Svea Paulsen", "Auszubildende, Filiale Husum"),
        Colleague("nils", "Nils Carstens", "Kundenservice"),
        Colleague("wiebke", "Wiebke Andresen", "Schaufenster und Dekoration"),
        Colleague("mareike", "Mareike Jessen", "Filialleitung St. Peter-Ording"),
        Colleague("pawel", "Pawel Nowak", "Lager und Lieferfahrten"),
    ),
    places=(
        Place("ideas", "ideen", "Eine Zeile reicht: /idee", bot=True),
        Place("general", "allgemein", "Was alle angeht"),
        Place("husum", "filiale-husum", "Am Markt"),
        Place("stock", "lager", "Wareneingang, Wege, Werkzeug"),
        Place("webshop", "webshop", "Unser Laden im Netz"),
    ),
)

ENGLISH = Company(
    language="en",
    locale="en-GB",
    name="Hansen & Daughters",
    command="/idea",
    people=(
        Colleague("alice", "Alice Hansen", "Checkout, Husum shop", "employee"),
        Colleague("bob", "Bob Petersen", "Warehouse", "employee"),
        Colleague("carla", "Carla Brandt", "Marketing, manager of the Husum shop", "manager"),
        Colleague("dora", "Dora Hansen", "Managing director", "leader"),
        Colleague("jule", "Jule Thomsen", "IT", "admin"),
        Colleague("henning", "Henning Voss", "Head of buying and logistics"),
        Colleague("imke", "Imke Lorenzen", "Checkout, Büsum shop"),
        Colleague("tarik", "Tarik Yildiz", "Clothing, Heide shop"),
        Colleague("svea", "Svea Paulsen", "Apprentice, Husum shop"),
        Colleague("nils", "Nils Carstens", "Customer service"),
        Colleague("wiebke", "Wiebke Andresen", "Window dressing"),
        Colleague("mareike", "Mareike Jessen", "Manager of the St. Peter-Ording shop"),
        Colleague("pawel", "Pawel Nowak", "Warehouse and deliveries"),
    ),
    places=(
        Place("ideas", "ideas", "One line is enough: /idea", bot=True),
        Place("general", "general", "What concerns everybody"),
        Place("husum", "shop-husum", "On the market square"),
        Place("stock", "warehouse", "Deliveries, aisles, tools"),
        Place("webshop", "web-shop", "Our shop on the web"),
    ),
)
