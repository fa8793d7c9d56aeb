"""The cards of people for a phone, read with vobject."""

import re

import vobject

from records import HOSTILE, Record, folding

#: A number with what separates values, and words behind it.
PHONE = "+1 555 0142 ext 5; ask for Ada, \\evenings"

PEOPLE = (("Sam", "support", "+1 555 0100"), ("Dr. Rivera", "counselor", PHONE), (HOSTILE, "sponsor", None),
          ("Night line", "line", "1-800-FLOWERS"))


def people(steady, folder):
    record = Record(steady, folder, "people")
    for name, role, phone in PEOPLE:
        record.run("contact", "add", name, "--role", role, *(("--phone", phone) if phone else ()))
    return record


def form(data):
    """What is wrong with the form of cards."""
    found = folding(data)
    try:
        for card in vobject.readComponents(data.decode("utf-8", "replace")):
            card.validate(raiseException=True)
            for key in ("uid", "n", "fn", "version"):
                if key not in card.contents:
                    found.append(f"a card has no {key}")
            if card.version.value != "3.0":
                found.append(f"a card is of version {card.version.value}")
    except Exception as error:
        found.append(f"vobject: {type(error).__name__} {error}")
    return found


def read(data):
    """(name, name in parts, number, note) of each card."""
    return [(card.fn.value, card.n.value.given, card.tel.value if "tel" in card.contents else None,
             card.note.value if "note" in card.contents else None)
            for card in vobject.readComponents(data.decode())]


def says(data, wanted):
    try:
        seen = read(data)
    except Exception as error:
        return [f"vobject: {error}"]
    return [] if sorted(map(str, seen)) == sorted(map(str, wanted)) else [f"it says {seen}, not {wanted}"]


def wanted(roles):
    def card(name, role, phone):
        dialed = "+15550142" if phone == PHONE else phone
        notes = ([PHONE] if phone == PHONE else []) + ([role] if roles else [])
        return name, name, dialed, "\n".join(notes) or None
    return [card(*person) for person in PEOPLE]


def silent(data):
    """What somebody is to the person stays out."""
    text = data.decode("utf-8", "replace").replace("\r\n ", "")
    return [f"it says {word}" for word in re.findall(r"sponsor|counselor|support|steady", text, re.IGNORECASE)]


def checks(steady, folder):
    record = people(steady, folder)
    data, told = record.written("contact", "export")
    yield "cards", form(data) + says(data, wanted(False)) + silent(data) + (
        [] if "Sam" in told and "555 0100" in told else ["nobody is told who is in it"])
    yield "cards with roles", form(roles := record.written("contact", "export", "--roles")[0]) + says(roles, wanted(True))
    one, _ = record.written("contact", "export", "Sam")
    yield "one card", form(one) + says(one, [("Sam", "Sam", "+1 555 0100", None)])
    second, _ = record.written("contact", "export")
    yield "cards, read in again", [] if second == data else ["the same people make two files"]


def missed(steady, folder):
    data, _ = people(steady, folder + "/faulty").written("contact", "export")
    for fault, broken, sign in (
            ("a card without FN", re.sub(rb"FN:Sam\r\n", b"", data), "FN"),
            ("a card without N", re.sub(rb"N:;Sam;;;\r\n", b"", data), " n"),
            ("a card without UID", re.sub(rb"UID:.*\r\n", b"", data, count=1), "no uid"),
            ("a card without end", data.replace(b"END:VCARD\r\n", b"", 1), "vobject"),
            ("another version", data.replace(b"VERSION:3.0", b"VERSION:2.1", 1), "version 2.1"),
            ("a separator that is not escaped", data.replace(b"N:;Jo\\,", b"N:;Jo,"), "it says"),
            ("a comma that is not escaped", data.replace(b"FN:Jo\\,", b"FN:Jo\\\\,"), "it says"),
            ("line ends without CR", data.replace(b"\r\n", b"\n"), "without CRLF"),
            ("a long line", data.replace(b"FN:Sam", b"FN:Sam" + b"x" * 80), "octets"),
            ("a role", data.replace(b"END:VCARD", b"NOTE:sponsor\r\nEND:VCARD", 1), "it says sponsor")):
        said = form(broken) + says(broken, wanted(False)) + silent(broken)
        if broken == data or not any(sign in problem for problem in said):
            yield fault
