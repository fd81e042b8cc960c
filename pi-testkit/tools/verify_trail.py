#!/usr/bin/env python3
"""Verifies an exported trail, from docs/trail-format.md alone and with Python's standard library only.

    verify_trail.py EXPORT [--checkpoint FILE] [--json]

EXPORT is what PlanDesk.exportEvidence wrote, or - for what comes in; several exports may follow each other in it, and each is
answered by itself. FILE is a file of checkpoints that was kept elsewhere. It reads line by line, never stops at the first
finding, and prints no personal data. Exit status: 0 nothing found, 1 findings, 2 misuse or an export that ends too early.
"""
import argparse
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


def is_seals(value):
    return isinstance(value, list) and all(fits(one, SEAL) for one in value)


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
    "source": (is_text, False), "markedBy": (is_text, False), "signatures": (is_seals, True), "declinations": (is_seals, True),
    "state": (is_text, True)}
PAYLOAD = {
    "action": (is_text, True), "entry": (is_text, False), "actor": (is_text, False), "at": (is_long, True),
    "student": (is_int, False), "plan": (is_text, False), "verdict": (lambda one: one in ("GRANTED", "REFUSED"), True),
    "rules": (is_texts, False), "reasons": (is_texts, False), "beside": (lambda one: isinstance(one, bool), False),
    "to": (is_text, False), "person": (is_text, False), "base": (is_int, False), "school": (is_text, False),
    "year": (is_int, False), "version": (is_int, False), "markedBy": (is_text, False), "emptied": (is_emptied, False),
    "after": (lambda one: fits(one, STANDING), False)}


def refuse(constant):
    raise ValueError(constant)


def read_payload(value):
    """What a payload says; None when the bytes are not what the library writes of it."""
    try:
        told = json.loads(value.decode("utf-8"), parse_constant=refuse, parse_float=refuse)
        if not fits(told, PAYLOAD) or ("rules" in told, "reasons" in told) != (told["verdict"] == "REFUSED",) * 2:
            return None
        return told if json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8") == value else None
    except (ValueError, RecursionError):
        return None


def kind_of(payload):
    """What a row's kind has to be."""
    after = payload.get("after")
    if after is None:
        return payload["action"]
    return payload["action"] + " " + after["status"] + (" signed" if after["signatures"] else "")


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

    def purges(self):
        return self.payload is not None and self.payload["action"] == "Purge" and self.payload["verdict"] == "GRANTED"

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

    def __init__(self, chain, checkpoint):
        self.chain, self.checkpoint = chain, checkpoint
        self.findings, self.hashes, self.contents, self.given = [], set(), {}, {}
        self.rows = self.length = 0
        self.last, self.proper, self.sound, self.before_last = b"", b"", True, b""
        self.at = -2**63
        self.state, self.student, self.purge, self.foreign = None, None, None, None
        self.beside = False
        self.first_emptied = self.last_kept = None
        self.emptied, self.listed = set(), set()

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
        self.read(line)
        self.before_last = self.last
        self.length, self.last, self.proper, self.sound, self.at = line.number, line.hash, proper, not flaw, line.at
        if len(self.hashes) < REMEMBERED:
            self.hashes.add(line.hash)

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
        self.purge = line.payload if line.purges() else None
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
                        self.given[key] = (line.number, within)
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
            if seal("state", plan["bytes"][1]) != state["state"]:
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
            place = (as_number(row["texts"][3]), as_number(row["texts"][4]))
            kept = row["texts"][3] is None and row["texts"][4] is None or place == self.given.get(key)
            if not kept or seal("signature", row["bytes"][0]) != sealed[key]:
                differs("signature on version %d" % version)
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


def read_checkpoint(path):
    """The last checkpoint of a file, its heads, and whether it is what was kept."""
    heads, last, before, begun, sealed = {}, None, {}, {}, {}
    with open(path, encoding="utf-8") as lines:
        for text in lines:
            try:
                line = json.loads(text)
            except ValueError:
                continue
            if "begin" in line:
                begun = {}
            elif "chain" in line:
                begun[(line["school"], line["chain"])] = (line["length"], bytes.fromhex(line["hash"]))
            elif line.get("format") == "PI-CHECKPOINT-1":
                before[line["number"]] = line["root"]
                sealed[line["number"]] = bool(line.get("seal"))
                last, heads = line, begun
    if last is None:
        raise Misuse("the file holds no checkpoint")
    leaves = [leaf(school, name, length, end) for (school, name), (length, end) in heads.items()]
    linked = (last["before"] == "" if last["number"] == 1 else before.get(last["number"] - 1) == last["before"])
    whole = (merkle(leaves).hex() == last["root"] and len(heads) == last["chains"]
             and sum(length for length, _ in heads.values()) == last["rows"])
    unsealed = sealed.get(last["number"] - 1) and not last.get("seal")
    return last["number"], heads, linked and whole and not unsealed


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

    def __init__(self, checkpoint):
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
        replay = Replay(tuple(place.split("/", 1)), kept)
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


def verify(lines, checkpoint):
    run = Verification(checkpoint)
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
    options = parser.parse_args()
    status, answered = 0, False
    try:
        checkpoint = read_checkpoint(options.checkpoint) if options.checkpoint else None
        with io.TextIOWrapper(sys.stdin.buffer, "utf-8") if options.export == "-" else open(options.export, encoding="utf-8") as lines:
            for export in exports_of(lines):
                run = verify(export, checkpoint)
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
