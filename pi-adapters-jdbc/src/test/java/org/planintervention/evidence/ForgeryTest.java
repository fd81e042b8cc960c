package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.checkpoint.CheckpointFile;
import org.planintervention.desk.PlanDesk;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.jdbc.TestDatabase;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.MerkleRoot;
import org.planintervention.trail.PlanStanding;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.StoredSignature;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.Detail;
import org.planintervention.trail.VerificationReport;

/**
 * T-4: who can append rows, and keeps all hashes right, does nothing that no rule allows anybody
 * without being found at that row, by both verifiers.
 */
class ForgeryTest {
  private static final long SEED = Long.getLong("pi.seed", 20_261_130);
  private static final int WANTED = Integer.getInteger("pi.forgeries", 5_000);
  private static final int HISTORIES = 4;

  /** So often a kind that is not yet done is looked for on every chain. */
  private static final int ROUNDS = 3;

  private static final Path INVARIANTS =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "invariants.md");

  /** What no row of one chain can show; docs/trail-format.md says so. */
  private static final Set<String> UNSEEN =
      Set.of(
          "Y-2 one live plan per student and year",
          "A-10 a withdrawn right never acts",
          "T-1 every answer leaves one row on one trail, a conflict none");

  /** What the host said of an authentication, and under which policy, is the host's to say. */
  private static final Set<String> HOSTS_OWN = Set.of("signature.policy", "signature.evidence");

  private final Path folder;

  ForgeryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @DisplayName("T-4 every field of a payload is forged, and every invariant broken")
  void table() throws IOException {
    SortedMap<String, SortedMap<String, Integer>> table = new TreeMap<>();
    for (Forgery forgery : Forgeries.ALL) {
      table
          .computeIfAbsent(forgery.field(), field -> new TreeMap<>())
          .merge(forgery.invariant(), 1, Integer::sum);
    }
    table.forEach(
        (field, invariants) ->
            System.out.printf(
                "  %-26s %s%n",
                field,
                invariants.entrySet().stream()
                    .map(one -> one.getKey().split(" ")[0] + " x" + one.getValue())
                    .collect(Collectors.joining(", "))));
    SortedSet<String> fields = new TreeSet<>(fields());
    fields.removeAll(HOSTS_OWN);
    assertThat(table.keySet()).containsAll(fields);
    SortedSet<String> invariants = new TreeSet<>(UNSEEN);
    Forgeries.ALL.forEach(one -> invariants.add(one.invariant()));
    assertThat(invariants).containsExactlyElementsOf(new TreeSet<>(invariants()));
    assertThat(Forgeries.ALL.stream().map(Forgery::name)).doesNotHaveDuplicates();
  }

  private static List<String> invariants() throws IOException {
    return Files.readAllLines(INVARIANTS).stream()
        .filter(line -> line.startsWith("| **"))
        .map(line -> line.split("\\|")[1].replace("*", "").strip())
        .toList();
  }

  /** The fields that a payload, and a signature that it brings, can have. */
  private static List<String> fields() {
    List<String> fields = new ArrayList<>();
    for (String field : components(TrailPayload.class)) {
      if (!field.equals("details") && !field.equals("after")) {
        fields.add(field.equals("granted") ? "verdict" : field);
      }
    }
    for (Detail detail : Detail.values()) {
      fields.add(camel(detail.name()));
    }
    for (String field : components(PlanStanding.class)) {
      fields.add("after." + (field.equals("contentHash") ? "content" : field));
    }
    components(PartSeal.class).forEach(field -> fields.add("after.signatures." + field));
    components(StoredSignature.class).forEach(field -> fields.add("signature." + field));
    return fields;
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static String camel(String constant) {
    String[] words = constant.toLowerCase(Locale.ROOT).split("_");
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return camel.toString();
  }

  @Test
  @DisplayName("T-4 every forgery is found at its row by both verifiers, with a checkpoint or not")
  void inMemory() throws IOException {
    Random random = new Random(SEED);
    List<ForgedChain> honest = honestChains();
    HonestHistory people = new HonestHistory(new MemoryPlanStore(), SEED);
    CheckpointFile checkpoints = new CheckpointFile(folder.resolve("heads.jsonl"));
    checkpoint(checkpoints, honest);
    assertThat(verify(people.over(holding(honest)), Optional.of(checkpoints)).findings()).isEmpty();

    Calibration calibration = new Calibration();
    Map<String, Integer> done = new TreeMap<>();
    int forged = 0;
    try (Pair second = new Pair(folder.resolve("heads.jsonl"))) {
      for (int round = 0; forged < WANTED || round < ROUNDS; round++) {
        Map<String, Forgery> tried = new HashMap<>();
        List<ForgedChain> chains = new ArrayList<>();
        for (ForgedChain chain : honest) {
          Optional<Forgery> forgery = some(chain, done, random);
          forgery.ifPresent(one -> tried.put(place(chain), one));
          chains.add(forgery.flatMap(one -> one.forged().apply(chain)).orElse(chain));
        }
        PlanDesk desk = people.over(holding(chains));
        for (boolean witness : List.of(false, true)) {
          VerificationReport report =
              verify(desk, witness ? Optional.of(checkpoints) : Optional.empty());
          found(chains, tried, report);
          second.compare(desk, witness, report);
          if (!witness) {
            calibration.take(tried, report);
          }
        }
        forged += tried.size();
      }
    }
    System.out.printf(
        "seed %d: %d forgeries of %d kinds on %d chains, each found at its row without and with a"
            + " checkpoint; the second verifier found the same%n",
        SEED, forged, done.size(), honest.size());
    calibration.print();
    assertThat(done.keySet())
        .as("kinds that no chain allows")
        .containsAll(Forgeries.ALL.stream().map(Forgery::name).toList());
    assertThat(calibration.unneeded()).as("checks that no forgery needs").isEmpty();
  }

  /** A kind that can be done to a chain: one that was not done yet, if there is any. */
  private static Optional<Forgery> some(
      ForgedChain chain, Map<String, Integer> done, Random random) {
    List<Forgery> kinds = new ArrayList<>(Forgeries.ALL);
    Collections.shuffle(kinds, random);
    Optional<Forgery> some =
        kinds.stream()
            .filter(kind -> !done.containsKey(kind.name()))
            .filter(kind -> kind.forged().apply(chain).isPresent())
            .findFirst()
            .or(
                () ->
                    kinds.stream()
                        .filter(kind -> kind.forged().apply(chain).isPresent())
                        .findFirst());
    some.ifPresent(one -> done.merge(one.name(), 1, Integer::sum));
    return some;
  }

  /** Every chain that was forged is found at its last row, and no other is found at all. */
  private static void found(
      List<ForgedChain> chains, Map<String, Forgery> tried, VerificationReport report) {
    Map<String, List<Finding>> byPlace = new HashMap<>();
    report
        .findings()
        .forEach(
            one ->
                byPlace
                    .computeIfAbsent(
                        one.chain().school() + "/" + one.chain().name(), key -> new ArrayList<>())
                    .add(one));
    for (ForgedChain chain : chains) {
      Optional<Forgery> forgery = Optional.ofNullable(tried.get(place(chain)));
      List<Finding> findings = byPlace.getOrDefault(place(chain), List.of());
      String what =
          "seed %d, %s after row %d: %s"
              .formatted(
                  SEED, place(chain), chain.length(), forgery.map(Forgery::name).orElse("honest"));
      if (forgery.isEmpty()) {
        assertThat(findings).as(what).isEmpty();
      } else {
        assertThat(findings)
            .as(what)
            .anyMatch(one -> isStep(one, chain.length() - forgery.get().back()));
      }
    }
  }

  private static boolean isStep(Finding finding, int row) {
    return (finding.kind() == Kind.IMPOSSIBLE_STEP || finding.kind() == Kind.TIME_REGRESSION)
        && finding.row().orElse(0) == row;
  }

  /** Which forgeries a verifier would miss that lacks one check: each check is needed by some. */
  private static final class Calibration {
    private final SortedMap<String, Integer> missed = new TreeMap<>();

    void take(Map<String, Forgery> tried, VerificationReport report) {
      Map<String, SortedSet<String>> checks = new LinkedHashMap<>();
      for (Finding finding : report.findings()) {
        String place = finding.chain().school() + "/" + finding.chain().name();
        Optional<String> check =
            finding.kind() == Kind.IMPOSSIBLE_STEP
                ? finding.detail()
                : Optional.of(finding.kind().name()).filter(Kind.TIME_REGRESSION.name()::equals);
        check.ifPresent(
            name -> {
              checks.computeIfAbsent(place, key -> new TreeSet<>()).add(name);
              missed.putIfAbsent(name, 0);
            });
      }
      checks.forEach(
          (place, found) -> {
            if (tried.containsKey(place) && found.size() == 1) {
              missed.merge(found.first(), 1, Integer::sum);
            }
          });
    }

    void print() {
      missed.forEach(
          (check, forgeries) ->
              System.out.printf(
                  "  planted: a verifier without the check %-16s misses %d forgeries%n",
                  check, forgeries));
    }

    Set<String> unneeded() {
      return missed.entrySet().stream()
          .filter(one -> one.getValue() == 0)
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The second verifier twice: without and with the checkpoint. */
  private final class Pair implements AutoCloseable {
    private final Map<Boolean, SecondVerifier> verifiers = new LinkedHashMap<>();

    Pair(Path heads) throws IOException {
      if (SecondVerifier.isThere()) {
        verifiers.put(false, new SecondVerifier(folder, Optional.empty()));
        if (Files.exists(heads)) {
          verifiers.put(true, new SecondVerifier(folder, Optional.of(heads)));
        }
      }
    }

    void compare(PlanDesk desk, boolean witness, VerificationReport report) {
      Optional.ofNullable(verifiers.get(witness))
          .ifPresent(
              second ->
                  second.compare(desk, (witness ? "with" : "without") + " checkpoint", report));
    }

    @Override
    public void close() throws IOException {
      for (SecondVerifier verifier : verifiers.values()) {
        verifier.close();
      }
    }
  }

  @Test
  @DisplayName("T-4 on H2 each kind of forgery is found at its row")
  void onH2() throws SQLException, IOException {
    inDatabase("H2", TestDatabase.poolAt("jdbc:h2:mem:forgeries;QUERY_CACHE_SIZE=500"));
  }

  @Test
  @DisplayName("T-4 on SQLite each kind of forgery is found at its row")
  void onSqlite() throws SQLException, IOException {
    inDatabase("SQLite", TestDatabase.poolAt("jdbc:sqlite:" + folder.resolve("forgeries.db")));
  }

  @Test
  @DisplayName("T-4 on PostgreSQL each kind of forgery is found at its row")
  void onPostgresql() throws SQLException, IOException {
    inDatabase("PostgreSQL", TestDatabase.postgresql().pool(2));
  }

  @Test
  @DisplayName("T-4 on MariaDB each kind of forgery is found at its row")
  void onMariaDb() throws SQLException, IOException {
    inDatabase("MariaDB", TestDatabase.mariaDb().pool(2));
  }

  private void inDatabase(String database, HikariDataSource pool) throws SQLException, IOException {
    try (pool) {
      String district = TestDatabase.freshDistrict();
      JdbcPlanStore store =
          JdbcPlanStore.builder(pool, district).acceptingUnsafeSettings().migrate().build();
      HonestHistory history = new HonestHistory(store, SEED);
      history.everything(60);
      List<ForgedChain> chains = ForgedChain.of(store.evidence());
      try (Connection connection = pool.getConnection()) {
        Console console = new Console(connection, district, Table.ofPlans(connection));
        ForgedTables tables = new ForgedTables(console);
        connection.setAutoCommit(false);
        eachKind(database, connection, tables, chains, history.over(store.within(connection)));
      }
    }
  }

  private void eachKind(
      String database,
      Connection connection,
      ForgedTables tables,
      List<ForgedChain> chains,
      PlanDesk desk)
      throws SQLException, IOException {
    assertThat(verify(desk, Optional.empty()).findings()).isEmpty();
    SortedSet<String> left = new TreeSet<>();
    int compared = 0;
    try (Pair second = new Pair(folder.resolve("none"))) {
      for (Forgery kind : Forgeries.ALL) {
        Optional<ForgedChain> forged = somewhere(kind, chains);
        if (forged.isEmpty()) {
          left.add(kind.name());
          continue;
        }
        tables.write(forged.get());
        VerificationReport report = verify(desk, Optional.empty());
        assertThat(report.findings())
            .as("%s, %s, %s", database, place(forged.get()), kind.name())
            .anyMatch(
                one ->
                    place(forged.get()).equals(one.chain().school() + "/" + one.chain().name())
                        && isStep(one, forged.get().length() - kind.back()));
        second.compare(desk, false, report);
        compared++;
        connection.rollback();
      }
    }
    System.out.printf(
        "%s: %d kinds of forgeries found at their row by both verifiers%n", database, compared);
    assertThat(left).as("kinds that no chain of the history allows").isEmpty();
  }

  /** The first chain, cut after some row, to which a kind can be done. */
  private static Optional<ForgedChain> somewhere(Forgery kind, List<ForgedChain> chains) {
    return chains.stream()
        .flatMap(chain -> prefixes(chain, chain.id().name()).stream())
        .flatMap(chain -> kind.forged().apply(chain).stream())
        .findFirst();
  }

  private static List<ForgedChain> honestChains() {
    List<ForgedChain> honest = new ArrayList<>();
    for (int i = 0; i < HISTORIES; i++) {
      MemoryPlanStore store = new MemoryPlanStore();
      new HonestHistory(store, SEED + i).everything(60);
      for (ForgedChain chain : ForgedChain.of(store.evidence())) {
        if (!chain.id().isDoor()) {
          honest.addAll(prefixes(chain, i + "-" + chain.id().name()));
        } else if (i == 0 && chain.untouched() > 0) {
          honest.add(chain.prefix(chain.untouched(), chain.id().name()));
        }
      }
    }
    honest.removeIf(ForgedChain::emptiesDoors);
    return honest;
  }

  /** A chain as it was after each of its rows, each under a name of its own. */
  private static List<ForgedChain> prefixes(ForgedChain chain, String name) {
    boolean renamed = !name.equals(chain.id().name());
    if (chain.purged()) {
      return List.of(chain.prefix(chain.length(), name));
    }
    List<ForgedChain> prefixes = new ArrayList<>();
    for (int length = 1; length <= chain.length(); length++) {
      prefixes.add(chain.prefix(length, renamed ? name + "-" + length : name));
    }
    return prefixes;
  }

  private static PlanStore holding(List<ForgedChain> chains) {
    Evidence evidence = new ForgedEvidence(chains);
    return (PlanStore)
        Proxy.newProxyInstance(
            ForgeryTest.class.getClassLoader(),
            new Class<?>[] {PlanStore.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("evidence")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return evidence;
            });
  }

  /** A checkpoint that was taken before the last row of every chain. */
  private static void checkpoint(CheckpointFile file, List<ForgedChain> chains) {
    SortedMap<String, ChainHead> heads = new TreeMap<>();
    for (ForgedChain chain : chains) {
      if (chain.length() > 1) {
        heads.put(place(chain), chain.head(chain.length() - 1));
      }
    }
    MerkleRoot root = new MerkleRoot();
    try (CheckpointSink.Entry entry = file.begin(1)) {
      for (ChainHead head : heads.values()) {
        entry.add(head);
        root.add(head);
      }
      entry.finish(
          new Checkpoint(
              1,
              Instant.EPOCH,
              root.chains(),
              root.rows(),
              root.root(),
              Bytes.of(new byte[0]),
              Optional.empty()));
    }
  }

  private static String place(ForgedChain chain) {
    return chain.id().school() + "/" + chain.id().name();
  }

  private static VerificationReport verify(PlanDesk desk, Optional<CheckpointFile> checkpoints) {
    return checkpoints.isPresent()
        ? desk.verifyAll(
            Optional.empty(), checkpoints.get(), Optional.empty(), (decided, all) -> true)
        : desk.verifyAll(Optional.empty(), (decided, all) -> true);
  }

  /** A forged chain in the tables of a database. */
  private static final class ForgedTables {
    private static final Map<KeptTable, List<String>> COLUMNS =
        Map.of(
            KeptTable.HEADS, List.of("chain", "name", "chain_length", "head_hash"),
            KeptTable.TRAIL,
                List.of(
                    "trail",
                    "chain",
                    "place",
                    "at_millis",
                    "kind",
                    "actor",
                    "student",
                    "about_school",
                    "about_name",
                    "salt",
                    "payload",
                    "commitment",
                    "row_hash"),
            KeptTable.PLANS,
                List.of(
                    "plan",
                    "name",
                    "student",
                    "school_year",
                    "status",
                    "version",
                    "coordinator",
                    "listed",
                    "marked_at",
                    "content_hash",
                    "state"),
            KeptTable.VERSIONS, List.of("plan_version", "name", "version", "content"),
            KeptTable.SIGNATURES,
                List.of(
                    "signature",
                    "name",
                    "version",
                    "signatory",
                    "place",
                    "place_within",
                    "payload"),
            KeptTable.TOMBSTONES,
                List.of("tombstone", "name", "school_year", "marked_by", "purged_by", "at_millis"));
    private static final Set<String> NUMBERS =
        Set.of(
            "chain_length",
            "place",
            "at_millis",
            "student",
            "school_year",
            "version",
            "marked_at",
            "place_within");

    private final Console console;
    private final Map<String, List<Cells>> rows;

    ForgedTables(Console console) throws SQLException {
      this.console = console;
      this.rows = console.rows();
    }

    void write(ForgedChain chain) {
      Map<KeptTable, List<KeptRow>> forged = chain.tables();
      COLUMNS.forEach(
          (kept, names) -> {
            Table table = console.table(names.get(0));
            for (Cells row : rows.getOrDefault(table.name(), List.of())) {
              if (row.place().equals(place(chain))) {
                assertThat(console.delete(row)).isTrue();
              }
            }
            for (KeptRow row : forged.getOrDefault(kept, List.of())) {
              assertThat(console.insert(cells(table, names, row, chain)))
                  .as("%s %s", table, row.texts())
                  .isTrue();
            }
          });
    }

    /** A column of numbers holds no text; nothing that is a number is as wrong there. */
    private static Long number(String text) {
      return text.isEmpty() ? 0L : Long.valueOf(text);
    }

    private Cells cells(Table table, List<String> names, KeptRow row, ForgedChain chain) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      table.columns().forEach(column -> values.put(column, null));
      values.put("district", console.district());
      values.put(table.place().get(0), chain.id().school().value());
      values.put(table.place().get(1), chain.id().name());
      for (int i = 0; i < row.texts().size(); i++) {
        String column = names.get(i + 1);
        row.texts()
            .get(i)
            .ifPresent(text -> values.put(column, NUMBERS.contains(column) ? number(text) : text));
      }
      for (int i = 0; i < row.bytes().size(); i++) {
        String column = names.get(i + 1 + row.texts().size());
        row.bytes().get(i).ifPresent(bytes -> values.put(column, bytes.toArray()));
      }
      return new Cells(table, values);
    }
  }
}
