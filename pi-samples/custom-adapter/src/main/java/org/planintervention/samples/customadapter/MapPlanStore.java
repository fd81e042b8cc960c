package org.planintervention.samples.customadapter;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreHealth;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/**
 * Plans in one ordered map of texts, which a file keeps. A key is a table's name and the parts of a
 * row's key, with a blank between them: it sorts before every character that a part can have, so
 * the map's own order is the order that the contract asks for.
 */
public final class MapPlanStore implements PlanStore, AutoCloseable {
  private final MVStore file;
  private final MVMap<String, Object> map;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Opens the plans of a file, or begins it. */
  public MapPlanStore(Path path) {
    file = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().open();
    map = file.openMap("plans");
    file.commit();
  }

  @Override
  public void close() {
    file.close();
  }

  @Override
  public List<StoredPlan> find(Collection<PlanId> ids) {
    return read(
        () ->
            bounded(ids).stream()
                .distinct()
                .sorted()
                .flatMap(id -> plan(id).stream())
                .map(this::stored)
                .toList());
  }

  @Override
  public List<PlanRow> ofStudents(Collection<StudentNumber> students, Optional<Integer> year) {
    return read(
        () ->
            bounded(students).stream()
                .distinct()
                .sorted()
                .flatMap(student -> rows("student " + student.text() + " ", ""))
                .map(entry -> plan((String) entry.getValue()))
                .filter(row -> year.isEmpty() || year.get() == row.year())
                .toList());
  }

  @Override
  public Optional<Bytes> content(PlanId id, int version) {
    return read(() -> get("content " + of(id) + pad(version)).map(kept -> Bytes.of((byte[]) kept)));
  }

  @Override
  public List<VersionRow> contents(SchoolCode school, Optional<VersionRow.Key> after, int limit) {
    return list(
        "content " + school + " ",
        after.map(key -> key.plan() + " " + pad(key.version())),
        limit,
        entry -> {
          String[] key = entry.getKey().split(" ");
          return Stream.of(
              new VersionRow(
                  new PlanId(school, key[2]),
                  Integer.parseInt(key[3]),
                  Bytes.of((byte[]) entry.getValue())));
        });
  }

  @Override
  public List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
    return list(
        "place " + query.school() + " ",
        after.map(key -> key.student().text() + " " + key.name()),
        limit,
        entry -> Stream.of(plan((String) entry.getValue())).filter(row -> matches(query, row)));
  }

  @Override
  public List<SchoolCode> schools(Optional<SchoolCode> after, int limit) {
    return list(
        "school ",
        after.map(SchoolCode::value),
        limit,
        entry -> Stream.of(new SchoolCode((String) entry.getValue())));
  }

  @Override
  public ChainHead head(ChainId chain) {
    return read(() -> headOf(chain));
  }

  @Override
  public List<ChainHead> heads(SchoolCode school, Optional<String> after, int limit) {
    return list(
        "head " + school + " ",
        after.map(name -> name + " "),
        limit,
        entry -> Stream.of(headOf(new ChainId(school, entry.getKey().split(" ")[2]))));
  }

  @Override
  public List<TrailRow> trail(ChainId chain, long after, int limit) {
    return list("trail " + of(chain), Optional.of(pad(after)), limit, this::trailOf);
  }

  @Override
  public List<TrailRow> trail(TrailQuery query, Optional<TrailRow.Key> after, int limit) {
    return list(
        "trail " + query.school() + " ",
        after.map(key -> key.chain() + " " + pad(key.number())),
        limit,
        entry ->
            trailOf(entry)
                .filter(row -> query.actor().isEmpty() || query.actor().equals(row.actor()))
                .filter(row -> query.about().isEmpty() || query.about().equals(row.about())));
  }

  @Override
  public Optional<Tombstone> tombstone(PlanId id) {
    return read(() -> get("tombstone " + of(id)).map(kept -> Kept.tombstone(id, kept)));
  }

  @Override
  public List<Tombstone> tombstones(SchoolCode school, Optional<String> after, int limit) {
    return list(
        "tombstone " + school + " ",
        after.map(name -> name + " "),
        limit,
        entry ->
            Stream.of(
                Kept.tombstone(
                    new PlanId(school, entry.getKey().split(" ")[2]), entry.getValue())));
  }

  @Override
  public Optional<KeyUse> committed(CommitKey key) {
    return read(() -> get(of(key)).map(Kept::keyUse));
  }

  @Override
  public StoreHealth health() {
    if (file.isClosed()) {
      return new StoreHealth(false, "", List.of(), Optional.empty(), Optional.empty());
    }
    return read(
        () ->
            new StoreHealth(
                true,
                "1",
                List.of(),
                rows("plan ", "")
                    .flatMap(entry -> plan(entry.getKey()).markedAt().stream())
                    .min(Comparator.naturalOrder())
                    .map(Instant::ofEpochMilli),
                Optional.empty()));
  }

  @Override
  public Evidence evidence() {
    return new MapEvidence(this::rows, this::above);
  }

  /** One writer at a time; what is not kept whole is rolled back to the commit before. */
  @Override
  public CommitResult commit(Commit commit) {
    Lock writing = lock.writeLock();
    writing.lock();
    boolean kept = false;
    try {
      if (commit.key().isPresent() && map.containsKey(of(commit.key().get()))) {
        return CommitResult.DONE_BEFORE;
      }
      for (Change change : commit.changes()) {
        CommitResult result = write(change);
        if (result != CommitResult.COMMITTED) {
          return result;
        }
      }
      commit.key().ifPresent(key -> map.put(of(key), Kept.of(KeyUse.of(key, commit))));
      file.commit();
      file.sync();
      kept = true;
      return CommitResult.COMMITTED;
    } catch (MVStoreException failure) {
      throw broken(failure);
    } finally {
      if (!kept && !file.isClosed()) {
        file.rollback();
      }
      writing.unlock();
    }
  }

  private CommitResult write(Change change) {
    TrailRow row = change.trail();
    if (row.number() != headOf(row.chain()).length() + 1) {
      return CommitResult.STALE;
    }
    CommitResult result = CommitResult.COMMITTED;
    if (change instanceof Change.Put put) {
      result = put(put);
    } else if (change instanceof Change.Purge purge) {
      result = purge(purge);
    }
    map.put("head " + of(row.chain()), new Object[] {row.number(), row.hash().toArray()});
    map.put("school " + row.chain().school(), row.chain().school().value());
    map.put(keyOf(row), Kept.of(row));
    return result;
  }

  private CommitResult put(Change.Put put) {
    PlanRow row = put.plan();
    String id = of(row.id());
    Optional<PlanRow> before = plan(row.id());
    if (before.isPresent() != put.trail().number() > 1) {
      return CommitResult.STALE;
    }
    if (put.content().isPresent()) {
      byte[] content = put.content().get().toArray();
      if (map.putIfAbsent("content " + id + pad(row.version()), content) != null) {
        return CommitResult.STALE;
      }
    }
    for (SignatureRow signature : put.signatures()) {
      List<SignatureRow> given = signatures(row.id());
      if (given.stream().anyMatch(one -> same(one, signature))) {
        return CommitResult.STALE;
      }
      map.put(
          "signature " + id + pad(signature.version()) + " " + pad(given.size()),
          new Object[] {signature.signatory(), signature.payload().toArray()});
    }
    map.put("plan " + id, Kept.of(row));
    map.put(placeOf(row), "plan " + id);
    map.put(studentOf(row), "plan " + id);
    return claim(row, put.claim());
  }

  private CommitResult purge(Change.Purge purge) {
    PlanId id = purge.tombstone().id();
    Optional<PlanRow> before = plan(id);
    ChainHead door = purge.door().head();
    List<TrailRow> naming =
        rows("trail " + of(door.chain()), "")
            .flatMap(this::trailOf)
            .filter(row -> row.about().equals(Optional.of(id)))
            .toList();
    if (before.isEmpty()
        || headOf(door.chain()).length() != door.length()
        || !naming.stream().map(TrailRow::number).toList().equals(purge.door().numbers())) {
      return CommitResult.STALE;
    }
    claim(before.get(), Change.Claim.RELEASE);
    Stream.of("content ", "signature ")
        .flatMap(table -> rows(table + of(id), ""))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(map::remove);
    List.of("plan " + of(id), placeOf(before.get()), studentOf(before.get())).forEach(map::remove);
    Stream.concat(rows("trail " + of(id), "").flatMap(this::trailOf), naming.stream())
        .toList()
        .forEach(row -> map.put(keyOf(row), Kept.of(Kept.purged(row))));
    map.put("tombstone " + of(id), Kept.of(purge.tombstone()));
    return CommitResult.COMMITTED;
  }

  private CommitResult claim(PlanRow row, Change.Claim claim) {
    String place = "claim " + row.student().text() + " " + row.year();
    Optional<Object> holder = get(place);
    boolean mine = holder.equals(Optional.of(of(row.id())));
    if (claim == Change.Claim.RELEASE && mine) {
      map.remove(place);
    } else if (claim == Change.Claim.TAKE && holder.isPresent() && !mine) {
      return CommitResult.YEAR_TAKEN;
    } else if (claim == Change.Claim.TAKE || claim == Change.Claim.TAKE_IF_FREE) {
      map.putIfAbsent(place, of(row.id()));
    }
    return CommitResult.COMMITTED;
  }

  private boolean matches(PlanQuery query, PlanRow row) {
    String leads = row.coordinator().value();
    return query.year().map(year -> year == row.year()).orElse(true)
        && query.status().map(row.status()::equals).orElse(true)
        && query.coordinator().map(row.coordinator()::equals).orElse(true)
        && query.person().map(one -> leads.equals(one) || row.listed().contains(one)).orElse(true)
        && query.students().map(some -> some.contains(row.student())).orElse(true)
        && query
            .unsignedBy()
            .map(one -> new SignatureRow(row.version(), one, row.state()))
            .map(one -> signatures(row.id()).stream().noneMatch(given -> same(given, one)))
            .orElse(true);
  }

  private static boolean same(SignatureRow one, SignatureRow other) {
    return one.version() == other.version() && one.signatory().equals(other.signatory());
  }

  private StoredPlan stored(PlanRow row) {
    return new StoredPlan(
        row,
        headOf(ChainId.of(row.id())),
        signatures(row.id()),
        Bytes.of((byte[]) need("content " + of(row.id()) + pad(row.version()))));
  }

  private List<SignatureRow> signatures(PlanId id) {
    return rows("signature " + of(id), "")
        .map(
            entry -> {
              Object[] kept = (Object[]) entry.getValue();
              return new SignatureRow(
                  Integer.parseInt(entry.getKey().split(" ")[3]),
                  (String) kept[0],
                  Bytes.of((byte[]) kept[1]));
            })
        .toList();
  }

  private ChainHead headOf(ChainId chain) {
    return get("head " + of(chain))
        .map(Object[].class::cast)
        .map(kept -> new ChainHead(chain, (Long) kept[0], Bytes.of((byte[]) kept[1])))
        .orElse(ChainHead.none(chain));
  }

  private Optional<PlanRow> plan(PlanId id) {
    return get("plan " + of(id)).map(kept -> Kept.plan(id, kept));
  }

  private PlanRow plan(String key) {
    String[] parts = key.split(" ");
    return Kept.plan(new PlanId(new SchoolCode(parts[1]), parts[2]), need(key));
  }

  private Stream<TrailRow> trailOf(Map.Entry<String, Object> entry) {
    String[] parts = entry.getKey().split(" ");
    ChainId chain = new ChainId(new SchoolCode(parts[1]), parts[2]);
    return Stream.of(Kept.trail(chain, Long.parseLong(parts[3]), entry.getValue()));
  }

  private static String keyOf(TrailRow row) {
    return "trail " + of(row.chain()) + pad(row.number());
  }

  private static String placeOf(PlanRow row) {
    return "place " + row.id().school() + " " + row.student().text() + " " + row.id().name();
  }

  private static String studentOf(PlanRow row) {
    return "student " + row.student().text() + " " + pad(row.year()) + " " + of(row.id());
  }

  private static String of(PlanId id) {
    return of(ChainId.of(id));
  }

  private static String of(ChainId chain) {
    return chain.school() + " " + chain.name() + " ";
  }

  private static String of(CommitKey key) {
    return "key " + key.scope().hex();
  }

  /** Digits that sort as the number does. */
  private static String pad(long number) {
    String digits = Long.toString(Math.max(0, number));
    return "0".repeat(19 - digits.length()) + digits;
  }

  private Object need(String key) {
    return Objects.requireNonNull(map.get(key), "what another row points to is there");
  }

  private Optional<Object> get(String key) {
    return Optional.ofNullable(map.get(key));
  }

  /** The rows of a table and place as they lie. */
  private List<Map.Entry<String, Object>> rows(String prefix) {
    return read(() -> rows(prefix, "").toList());
  }

  private Optional<String> above(String key) {
    return read(() -> Optional.ofNullable(map.higherKey(key)));
  }

  /** The rows whose keys begin with a text, after one of them. */
  private Stream<Map.Entry<String, Object>> rows(String prefix, String after) {
    Cursor<String, Object> cursor = map.cursor(prefix + after);
    Iterator<Map.Entry<String, Object>> entries =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return cursor.hasNext();
          }

          @Override
          public Map.Entry<String, Object> next() {
            return Map.entry(cursor.next(), cursor.getValue());
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false)
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> after.isEmpty() || entry.getKey().compareTo(prefix + after) > 0);
  }

  private <R> List<R> list(
      String prefix,
      Optional<String> after,
      int limit,
      Function<Map.Entry<String, Object>, Stream<R>> row) {
    PlanStore.checked(limit);
    return read(() -> rows(prefix, after.orElse("")).flatMap(row).limit(limit).toList());
  }

  private static <T> Collection<T> bounded(Collection<T> asked) {
    if (!asked.isEmpty()) {
      PlanStore.checked(asked.size());
    }
    return asked;
  }

  private <T> T read(Supplier<T> question) {
    Lock reading = lock.readLock();
    reading.lock();
    try {
      return question.get();
    } catch (MVStoreException failure) {
      throw broken(failure);
    } finally {
      reading.unlock();
    }
  }

  private static StoreException broken(MVStoreException failure) {
    return new StoreException("The file of the plans is broken or closed.", failure);
  }
}
