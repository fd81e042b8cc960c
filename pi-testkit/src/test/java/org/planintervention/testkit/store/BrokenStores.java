package org.planintervention.testkit.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.Misfit;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/** Stores that are broken on purpose, one bug each, and the contract on each of them. */
final class BrokenStores {
  private BrokenStores() {}

  /** The contract on a store without a capability. */
  abstract static class Contract extends PlanStoreContract {
    abstract PlanStore broken();

    @Override
    protected StoreUnderTest open() {
      return StoreUnderTest.of(broken()).lackingTheRest();
    }
  }

  static final class NotBroken extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore();
    }
  }

  /**
   * The contract on a store that takes so many changes, and does something wrong at one too many.
   */
  abstract static class FullContract extends PlanStoreContract {
    abstract CommitResult noRoom(FaithfulStore store, Commit commit);

    @Override
    protected StoreUnderTest open() {
      return StoreUnderTest.of(new FaithfulStore())
          .inLimitedSpace(() -> new CountedChanges(this))
          .lackingTheRest();
    }

    static StoreException full() {
      return new StoreException(StoreFault.DISK_FULL, "The disk is full.");
    }
  }

  /** A store in memory that takes so many changes. */
  private static final class CountedChanges implements LimitedSpace {
    private final FaithfulStore kept = new FaithfulStore();
    private final FullContract contract;
    private int left = Integer.MAX_VALUE;

    CountedChanges(FullContract contract) {
      this.contract = contract;
    }

    @Override
    public PlanStore store() {
      return new ForwardingPlanStore(kept) {
        @Override
        public CommitResult commit(Commit commit) {
          return commit.changes().size() > left
              ? contract.noRoom(kept, commit)
              : super.commit(commit);
        }
      };
    }

    @Override
    public void limit(int units) {
      left = units;
    }

    @Override
    public void lift() {
      left = Integer.MAX_VALUE;
    }
  }

  static final class KeepsNothingOnAFullDisk extends FullContract {
    @Override
    CommitResult noRoom(FaithfulStore store, Commit commit) {
      throw full();
    }
  }

  static final class KeepsHalfOnAFullDisk extends FullContract {
    @Override
    CommitResult noRoom(FaithfulStore store, Commit commit) {
      store.commit(Commit.of(commit.changes().subList(0, 1)));
      throw full();
    }
  }

  static final class TellsStaleOnAFullDisk extends FullContract {
    @Override
    CommitResult noRoom(FaithfulStore store, Commit commit) {
      return CommitResult.STALE;
    }
  }

  static final class UsesUpKeysOnAFullDisk extends FullContract {
    @Override
    CommitResult noRoom(FaithfulStore store, Commit commit) {
      store.commit(
          new Commit(
              commit.key(),
              List.of(
                  Draft.atDoor(
                      new SchoolCode("099"),
                      store.head(ChainId.door(new SchoolCode("099"))).length() + 1,
                      Optional.empty()))));
      throw full();
    }
  }

  /** The contract on a store that may only be read and does not say so. */
  static final class HidesThatItMayOnlyBeRead extends PlanStoreContract {
    @Override
    protected StoreUnderTest open() {
      FaithfulStore store = new FaithfulStore();
      return StoreUnderTest.of(store)
          .readOnly(
              () ->
                  new ForwardingPlanStore(store) {
                    @Override
                    public CommitResult commit(Commit commit) {
                      throw new StoreException(StoreFault.READ_ONLY, "Nothing changes here.");
                    }
                  })
          .lackingTheRest();
    }
  }

  /** Evidence that hands everything on, but for one thing. */
  private static class HandsOn implements Evidence {
    private final Evidence evidence;

    HandsOn(Evidence evidence) {
      this.evidence = evidence;
    }

    @Override
    public List<String> schools(Optional<String> after, int limit) {
      return evidence.schools(after, limit);
    }

    @Override
    public List<KeptRow> rows(
        KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
      return evidence.rows(table, place, after, limit);
    }

    @Override
    public List<Misfit> misfits(KeptPlace place, int limit) {
      return evidence.misfits(place, limit);
    }
  }

  static final class HidesSignaturesFromEvidence extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public Evidence evidence() {
          return new HandsOn(super.evidence()) {
            @Override
            public List<KeptRow> rows(
                KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
              return table == KeptTable.SIGNATURES
                  ? List.of()
                  : super.rows(table, place, after, limit);
            }
          };
        }
      };
    }
  }

  static final class PagesEvidenceByName extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public Evidence evidence() {
          return new HandsOn(super.evidence()) {
            @Override
            public List<KeptRow> rows(
                KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
              return super.rows(
                  table,
                  place,
                  after.map(key -> new KeptRow.Key(key.name(), KeptRow.NO_NUMBER, "")),
                  limit);
            }
          };
        }
      };
    }
  }

  static final class KeepsPurgedContentsAsEvidence extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private final List<KeptRow> kept = new ArrayList<>();

        @Override
        public CommitResult commit(Commit commit) {
          for (Change change : commit.changes()) {
            if (change instanceof Change.Purge purge) {
              PlanId plan = purge.tombstone().id();
              kept.addAll(
                  super.evidence()
                      .rows(
                          KeptTable.VERSIONS,
                          KeptPlace.of(plan.school().value(), plan.name()),
                          Optional.empty(),
                          PlanStore.MOST));
            }
          }
          return super.commit(commit);
        }

        @Override
        public Evidence evidence() {
          return new HandsOn(super.evidence()) {
            @Override
            public List<KeptRow> rows(
                KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
              List<KeptRow> rows = new ArrayList<>(super.rows(table, place, after, limit));
              if (table == KeptTable.VERSIONS && after.isEmpty()) {
                rows.addAll(kept);
              }
              return rows;
            }
          };
        }
      };
    }
  }

  static final class ForgetsKeys extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public CommitResult commit(Commit commit) {
          return super.commit(Commit.of(commit.changes()));
        }
      };
    }
  }

  static final class UsesUpKeysOfFailedCommits extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private final Set<Bytes> used = new HashSet<>();

        @Override
        public synchronized CommitResult commit(Commit commit) {
          boolean again = commit.key().isPresent() && !used.add(commit.key().get().scope());
          return again ? CommitResult.DONE_BEFORE : super.commit(commit);
        }
      };
    }
  }

  static final class ChecksKeysBeforeTheTransaction extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private final Map<Bytes, KeyUse> keys = new ConcurrentHashMap<>();

        @Override
        public CommitResult commit(Commit commit) {
          if (commit.key().flatMap(this::committed).isPresent()) {
            return CommitResult.DONE_BEFORE;
          }
          Thread.yield();
          CommitResult result = super.commit(Commit.of(commit.changes()));
          if (result == CommitResult.COMMITTED) {
            commit.key().ifPresent(key -> keys.put(key.scope(), KeyUse.of(key, commit)));
          }
          return result;
        }

        @Override
        public Optional<KeyUse> committed(CommitKey key) {
          return Optional.ofNullable(keys.get(key.scope()));
        }
      };
    }
  }

  /** A store whose unique key has the fingerprint in it. */
  static final class ComparesFingerprints extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private final Map<CommitKey, KeyUse> keys = new ConcurrentHashMap<>();

        @Override
        public synchronized CommitResult commit(Commit commit) {
          if (commit.key().flatMap(this::committed).isPresent()) {
            return CommitResult.DONE_BEFORE;
          }
          CommitResult result = super.commit(Commit.of(commit.changes()));
          if (result == CommitResult.COMMITTED) {
            commit.key().ifPresent(key -> keys.put(key, KeyUse.of(key, commit)));
          }
          return result;
        }

        @Override
        public Optional<KeyUse> committed(CommitKey key) {
          return Optional.ofNullable(keys.get(key));
        }
      };
    }
  }

  static final class ForgetsWhatAKeyWasUsedFor extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public Optional<KeyUse> committed(CommitKey key) {
          return super.committed(key)
              .map(use -> new KeyUse(key.fingerprint(), use.chain(), use.number()));
        }
      };
    }
  }

  static final class FreesKeysAtAPurge extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public Optional<KeyUse> committed(CommitKey key) {
          return super.committed(key)
              .filter(
                  use ->
                      trail(use.chain(), use.number() - 1, 1).stream()
                          .anyMatch(row -> row.payload().isPresent()));
        }
      };
    }
  }

  /**
   * A store that goes on answering a purged plan's contents to anyone who asked for them before.
   */
  static final class RemembersContents extends Contract {
    @Override
    PlanStore broken() {
      return RememberingStore.of(new FaithfulStore(), "content");
    }
  }

  static final class PagesByOffset extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private int offset;

        @Override
        public synchronized List<PlanRow> page(
            PlanQuery query, Optional<PageKey> after, int limit) {
          offset = after.isEmpty() ? 0 : offset + PlanStore.checked(limit);
          List<PlanRow> all = super.page(query, Optional.empty(), MOST);
          PlanStore.checked(limit);
          return all.stream().skip(offset).limit(limit).toList();
        }
      };
    }
  }

  static final class ReleasesNoClaim extends Contract {
    @Override
    PlanStore broken() {
      return changing(
          put ->
              new Change.Put(
                  put.plan(),
                  put.claim() == Change.Claim.RELEASE ? Change.Claim.KEEP : put.claim(),
                  put.content(),
                  put.peopleChanged(),
                  put.signatures(),
                  put.trail()));
    }
  }

  static final class TakesWhatIsNotFree extends Contract {
    @Override
    PlanStore broken() {
      return changing(
          put ->
              new Change.Put(
                  put.plan(),
                  put.claim() == Change.Claim.TAKE_IF_FREE ? Change.Claim.TAKE : put.claim(),
                  put.content(),
                  put.peopleChanged(),
                  put.signatures(),
                  put.trail()));
    }
  }

  static final class CommitsChangeByChange extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public synchronized CommitResult commit(Commit commit) {
          CommitResult result = CommitResult.COMMITTED;
          for (int one = 0; one < commit.changes().size(); one++) {
            List<Change> alone = List.of(commit.changes().get(one));
            result = super.commit(one == 0 ? new Commit(commit.key(), alone) : Commit.of(alone));
            if (result != CommitResult.COMMITTED) {
              return result;
            }
          }
          return result;
        }
      };
    }
  }

  static final class IgnoresHeads extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public synchronized CommitResult commit(Commit commit) {
          return super.commit(
              new Commit(commit.key(), commit.changes().stream().map(this::fitting).toList()));
        }

        private Change fitting(Change change) {
          return change instanceof Change.Note note
              ? new Change.Note(numbered(note.trail(), head(note.trail().chain()).length() + 1))
              : change;
        }
      };
    }
  }

  static final class PurgeKeepsSalts extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private final Map<ChainId, Map<Long, TrailRow>> seen = new ConcurrentHashMap<>();

        @Override
        public CommitResult commit(Commit commit) {
          for (Change change : commit.changes()) {
            TrailRow row = change.trail();
            seen.computeIfAbsent(row.chain(), chain -> new ConcurrentHashMap<>())
                .put(row.number(), row);
          }
          return super.commit(commit);
        }

        @Override
        public List<TrailRow> trail(ChainId chain, long after, int limit) {
          return super.trail(chain, after, limit).stream()
              .map(
                  row ->
                      row.salt().isPresent()
                          ? row
                          : salted(
                              row,
                              Optional.ofNullable(
                                      seen.getOrDefault(chain, new HashMap<>()).get(row.number()))
                                  .flatMap(TrailRow::salt)))
              .toList();
        }
      };
    }
  }

  static final class OrdersWithoutCase extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public List<ChainHead> heads(SchoolCode school, Optional<String> after, int limit) {
          Comparator<String> order = String.CASE_INSENSITIVE_ORDER;
          PlanStore.checked(limit);
          return super.heads(school, Optional.empty(), MOST).stream()
              .sorted(Comparator.comparing(head -> head.chain().name(), order))
              .filter(
                  head -> after.isEmpty() || order.compare(head.chain().name(), after.get()) > 0)
              .limit(limit)
              .toList();
        }
      };
    }
  }

  /** The row of a plan is of the moment when it was first kept, its head and content of now. */
  static final class ReadsInTwoMoments extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private final Map<PlanId, PlanRow> first = new ConcurrentHashMap<>();

        @Override
        public CommitResult commit(Commit commit) {
          CommitResult result = super.commit(commit);
          for (Change change : commit.changes()) {
            if (change instanceof Change.Put put) {
              first.putIfAbsent(put.plan().id(), put.plan());
            }
          }
          return result;
        }

        @Override
        public List<StoredPlan> find(Collection<PlanId> ids) {
          return super.find(ids).stream()
              .map(
                  plan ->
                      new StoredPlan(
                          first.getOrDefault(plan.row().id(), plan.row()),
                          plan.head(),
                          plan.signatures(),
                          plan.content()))
              .toList();
        }
      };
    }
  }

  static final class AnswersDoublesTwice extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public List<StoredPlan> find(Collection<PlanId> ids) {
          super.find(ids);
          return ids.stream().sorted().flatMap(id -> super.find(List.of(id)).stream()).toList();
        }
      };
    }
  }

  static final class SortsSignatures extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public List<StoredPlan> find(Collection<PlanId> ids) {
          return super.find(ids).stream()
              .map(
                  plan ->
                      new StoredPlan(
                          plan.row(),
                          plan.head(),
                          plan.signatures().stream()
                              .sorted(
                                  Comparator.comparingInt(SignatureRow::version)
                                      .thenComparing(SignatureRow::signatory))
                              .toList(),
                          plan.content()))
              .toList();
        }
      };
    }
  }

  static final class KeepsTheLastContentOnly extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public Optional<Bytes> content(PlanId id, int version) {
          return super.content(id, version + 1).isPresent()
              ? Optional.empty()
              : super.content(id, version);
        }
      };
    }
  }

  static final class KeepsContentsAsText extends Contract {
    @Override
    PlanStore broken() {
      return changing(
          put ->
              new Change.Put(
                  put.plan(),
                  put.claim(),
                  put.content().map(content -> Bytes.utf8(content.utf8())),
                  put.peopleChanged(),
                  put.signatures(),
                  put.trail()));
    }
  }

  static final class TakesEmptyForAbsent extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public List<TrailRow> trail(ChainId chain, long after, int limit) {
          return super.trail(chain, after, limit).stream()
              .map(row -> salted(row, row.salt().filter(salt -> salt.length() > 0)))
              .toList();
        }
      };
    }
  }

  static final class KeepsLocalTimes extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public CommitResult commit(Commit commit) {
          return super.commit(
              new Commit(commit.key(), commit.changes().stream().map(this::local).toList()));
        }

        private Change local(Change change) {
          return change instanceof Change.Put put
              ? new Change.Put(
                  put.plan(),
                  put.claim(),
                  put.content(),
                  put.peopleChanged(),
                  put.signatures(),
                  timed(
                      put.trail(),
                      LocalDateTime.ofInstant(put.trail().at(), ZoneId.systemDefault())
                          .toInstant(ZoneOffset.UTC)))
              : change;
        }

        @Override
        public List<TrailRow> trail(TrailQuery query, Optional<TrailRow.Key> after, int limit) {
          return super.trail(query, after, limit).stream()
              .map(
                  row ->
                      timed(
                          row,
                          LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC)
                              .atZone(ZoneId.systemDefault())
                              .toInstant()))
              .toList();
        }
      };
    }
  }

  static final class TakesAnyLimit extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public List<TrailRow> trail(ChainId chain, long after, int limit) {
          return super.trail(chain, after, Math.max(1, Math.min(limit, MOST)));
        }
      };
    }
  }

  static final class CountsSignaturesOfEveryVersion extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
          return super.page(query, after, limit).stream()
              .filter(
                  row ->
                      query.unsignedBy().isEmpty()
                          || find(row.id()).orElseThrow().signatures().stream()
                              .noneMatch(one -> one.signatory().equals(query.unsignedBy().get())))
              .toList();
        }
      };
    }
  }

  /** A purge that knows of the plan's own chain alone. */
  static final class PurgeLeavesTheDoor extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private final Map<TrailRow.Key, TrailRow> seen = new ConcurrentHashMap<>();

        @Override
        public CommitResult commit(Commit commit) {
          CommitResult result = super.commit(commit);
          if (result == CommitResult.COMMITTED) {
            commit.changes().stream()
                .map(Change::trail)
                .filter(row -> row.chain().isDoor())
                .forEach(row -> seen.put(row.key(), row));
          }
          return result;
        }

        @Override
        public List<TrailRow> trail(ChainId chain, long after, int limit) {
          return super.trail(chain, after, limit).stream()
              .map(row -> chain.isDoor() ? seen.getOrDefault(row.key(), row) : row)
              .toList();
        }
      };
    }
  }

  /** A purge that takes the list of the door's rows for whole, and any door for the one it saw. */
  static final class PurgeBelievesItsList extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        @Override
        public synchronized CommitResult commit(Commit commit) {
          return super.commit(
              new Commit(commit.key(), commit.changes().stream().map(this::fitting).toList()));
        }

        private Change fitting(Change change) {
          if (!(change instanceof Change.Purge purge)) {
            return change;
          }
          List<Long> naming =
              trail(TrailQuery.about(purge.tombstone().id()), Optional.empty(), MOST).stream()
                  .map(TrailRow::number)
                  .toList();
          return new Change.Purge(
              purge.tombstone(),
              new DoorRows(head(purge.door().head().chain()), naming),
              purge.trail());
        }
      };
    }
  }

  static final class PurgesAStudentNotAPlan extends Contract {
    @Override
    PlanStore broken() {
      return new FaithfulStore() {
        private final Set<StudentNumber> purged = new HashSet<>();

        @Override
        public synchronized CommitResult commit(Commit commit) {
          List<StudentNumber> gone = new ArrayList<>();
          for (Change change : commit.changes()) {
            if (change instanceof Change.Purge purge) {
              find(purge.tombstone().id()).ifPresent(plan -> gone.add(plan.row().student()));
            }
          }
          CommitResult result = super.commit(commit);
          if (result == CommitResult.COMMITTED) {
            purged.addAll(gone);
          }
          return result;
        }

        @Override
        public synchronized List<PlanRow> ofStudents(
            Collection<StudentNumber> students, Optional<Integer> year) {
          return super.ofStudents(students, year).stream()
              .filter(row -> !purged.contains(row.student()))
              .toList();
        }
      };
    }
  }

  private static PlanStore changing(UnaryOperator<Change.Put> bug) {
    return new FaithfulStore() {
      @Override
      public CommitResult commit(Commit commit) {
        return super.commit(
            new Commit(
                commit.key(),
                commit.changes().stream()
                    .map(change -> change instanceof Change.Put put ? bug.apply(put) : change)
                    .toList()));
      }
    };
  }

  private static TrailRow numbered(TrailRow row, long number) {
    return new TrailRow(
        row.chain(),
        number,
        row.at(),
        row.kind(),
        row.actor(),
        row.student(),
        row.about(),
        row.salt(),
        row.payload(),
        row.commitment(),
        row.hash());
  }

  private static TrailRow salted(TrailRow row, Optional<Bytes> salt) {
    return new TrailRow(
        row.chain(),
        row.number(),
        row.at(),
        row.kind(),
        row.actor(),
        row.student(),
        row.about(),
        salt,
        row.payload(),
        row.commitment(),
        row.hash());
  }

  private static TrailRow timed(TrailRow row, Instant at) {
    return new TrailRow(
        row.chain(),
        row.number(),
        at,
        row.kind(),
        row.actor(),
        row.student(),
        row.about(),
        row.salt(),
        row.payload(),
        row.commitment(),
        row.hash());
  }
}
