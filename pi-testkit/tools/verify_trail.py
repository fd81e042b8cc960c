#!/usr/bin/env python3
"""Verifies an exported trail, from docs/trail-format.md alone and with Python's standard library only.

    verify_trail.py EXPORT [--checkpoint FILE] [--json] [--first-day MM-DD] [--days-after-year-end N] [--signed-in-error]

EXPORT is what PlanDesk.exportEvidence wrote, or - for what comes in; several exports may follow each other in it, and each is
answered by itself. FILE is a file of checkpoints that was kept elsewhere. It reads line by line, never stops at the first
finding, and prints no personal data. Exit status: 0 nothing found, 1 findings, 2 misuse or an export that ends too early.
"""
import argparse
import datetime
import hashlib
import io
import itertools
import json
import re
import sys

NUMBER = re.compile(r"[+-]?[0-9]+\Z")
NAME = re.compile(r"[A-Za-z0-9-]{1,64}\Z")
SCHOOL = re.compile(r"[A-Za-z0-9-]{1,16}\Z")
DOOR = "~door"
REMEMBERED = 10_000


class Misuse(Exception):
    """The export or the call is not what it should be."""


def sha(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def part(value):
    return len(value).to_bytes(4, "big") + value


def number(value):
    return value.to_bytes(8, "big", signed=True)


def commitment(salt, payload):
    return sha(b"\x00", part(salt), part(payload))


def row_hash(chain, place, before, at, kind, committed):
    return sha(b"\x01", part(b"PI-TRAIL-1"), part(chain[0].encode()), part(chain[1].encode()), number(place), part(before),
               number(at), part(kind.encode()), part(committed))


def leaf(school, name, length, last):
    return sha(b"\x02", part(b"PI-CHECKPOINT-1"), part(school.encode()), part(name.encode()), number(length), part(last))


def merkle(leaves):
    if not leaves:
        return sha(b"\x04", part(b"PI-CHECKPOINT-1"))
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha(b"\x03", merkle(leaves[:half]), merkle(leaves[half:]))


def seal(name, value):
    return commitment(name.encode(), value).hex() if value is not None else ""


def as_number(text):
    """A number of 64 bits, or None."""
    if text is None or not NUMBER.match(text):
        return None
    value = int(text)
    return value if -2**63 <= value < 2**63 - 1 else None


def as_text(value):
    """A number or a text of a payload as a column says it; "" when it is absent."""
    return "" if value is None else str(value)


def is_text(value):
    return isinstance(value, str)


def is_int(value):
    return type(value) is int and -2**31 <= value < 2**31


def is_long(value):
    return type(value) is int and -2**63 <= value < 2**63


def is_version(value):
    return is_int(value) and value > 0


def is_texts(value):
    return isinstance(value, list) and all(map(is_text, value))


def all_fit(values, fields):
    return all(fits(one, fields) for one in values)


def is_seals(value):
    return isinstance(value, list) and all_fit(value, SEAL)


def fits(value, fields):
    """Whether a value is an object of these fields, in this order, and no others."""
    if not isinstance(value, dict) or not all(fields[name][0](one) for name, one in value.items() if name in fields):
        return False
    told = iter(value)
    here = next(told, None)
    for name, (_, required) in fields.items():
        if name == here:
            here = next(told, None)
        elif required:
            return False
    return here is None


def is_emptied(value):
    return isinstance(value, list) and value and all(fits(one, {"chain": (is_text, True), "row": (is_long, True)}) for one in value)


SEAL = {"version": (is_version, True), "person": (is_text, True), "seal": (is_text, True)}
STANDING = {
    "year": (is_int, True), "status": (is_text, True), "version": (is_version, True), "content": (is_text, True),
    "coordinator": (is_text, True), "listed": (is_texts, True), "marked": (is_long, False), "lastReady": (is_int, False),
    "source": (is_text, False), "markedBy": (is_text, False), "signatures": (is_seals, True), "declinations": (is_seals, True)}
CONSENT = {"ground": (is_text, True), "text": (is_text, True), "date": (is_text, True)}
SIGNATURE = {
    "by": (is_text, True), "consent": (lambda one: fits(one, CONSENT), False), "hash": (is_text, False), "role": (is_text, True),
    "at": (is_long, True), "policy": (is_text, True), "evidence": (is_text, True)}
DECLINED = {"version": (is_version, True), "guardian": (is_text, True), "text": (is_text, True), "at": (is_long, True)}
STATE = {
    "lastReady": (is_int, False), "source": (is_text, False), "markedBy": (is_text, False),
    "declinations": (lambda ones: isinstance(ones, list) and bool(ones) and all_fit(ones, DECLINED), False)}
PAYLOAD = {
    "action": (is_text, True), "entry": (is_text, False), "actor": (is_text, False), "at": (is_long, True),
    "student": (is_int, False), "plan": (is_text, False), "verdict": (lambda one: one in ("GRANTED", "REFUSED"), True),
    "rules": (is_texts, False), "reasons": (is_texts, False), "beside": (lambda one: isinstance(one, bool), False),
    "to": (is_text, False), "person": (is_text, False), "base": (is_int, False), "school": (is_text, False),
    "year": (is_int, False), "version": (is_int, False), "markedBy": (is_text, False), "emptied": (is_emptied, False),
    "after": (lambda one: fits(one, STANDING), False)}


def refuse(constant):
    raise ValueError(constant)


ESCAPES = {"\"": "\\\"", "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write(value):
    """A value in the one form that the library writes."""
    if isinstance(value, dict):
        return "{" + ",".join(write(name) + ":" + write(one) for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(write, value)) + "]"
    if isinstance(value, str):
        return '"' + re.sub('[\x00-\x1f"\\\\]', lambda one: ESCAPES.get(one[0], "\\u%04X" % ord(one[0])), value) + '"'
    return json.dumps(value)


def read(value, fields):
    """An object of these fields; None when the bytes are not what the library writes of one."""
    try:
        told = json.loads(value.decode("utf-8"), parse_constant=refuse, parse_float=refuse)
        return told if fits(told, fields) and write(told).encode("utf-8") == value else None
    except (ValueError, RecursionError):
        return None


def read_payload(value):
    told = read(value, PAYLOAD)
    refused = told is not None and told["verdict"] == "REFUSED"
    return told if told is not None and ("rules" in told) == ("reasons" in told) == refused else None


def kind_of(payload):
    """What a row's kind has to be."""
    after = payload.get("after")
    if after is None:
        return payload["action"]
    return payload["action"] + " " + after["status"] + (" signed" if after["signatures"] else "")


# The table of steps: what no rule allows anybody.

STAFF, SIGNATORIES, FAMILY = {"STAFF"}, {"STAFF", "PARENT_PORTAL", "STUDENT"}, {"PARENT_PORTAL", "STUDENT"}
OPENING, READY, REVISION, ERROR, CLOSED = "OPENING", "READY_TO_SIGN", "IN_REVISION", "CREATED_IN_ERROR", "CLOSED"
LIVE, ANY = {OPENING, READY, REVISION}, {OPENING, READY, REVISION, ERROR, CLOSED}
MOVES = {OPENING: {READY, ERROR}, READY: {REVISION, ERROR, CLOSED}, REVISION: {READY, ERROR, CLOSED}, ERROR: {OPENING}, CLOSED: {REVISION}}
PARTS = ("year", "source", "status", "version", "content", "coordinator", "listed", "lastReady", "marked", "markedBy", "signatures",
         "declinations")
# action: doors, statuses in which it leaves a new plan, statuses in which it is done, parts that it changes
LINES = {
    "Create": (STAFF, {OPENING}, None, PARTS),
    "Duplicate": (STAFF, {OPENING}, None, PARTS),
    "TakeOver": (None, ANY, None, PARTS),
    "AnswerOpening": (STAFF, None, {OPENING, REVISION}, {"version", "content"}),
    "Write": (STAFF, None, {OPENING, REVISION}, {"version", "content"}),
    "ListPerson": (STAFF, None, LIVE, {"listed"}),
    "UnlistPerson": (STAFF, None, LIVE, {"listed"}),
    "NameCoordinator": (STAFF, None, LIVE, {"coordinator", "listed"}),
    "ChangeStatus": (STAFF, None, ANY, {"status", "version", "lastReady", "marked", "markedBy"}),
    "Sign": (SIGNATORIES, None, {READY}, {"signatures"}),
    "SignFor": (STAFF, None, {READY}, {"signatures"}),
    "Decline": (FAMILY, None, {READY}, {"declinations"}),
}
READINGS = {"Consult", "Recover"}
DOORS = {"STAFF", "IT", "PARENT_PORTAL", "MOZAIK", "STUDENT"}
ROLES = {"DIRECTION", "COORDINATOR", "COLLABORATOR", "GUARDIAN", "STUDENT"}
STUDENT_KEY = re.compile("[1-9][0-9]{6}\\Z")
LOCAL = re.compile("[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~.]{1,64}\\Z")
LABEL = re.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\Z")
HASH = re.compile("[0-9a-f]{64}\\Z")
DATE = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})\\Z")
NOTHING_SAID = sha(b"PI-CONTENT-1\nU" + 3 * b"L\0\0\0\0" + 2 * b"T\0\0\0\0").hex()
DAY = 86_400_000


class Terms:
    """What has to be known of a district's policy."""

    def __init__(self, first_day, days_after_year_end, signed_in_error):
        month, day = (int(one) for one in first_day.split("-"))
        self.first_day, self.days_after, self.signed_in_error = (month, day), days_after_year_end, signed_in_error

    def first(self, year):
        return (datetime.date(year, *self.first_day).toordinal() - datetime.date(1970, 1, 1).toordinal()) * DAY

    def in_year(self, at, year):
        return is_year(year) and at >= self.first(year) - DAY and self.before_end(at, year, 0)

    def may_change(self, at, year):
        return is_year(year) and self.before_end(at, year, self.days_after)

    def before_end(self, at, year, days):
        return at < self.first(year + 1) + (days + 1) * DAY


def is_year(year):
    return 1900 <= year <= 9998


def is_student_key(key):
    return bool(STUDENT_KEY.match(key))


def is_address(key):
    """An address in usable form, without capitals."""
    local, at, domain = key.partition("@")
    labels = domain.split(".")
    return (len(key) <= 254 and at == "@" and local == local.lower() and bool(LOCAL.match(local)) and len(labels) > 1
            and all(map(LABEL.match, labels)) and not local.startswith(".") and not local.endswith(".") and ".." not in local)


def is_person(key):
    return is_student_key(key) or is_address(key)


def read_kind(text):
    """Action, status or None, whether signed."""
    signed = text.endswith(" signed")
    action, blank, status = (text[:-len(" signed")] if signed else text).partition(" ")
    return action, status if blank else None, signed


def purges(payload):
    return payload is not None and payload["action"] == "Purge" and payload["verdict"] == "GRANTED"


class Standing:
    """Where a plan stood before a row, as far as the rows before it tell."""

    def __init__(self):
        self.begun, self.plan, self.student, self.status = False, None, None, ""
        self.signed = self.imported_mark = self.purged = False

    def follow(self, kind, said):
        action, status, signed = kind
        if said is not None and "student" in said:
            self.student = said["student"]
        self.purged = self.purged or purges(said)
        if status is not None:
            self.begun, self.plan = True, None if said is None else said.get("after")
            self.status, self.signed = status, signed
            self.imported_mark = status == ERROR and action == "TakeOver"


def judge_people(said):
    """Who asked is a person of the door that they came in by; A-11 stands alone."""
    entry, actor = said.get("entry"), said.get("actor")
    if (actor is not None) if entry is None else entry not in DOORS:
        yield "entry"
    student = entry == "STUDENT"
    if student if actor is None else not (is_student_key(actor) if student else is_address(actor)):
        yield "actor"
    if "emptied" in said and not purges(said):
        yield "emptied"
    if "A-11" in said.get("rules", ()) and len(said["rules"]) > 1:
        yield "rules"


def judge_at_door(chain, said):
    yield from judge_people(said)
    if said["verdict"] == "GRANTED" and (said["action"] in LINES or said["action"] in READINGS or said["action"] == "Purge"):
        yield "action"
    if said["verdict"] == "REFUSED" and "plan" in said and not said["rules"]:
        yield "rules"
    if "after" in said:
        yield "after"
    if not said.get("plan", chain[0] + "/").startswith(chain[0] + "/"):
        yield "plan"


def judge_on_plan(stood, said, terms):
    yield from judge_people(said)
    if stood.purged:
        yield "purged"
    if said["verdict"] == "REFUSED":
        if not said["rules"] or "A-11" in said["rules"]:
            yield "rules"
        if not said["reasons"]:
            yield "reasons"
    for name in ("plan", "school"):
        if name in said:
            yield name
    if "beside" in said and said["action"] != "TakeOver":
        yield "beside"
    granted = said["verdict"] == "GRANTED"
    line = LINES.get(said["action"]) if granted else None
    after = said.get("after")
    if (line is None) != (after is None):
        yield "after"
    begins = line is not None and line[1] is not None
    if stood.begun == begins:
        yield "action"
    if purges(said):
        yield from judge_purge(stood, said)
    elif not is_student_key(as_text(said.get("student"))) or stood.student not in (None, said["student"]):
        yield "student"
    if line is not None and after is not None:
        if said.get("entry") not in (line[0] or {None}):
            yield "entry"
        if (line[0] is None) != ("actor" not in said):
            yield "actor"
        if stood.begun != begins and (not stood.begun or stood.plan is not None):
            yield from judge_step(line, said, stood.plan, after, terms)
        else:
            yield from judge_kind(stood, read_kind(kind_of(said)), terms)
    elif granted and said["action"] in READINGS:
        if said.get("entry") not in SIGNATORIES:
            yield "entry"
        if "version" not in said or stood.plan and said["version"] not in (stood.plan["version"], stood.plan.get("lastReady")):
            yield "version"


def judge_emptied(stood, kind, terms):
    if stood.purged:
        yield "purged"
    yield from judge_kind(stood, kind, terms)


def judge_kind(stood, kind, terms):
    """What stays of a row after a purge still says which way the plan went."""
    action, status, signed = kind
    line = None if status is None else LINES.get(action)
    if line is None:
        if status is not None or signed:
            yield "after"
        if not stood.begun:
            yield "action"
    elif not stood.begun:
        if status not in (line[1] or ()):
            yield "status"
        if signed and action != "TakeOver":
            yield "signatures"
    else:
        changes = line[3] if line[1] is None else ()
        moves = "status" in changes
        to = MOVES.get(stood.status, ()) if moves else (stood.status,)
        if stood.status not in (line[2] or ()) or status not in to:
            yield "status"
        marks = moves and status == ERROR and signed and not terms.signed_in_error
        if signed != (stood.signed or "signatures" in changes) or marks:
            yield "signatures"


def judge_purge(stood, said):
    if said.get("entry") != "IT" or "actor" not in said:
        yield "entry"
    if "student" in said:
        yield "student"
    if not stood.begun or stood.status != ERROR:
        yield "status"
    marked_by = said.get("markedBy")
    if stood.plan is not None:
        good = marked_by == stood.plan.get("markedBy")
    else:
        good = stood.imported_mark if marked_by is None else is_address(marked_by)
    if not good:
        yield "markedBy"
    if "year" not in said or stood.plan is not None and said["year"] != stood.plan["year"]:
        yield "year"


def judge_step(line, said, before, after, terms):
    for part in PARTS:
        if before is None or part in line[3]:
            good = CHANGES[part](said, before, after, terms)
        else:
            good = before.get(part) == after.get(part) and (part != "year" or terms.may_change(said["at"], after["year"]))
        if part == "status":
            good = good and (after if before is None else before)["status"] in ((line[1] if before is None else line[2]) or ())
        if not good:
            yield part
    writes = said["action"] == "Write"
    if writes != ("base" in said) or writes and before is not None and said["base"] != before["version"]:
        yield "base"


def year_begins(said, before, after, terms):
    year = after["year"]
    asked = said["action"] != "Create" or said.get("year") == year
    return is_year(year) if said["action"] == "TakeOver" else asked and terms.in_year(said["at"], year)


def source_begins(said, before, after, terms):
    return said["action"] == "TakeOver" or (said["action"] == "Duplicate") == ("source" in after)


def status_moves(said, before, after, terms):
    if before is None:
        return True
    to = after["status"]
    return (to in MOVES.get(before["status"], ()) and said.get("to") == to
            and (before["status"] != CLOSED or terms.in_year(said["at"], before["year"]))
            and (to != ERROR or not before["signatures"] or terms.signed_in_error))


def version_grows(said, before, after, terms):
    if before is None:
        return said["action"] == "TakeOver" or after["version"] == 1
    if said["action"] == "ChangeStatus":
        return after["version"] == before["version"] + (after["status"] == REVISION)
    return after["version"] in (before["version"], before["version"] + 1)


def content_is_of_its_version(said, before, after, terms):
    if not HASH.match(after["content"]):
        return False
    if before is None:
        return said["action"] != "Create" or after["content"] == NOTHING_SAID
    return after["version"] != before["version"] or after["content"] == before["content"]


def coordinator_is_named(said, before, after, terms):
    named = after["coordinator"]
    if before is None:
        return is_address(named) and (said["action"] == "TakeOver" or said.get("actor") == named)
    return is_address(named) and said.get("person") == named and named != before["coordinator"]


def listed_one_at_a_time(said, before, after, terms):
    listed = after["listed"]
    if (any(one >= other for one, other in zip(listed, listed[1:])) or after["coordinator"] in listed
            or not all(is_address(key) or key == as_text(said.get("student")) for key in listed)):
        return False
    if before is None:
        return True
    person, was = said.get("person", ""), before["listed"]
    if said["action"] == "ListPerson":
        return person not in was and listed == sorted(was + [person])
    left = [one for one in was if one != person]
    if said["action"] == "UnlistPerson":
        return person in was and listed == left and not has_signed(before, person)
    return listed in (left, sorted(left + [before["coordinator"]]))


def has_signed(plan, person):
    return any(one["version"] == plan["version"] and one["person"] == person for one in plan["signatures"])


def last_ready_is_that_version(said, before, after, terms):
    ready = after.get("lastReady")
    if before is None:
        return ready is None or said["action"] == "TakeOver" and 0 < ready <= after["version"]
    return ready == (after["version"] if after["status"] == READY else before.get("lastReady"))


def marked_while_in_error(said, before, after, terms):
    return after.get("marked") == (said["at"] if after["status"] == ERROR else None)


def marked_by_actor(said, before, after, terms):
    if after["status"] != ERROR:
        return "markedBy" not in after
    if before is None:
        return "markedBy" not in after or is_person(after["markedBy"])
    return after.get("markedBy") == said.get("actor")


def one_more(before, after):
    return len(after) == len(before) + 1 and after[:-1] == before


def imported(said, seals, after):
    if said["action"] != "TakeOver":
        return not seals
    return all(one["version"] <= after["version"] and is_person(one["person"]) for one in seals)


def one_signature_more(said, before, after, terms):
    if before is None:
        return imported(said, after["signatures"], after)
    if not one_more(before["signatures"], after["signatures"]):
        return False
    added = after["signatures"][-1]
    person, actor = added["person"], said.get("actor")
    if added["version"] != before["version"] or not is_person(person) or has_signed(before, person):
        return False
    if said["action"] == "Sign":
        return person == actor and (said.get("entry") == "STAFF" or person in before["listed"])
    return person == said.get("person") and person != actor


def one_declination_more(said, before, after, terms):
    if before is None:
        return imported(said, after["declinations"], after)
    if not one_more(before["declinations"], after["declinations"]):
        return False
    added = after["declinations"][-1]
    return (added["version"] == before["version"] and is_person(added["person"]) and added["person"] == said.get("actor")
            and added["person"] in before["listed"])


CHANGES = {
    "year": year_begins, "source": source_begins, "status": status_moves, "version": version_grows, "content": content_is_of_its_version,
    "coordinator": coordinator_is_named, "listed": listed_one_at_a_time, "lastReady": last_ready_is_that_version,
    "marked": marked_while_in_error, "markedBy": marked_by_actor, "signatures": one_signature_more, "declinations": one_declination_more}


def signature_agrees(signature, step):
    """Whether a signature says what the row says that brought it; one that was imported has no such row."""
    if signature is None:
        return False
    said, role = step["said"], signature["role"]
    if said["action"] == "TakeOver":
        return True
    return (signature.get("hash") == step["content"] and signature["at"] == said["at"] and signature["by"] == said.get("actor")
            and role in ROLES and (step["on_plan"] or role == "DIRECTION")
            and is_student_key(step["signatory"]) == (role == "STUDENT") and consented(signature, said))


def consented(signature, said):
    """Who signs for somebody else names the day of the consent, which is not in the future."""
    consent = signature.get("consent")
    if said["action"] != "SignFor":
        return consent is None
    date = DATE.match("" if consent is None else consent["date"])
    try:
        day = datetime.date(*map(int, date.groups())).toordinal() - datetime.date(1970, 1, 1).toordinal() if date else None
    except ValueError:
        day = None
    return day is not None and day <= signature["at"] // DAY + 1


class Line:
    """A row of a trail, and whether its parts agree with each other."""

    def __init__(self, row):
        (self.chain, place, at, self.kind, self.actor, self.student, self.school, self.name) = row["texts"]
        (self.salt, self.body, committed, last) = row["bytes"]
        self.at_text = at or ""
        self.number = as_number(place)
        self.at = as_number(at)
        self.at = 2**63 - 1 if self.at is None else self.at
        self.kind = self.kind or ""
        self.committed = committed or b""
        self.hash = last or b""
        self.payload = None if self.body is None else read_payload(self.body)

    def emptied(self):
        return self.salt is None and self.body is None

    def says(self, name, column):
        return (name in self.payload) == (column is not None) and as_text(self.payload.get(name)) == (column or "")

    def agrees(self):
        if self.emptied():
            return self.actor is None and self.student is None and self.school is None and self.name is None
        if self.salt is None or self.body is None or commitment(self.salt, self.body) != self.committed:
            return False
        plan = None if self.school is None or self.name is None else self.school + "/" + self.name
        return (self.payload is not None
                and (self.school is None) == (self.name is None)
                and kind_of(self.payload) == self.kind
                and str(self.payload["at"]) == self.at_text
                and self.says("actor", self.actor)
                and self.says("student", self.student)
                and self.payload.get("plan") == plan)


class Replay:
    """One chain, row by row."""

    def __init__(self, chain, checkpoint, terms):
        self.chain, self.checkpoint, self.terms = chain, checkpoint, terms
        self.findings, self.hashes, self.contents, self.given = [], set(), {}, {}
        self.rows = self.length = 0
        self.last, self.proper, self.sound, self.before_last = b"", b"", True, b""
        self.at = -2**63
        self.state, self.student, self.purge, self.foreign = None, None, None, None
        self.beside = False
        self.first_emptied = self.last_kept = None
        self.emptied, self.listed = set(), set()
        self.stood, self.lost = Standing(), False

    def find(self, kind, row, detail=None):
        self.findings.append([kind, row, detail])

    def hash(self, line, before):
        return row_hash(self.chain, line.number, before, line.at, line.kind, line.committed)

    def next(self, row):
        self.rows += 1
        line = Line(row)
        if line.number is None or line.number < 1:
            self.find("FOREIGN_ROW", None, "number")
        elif line.number <= self.length:
            self.find("REPLAYED" if line.hash == self.last or line.hash in self.hashes else "FORKED", line.number)
        else:
            self.follow(line)

    def follow(self, line):
        gap = line.number > self.length + 1
        if gap:
            self.find("GAP", self.length + 1)
        before = b"" if gap else self.last
        linked = gap or self.hash(line, before) == line.hash
        proper = line.hash
        if not linked and self.hash(line, self.proper) == line.hash:
            linked = True
            self.belongs()
        elif not linked:
            proper = self.hash(line, before)
        flaw = self.flaw(line, linked)
        self.foreign = None
        if flaw:
            self.find(flaw, line.number)
            self.foreign = self.findings[-1] if flaw == "FOREIGN_ROW" else None
        elif line.at < self.at:
            self.find("TIME_REGRESSION", line.number)
        if self.checkpoint and self.checkpoint[0] == line.number and self.checkpoint[1] != line.hash:
            self.find("FORKED", line.number, "checkpoint")
        self.judge(line, not flaw, gap)
        self.read(line)
        self.before_last = self.last
        self.length, self.last, self.proper, self.sound, self.at = line.number, line.hash, proper, not flaw, line.at
        if len(self.hashes) < REMEMBERED:
            self.hashes.add(line.hash)

    def judge(self, line, sound, gap):
        """The step from the row before; after a row that was found itself, not until a sound row says where the plan stands."""
        self.lost = self.lost or gap or not sound
        if not sound:
            return
        kind = read_kind(line.kind)
        if not self.lost:
            for name in self.impossible(line, kind):
                self.find("IMPOSSIBLE_STEP", line.number, name)
        if not self.lost or kind[1] is not None:
            self.stood.follow(kind, line.payload)
            self.lost = False

    def impossible(self, line, kind):
        door = self.chain[1] == DOOR
        if line.payload is None:
            names = [] if door else judge_emptied(self.stood, kind, self.terms)
        else:
            names = judge_at_door(self.chain, line.payload) if door else judge_on_plan(self.stood, line.payload, self.terms)
        return dict.fromkeys(names)

    def flaw(self, line, linked):
        agrees = line.agrees()
        if linked:
            return None if agrees else "ROW_ALTERED"
        if line.hash in self.hashes:
            return "REPLAYED"
        if agrees and self.hash(line, self.before_last) == line.hash:
            return "FORKED" if self.sound else None
        return "FOREIGN_ROW" if agrees and not line.emptied() else "ROW_ALTERED"

    def belongs(self):
        if self.foreign:
            self.foreign[0], self.foreign[2] = "ROW_ALTERED", "hash"
            self.foreign = None

    def read(self, line):
        if line.emptied() and self.chain[1] == DOOR:
            self.emptied.add(line.number)
        elif line.emptied() and self.first_emptied is None:
            self.first_emptied = line.number
        self.purge = line.payload if purges(line.payload) else None
        if not line.emptied() and self.purge is None:
            self.last_kept = line.number
        if line.number == 1:
            self.beside = line.payload is not None and "beside" in line.payload
        after = None if line.payload is None else line.payload.get("after")
        if after is not None:
            self.state, self.student = after, line.payload.get("student")
            self.contents[after["version"]] = after["content"]
            if len(after["signatures"]) != len(self.given):
                within = 0
                for one in after["signatures"]:
                    key = (one["version"], one["person"])
                    if key not in self.given:
                        self.given[key] = {
                            "row": line.number, "within": within, "said": line.payload, "content": after["content"],
                            "signatory": one["person"],
                            "on_plan": one["person"] == after["coordinator"] or one["person"] in after["listed"]}
                        within += 1

    def end(self, head):
        if head is None:
            self.find("ROW_ALTERED", self.length, "head")
        else:
            length, last = as_number(head["texts"][1]), head["bytes"][0] or b""
            if last == self.proper:
                self.belongs()
            if length is None or length > self.length:
                self.find("TRUNCATED", self.length + 1)
            elif length < self.length or last not in (self.last, self.proper):
                self.find("ROW_ALTERED", self.length, "head")
        if self.checkpoint and self.checkpoint[0] > self.length:
            self.find("TRUNCATED", self.length + 1, "checkpoint")
        for one in self.purge.get("emptied", []) if self.purge is not None else []:
            if one["chain"] == self.chain[0] + "/" + DOOR:
                self.listed.add(one["row"])
            elif ["ROW_ALTERED", self.length, "purge"] not in self.findings:
                self.find("ROW_ALTERED", self.length, "purge")
        if self.purge is None and self.first_emptied is not None:
            self.find("ROW_ALTERED", self.first_emptied, "payload")
        elif self.purge is not None and self.last_kept is not None:
            self.find("ROW_ALTERED", self.last_kept, "purge")

    def is_state(self, stored, state):
        told = None if stored is None else read(stored, STATE)
        return (told is not None
                and all(told.get(name) == state.get(name) for name in ("lastReady", "source", "markedBy"))
                and [{"version": one["version"], "person": one["guardian"], "seal": seal("declination", write(one).encode("utf-8"))}
                     for one in told.get("declinations", [])] == state["declinations"])

    def compare(self, rows):
        """What is stored, against where the trail led."""
        def differs(what):
            self.find("CONTENT_ALTERED", None, what)

        state = None if self.purge is not None else self.state
        plan = rows["PLANS"][0] if rows["PLANS"] else None
        if (plan is None) != (state is None):
            differs("plan")
        if plan and state:
            texts = [text or "" for text in plan["texts"]]
            told = [None, as_text(self.student), str(state["year"]), state["status"], str(state["version"]),
                    state["coordinator"], "\n".join(state["listed"]), as_text(state.get("marked"))]
            for place, name in enumerate(["", "student", "year", "status", "version", "coordinator", "listed", "marked"]):
                if place and texts[place] != told[place]:
                    differs(name)
            if (plan["bytes"][0] or b"").hex() != state["content"]:
                differs("contentHash")
            if not self.is_state(plan["bytes"][1], state):
                differs("state")
        seen = set()
        for row in rows["VERSIONS"]:
            version = as_number(row["texts"][1])
            told = self.contents.get(version) if state else None
            if told is not None:
                seen.add(version)
            if told is None or told != sha(row["bytes"][0] or b"").hex():
                differs("content" if version is None else "content of version %d" % version)
        sealed = {(one["version"], one["person"]): one["seal"] for one in (state["signatures"] if state else [])}
        missing = dict.fromkeys(sealed)
        for row in rows["SIGNATURES"]:
            version = as_number(row["texts"][1])
            key = (version, row["texts"][2] or "")
            if key not in sealed:
                self.find("ORPHAN_SIGNATURE", None, "version %s" % ("?" if version is None or version < 1 else version))
                continue
            missing.pop(key, None)
            step = self.given.get(key)
            place = (as_number(row["texts"][3]), as_number(row["texts"][4]))
            kept = row["texts"][3] is None and row["texts"][4] is None or step is not None and place == (step["row"], step["within"])
            if step is None or not kept or seal("signature", row["bytes"][0]) != sealed[key]:
                differs("signature on version %d" % version)
            elif not signature_agrees(read(row["bytes"][0], SIGNATURE), step):
                self.find("IMPOSSIBLE_STEP", step["row"], "signature")
        stone = rows["TOMBSTONES"][0] if rows["TOMBSTONES"] else None
        if (stone is None) != (self.purge is None):
            differs("tombstone")
        elif stone:
            told = [as_text(self.purge.get(name)) for name in ("year", "markedBy", "actor", "at")]
            if [text or "" for text in stone["texts"][1:]] != told:
                differs("tombstone")
        if state:
            for version in self.contents:
                if version not in seen:
                    differs("content of version %d" % version)
            for version, _ in missing:
                self.find("SIGNATURE_MISSING", None, "version %d" % version)


HEAD = {"school": (is_text, True), "chain": (is_text, True), "length": (is_long, True), "hash": (is_text, True)}
SEALED = {"algorithm": (is_text, True), "key": (is_text, True), "value": (is_text, True)}
CHECKPOINT = {
    "format": (lambda one: one == "PI-CHECKPOINT-1", True), "number": (is_long, True), "at": (is_long, True), "chains": (is_long, True),
    "rows": (is_long, True), "root": (is_text, True), "before": (is_text, True), "seal": (lambda one: fits(one, SEALED), False)}
BEGIN = {"begin": (is_long, True)}
HEX = re.compile("(?:[0-9a-f]{2})*\\Z")


def read_line(text):
    """A line of a file of checkpoints; None when it is not one that is written, to the character."""
    value = text.rstrip("\r\n").encode("utf-8", "surrogateescape")
    for fields in (BEGIN, HEAD, CHECKPOINT):
        told = read(value, fields)
        if told is not None:
            digits = [told.get("hash"), told.get("root"), told.get("before"), told.get("seal", {}).get("value")]
            return told if all(one is None or HEX.match(one) for one in digits) and SCHOOL.match(told.get("school", "-")) else None
    return None


def read_checkpoint(path):
    """The last checkpoint of a file, its heads, and whether it is what was kept."""
    with open(path, encoding="utf-8", errors="surrogateescape") as text:
        lines = [line for line in map(read_line, text) if line is not None]
    made = [line for line in lines if "format" in line]
    if not made:
        raise Misuse("the file holds no checkpoint")
    last = made[-1]
    begun = place = 0
    for count, line in enumerate(lines):
        if line.get("begin") == last["number"]:
            place = count + 1
        elif line.get("number") == last["number"]:
            begun = place
    heads = []
    for line in lines[begun:]:
        if line.get("number") == last["number"]:
            break
        if "chain" in line:
            heads.append(line)
    before = [line["root"] for line in made if line["number"] == last["number"] - 1]
    leaves = [leaf(one["school"], one["chain"], one["length"], bytes.fromhex(one["hash"])) for one in heads]
    linked = last["before"] == "" if last["number"] == 1 else before[-1:] == [last["before"]]
    whole = (merkle(leaves).hex() == last["root"] and len(heads) == last["chains"]
             and sum(one["length"] for one in heads) == last["rows"])
    sealed = [bool(line.get("seal")) for line in made if line["number"] == last["number"] - 1]
    unsealed = sealed[-1:] == [True] and not last.get("seal")
    return (last["number"], {(one["school"], one["chain"]): (one["length"], bytes.fromhex(one["hash"])) for one in heads},
            linked and whole and not unsealed)


def told(school, name):
    if not SCHOOL.match(school):
        return "-/~unreadable"
    return school + "/" + (name if name == DOOR or NAME.match(name) else "~unreadable")


def exports_of(lines):
    """The exports of a file, one after the other: each the iterator of its lines."""
    for first in lines:
        yield itertools.chain([first], lines)


def rows_of(lines):
    """The rows of an export, in order, up to its last line; complains of one that ends too early."""
    for count, text in enumerate(lines):
        line = json.loads(text)
        if count == 0 and line.get("format") != "PI-TRAIL-EXPORT-1":
            raise Misuse("this is no exported trail")
        if "lines" in line:
            if line["lines"] == count:
                return
            break
        if "table" in line or "misfit" in line or "altered" in line:
            if "table" in line:
                line["bytes"] = [None if one is None else bytes.fromhex(one) for one in line["bytes"]]
            yield line
    raise Misuse("the export ends too early")


class Verification:
    """Everything, chain by chain."""

    def __init__(self, checkpoint, terms):
        self.terms = terms
        self.number, self.heads, genuine = checkpoint if checkpoint else (None, {}, True)
        self.left = dict(self.heads)
        self.findings, self.rows, self.plans = [], 0, 0
        self.behind, self.ahead = None, False
        self.unreadable = set()
        self.emptied, self.listed = {}, {}
        self.beside = set()
        if not genuine:
            self.find("CHECKPOINT_ALTERED", "-/~unreadable", None, "checkpoint %d" % self.number)

    def find(self, kind, place, row, detail):
        self.findings.append({"kind": kind, "place": place, "row": row, "detail": detail})

    def chain(self, school, name, rows):
        if not SCHOOL.match(school):
            for table in rows:
                if rows[table] and (school, table) not in self.unreadable:
                    self.unreadable.add((school, table))
                    self.find("FOREIGN_ROW", "-/~unreadable", None, table)
            return
        kept = self.left.pop((school, name), None)
        place = told(school, name)
        replay = Replay(tuple(place.split("/", 1)), kept, self.terms)
        for row in rows["TRAIL"]:
            replay.next(row)
        replay.end(rows["HEADS"][0] if rows["HEADS"] else None)
        replay.compare(rows)
        for kind, row, detail in replay.findings:
            self.find(kind, place, row, detail)
        if replay.beside:
            self.beside.add((school, name))
        self.emptied.setdefault(school, set()).update(replay.emptied)
        self.listed.setdefault(school, set()).update(replay.listed)
        self.rows += replay.rows
        self.plans += name != DOOR
        if kept and replay.length < kept[0] and (self.behind is None or (school, name) < self.behind):
            self.behind = (school, name)
        if replay.length > (kept[0] if kept else 0):
            self.ahead = True

    def misfit(self, school, name, what):
        """A plan that came beside another of its student and year need not hold the year."""
        if what != "unclaimed" or (school, name) not in self.beside:
            self.find("CONTENT_ALTERED", told(school, name), None, what)

    def altered(self, table, difference):
        """A table is not the one that the library creates: nothing was read, so the heads say nothing either."""
        self.left = {}
        self.find("SCHEMA_ALTERED", "-/~unreadable", None, "%s: %s" % (table, difference))

    def end(self):
        empty = {table: [] for table in ("TRAIL", "HEADS", "PLANS", "VERSIONS", "SIGNATURES", "TOMBSTONES")}
        for school, name in list(self.left):
            self.chain(school, name, empty)
        for school in self.emptied:
            for row in sorted(self.emptied[school] - self.listed[school]):
                self.find("ROW_ALTERED", told(school, DOOR), row, "payload")
            for row in sorted(self.listed[school] - self.emptied[school]):
                self.find("ROW_ALTERED", told(school, DOOR), row, "purge")
        if self.behind and not self.ahead:
            self.find("BEHIND_CHECKPOINT", told(*self.behind), None, "checkpoint %d" % self.number)


def verify(lines, checkpoint, terms):
    run = Verification(checkpoint, terms)
    place, rows = None, {}
    for line in rows_of(lines):
        if "altered" in line:
            run.altered(line["altered"], line["difference"])
            continue
        if "misfit" in line:
            if place:
                run.chain(*place, rows)
                place = None
            run.misfit(line["school"], line["name"], line["misfit"])
            continue
        here = (line["school"], line["texts"][0] or "")
        if here != place:
            if place:
                run.chain(*place, rows)
            place = here
            rows = {table: [] for table in ("TRAIL", "HEADS", "PLANS", "VERSIONS", "SIGNATURES", "TOMBSTONES")}
        rows[line["table"]].append(line)
    if place:
        run.chain(*place, rows)
    run.end()
    return run


def answer(run, options):
    if options.json:
        print(json.dumps({"plans": run.plans, "rows": run.rows, "checkpoint": run.number, "findings": run.findings}))
    else:
        print("%d plans, %d rows, %d findings" % (run.plans, run.rows, len(run.findings)))
        if run.number is None:
            print("Without a checkpoint, a chain that was rewritten or set back as a whole cannot be seen.")
        for one in run.findings:
            print("%s %s%s%s" % (one["kind"], one["place"], "" if one["row"] is None else ", row %d" % one["row"],
                                 "" if one["detail"] is None else " (%s)" % one["detail"]))


def main():
    parser = argparse.ArgumentParser(description="Verifies an exported trail.")
    parser.add_argument("export", help="a file, or - for what comes in")
    parser.add_argument("--checkpoint", help="a file of checkpoints that was kept elsewhere")
    parser.add_argument("--json", action="store_true", help="answers in JSON")
    parser.add_argument("--first-day", default="07-01", help="the first day of every school year, 07-01 unless the policy says otherwise")
    parser.add_argument("--days-after-year-end", type=int, default=0, help="for how many days last year's plans still change")
    parser.add_argument("--signed-in-error", action="store_true", help="a plan that was signed may be marked as created in error")
    options = parser.parse_args()
    status, answered = 0, False
    try:
        terms = Terms(options.first_day, options.days_after_year_end, options.signed_in_error)
        checkpoint = read_checkpoint(options.checkpoint) if options.checkpoint else None
        with io.TextIOWrapper(sys.stdin.buffer, "utf-8") if options.export == "-" else open(options.export, encoding="utf-8") as lines:
            for export in exports_of(lines):
                run = verify(export, checkpoint, terms)
                answer(run, options)
                status, answered = status or bool(run.findings), True
        if not answered:
            raise Misuse("the export is empty")
    except (Misuse, OSError, ValueError) as misuse:
        print("cannot verify: %s" % misuse, file=sys.stderr)
        return 2
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
