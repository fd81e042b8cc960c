package org.planintervention.testkit.store;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clauses of the store contract. A number never changes and is never used again; the name of
 * every test begins with the clause that it checks.
 */
public enum Clause {
  /** Says what it lacks. */
  ST_01("A store says of every capability whether it offers it; what it lacks yields no test."),
  /** Kept whole. */
  ST_10("Once a commit answered COMMITTED, everything in it can be read, exactly as it was put."),
  /** All or nothing. */
  ST_11("A commit that answers anything else has changed nothing at all."),
  /** Compare-and-set. */
  ST_12("A chain takes the row that comes next and no other; any other commit is STALE."),
  /** Plans that are not there. */
  ST_13("A change of a plan that never came to be, or was purged, is STALE."),
  /** Versions. */
  ST_14("The content of a version is written once; a second one for it is STALE."),
  /** Signatures. */
  ST_15("A person signs a version once; a second signature of theirs on it is STALE."),
  /** Chains under races. */
  ST_16("However many write at once, a chain has no gap, no double and no lost row."),
  /** Several chains under races. */
  ST_17("Commits over the same chains, in whatever order, all end, and none breaks the store."),
  /** Unique keys under races. */
  ST_18("Of several that want what only one can have, exactly one gets it; the others are told."),
  /** TAKE. */
  ST_20("TAKE gives a plan its student's year in the whole district; taken: YEAR_TAKEN (Y-2)."),
  /** TAKE_IF_FREE. */
  ST_21("TAKE_IF_FREE takes a year that is free, and is no conflict when it is not."),
  /** RELEASE. */
  ST_22("RELEASE frees the year that the plan itself holds, and no other plan's."),
  /** KEEP. */
  ST_23("KEEP leaves the year with whoever holds it."),
  /** Claims within a commit. */
  ST_24("The changes of one commit see each other's claims, in their order."),
  /** Claims of failed commits. */
  ST_25("A commit that was not kept neither takes a year nor frees one."),
  /** DONE_BEFORE. */
  ST_30("A commit under a key that was kept before is DONE_BEFORE and does nothing."),
  /** Keys of failed commits. */
  ST_31("The key of a commit that was not kept stays free."),
  /** Scopes of keys. */
  ST_32(
      "A key counts in the whole district; its scope is compared byte by byte, and nothing else."),
  /** committed. */
  ST_33(
      "For a key that was kept, committed answers its fingerprint and the first row of its"
          + " commit."),
  /** committed after purges. */
  ST_34("Of a chain that was purged since, committed answers as before; the key stays used."),
  /** find. */
  ST_40("find answers what is there, by identifier, each once, and leaves out what is not."),
  /** ofStudents. */
  ST_41("ofStudents answers students' plans in every school, by student, year, school, name."),
  /** content. */
  ST_42("content answers each version as it was written, the earlier ones too."),
  /** Signatures in order. */
  ST_43("Signatures of all versions are kept: by version, then in the order of their giving."),
  /** head. */
  ST_44("head is the chain's length and last hash; of no row: length 0, empty hash."),
  /** Values. */
  ST_45("What was read does not change when the plan does."),
  /** Snapshots. */
  ST_46("Row, head, signatures and content of a plan, read together, are of one moment."),
  /** health. */
  ST_47("health says whether the store answers, and since when the oldest marked plan waits."),
  /** Bounds. */
  ST_48("Nothing takes more than MOST identifiers or students at once."),
  /** Limits. */
  ST_50("A list takes a limit from 1 to MOST and answers no more rows than that."),
  /** Pages. */
  ST_51("Pages by key, put together, are the whole list in order, each row once."),
  /** Pages of a moving list. */
  ST_52("Rows that come and go between two pages make no other row appear twice or not at all."),
  /** Order. */
  ST_53("Order is bytewise: hyphen, digits, capitals, small letters, tilde."),
  /** PlanQuery. */
  ST_54("page answers the plans for which everything that the query gives holds, and no others."),
  /** TrailQuery. */
  ST_55("trail by query answers a school's rows, by actor, or at the door about a plan."),
  /** Own school. */
  ST_56("A list of a school holds no row of another school."),
  /** schools. */
  ST_57("schools answers every school of which the store has a row, each once."),
  /** Purge. */
  ST_60("After a purge nothing that the plan said, nor whose it was, is answered anywhere (D-2)."),
  /** Chain after a purge. */
  ST_61("A purged chain keeps its numbers, times, kinds, commitments and hashes, and its own row."),
  /** Tombstone. */
  ST_62("A tombstone stays of a purged plan, and of no other."),
  /** Others after a purge. */
  ST_63("A purge leaves other plans, other schools and the door's other rows as they were."),
  /** Purge against change. */
  ST_64("Of a purge and a change at the same moment exactly one wins (D-3)."),
  /** Door rows of a purge. */
  ST_65("A purge empties the rows of its school's door that name the plan, and their plan (D-2)."),
  /** Door rows that were missed. */
  ST_66("A purge is STALE whose door has moved, or which lists other rows than name the plan."),
  /** Bytes. */
  ST_70("Bytes are kept exactly: none, every value, every plane of Unicode, a megabyte."),
  /** Texts. */
  ST_71("Keys are kept at their full length and compared character by character."),
  /** Absent and empty. */
  ST_72("What is absent stays absent, and what is empty stays empty."),
  /** Times. */
  ST_73("Times are kept to the millisecond, cut off, from the year 1 to the year 9999."),
  /** Zone and locale. */
  ST_74("Neither the machine's time zone nor its locale changes what is kept or in what order."),
  /** Clocks. */
  ST_75("A store does not judge the clock: a row may be older than the one before."),
  /** Reopening. */
  ST_80("Opened again, a store has everything: rows, claims and keys."),
  /** Host transaction. */
  ST_81("Within a host's transaction a commit is kept when the host commits."),
  /** Host's rollback. */
  ST_82("Within a host's transaction a commit is gone when the host rolls back."),
  /** Host's connection. */
  ST_83("A host's transaction is never committed, rolled back or closed by the store."),
  /** Refused within a host's transaction. */
  ST_84("A commit that is not kept within a host's transaction leaves the host's work as it was."),
  /** Read-only. */
  ST_85("On data that may only be read everything reads, and a commit is a StoreException."),
  /** One connection. */
  ST_86("A single connection is enough, for any operation and for many threads."),
  /** Interrupted commits. */
  ST_87("A commit that broke at any call, asked again under its key, is kept exactly once."),
  /** Torn commits. */
  ST_88("A commit that broke at any call is kept whole or not at all."),
  /** Interrupted reads. */
  ST_89("A question that breaks at any call is a StoreException, and the next one is answered."),
  /** Outage. */
  ST_90("While nothing answers, everything is a StoreException; afterwards all is as it was."),
  /** Evidence. */
  ST_91("Evidence is every row that is kept, as it was put, its parts as KeptTable says."),
  /** Pages of evidence. */
  ST_92("Pages of evidence, put together, are a school's rows, or a name's, in bytewise order."),
  /** Evidence after a purge. */
  ST_93("Of a purged plan evidence has the emptied chain and the tombstone; nothing misfits."),
  /** Full disks. */
  ST_94("A commit for which there is no room is a StoreException DISK_FULL; it changes nothing."),
  /** Room again. */
  ST_95("Once there is room, a commit that found none, sent again, is kept exactly once."),
  /** Health of data that may only be read. */
  ST_96("health of data that may only be read says why no change is taken, and what to do.");

  private final String text;

  Clause(String text) {
    this.text = text;
  }

  /** Such as {@code ST-12}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** What a store promises. */
  public String text() {
    return text;
  }

  /** The clause with whose number the name of a test begins; empty when there is none. */
  public static Optional<Clause> of(String testName) {
    return Stream.of(values()).filter(clause -> testName.startsWith(clause.id() + " ")).findFirst();
  }
}
