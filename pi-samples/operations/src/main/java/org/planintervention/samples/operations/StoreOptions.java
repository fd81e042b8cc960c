package org.planintervention.samples.operations;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.samples.schoolyear.database.Database;
import org.planintervention.samples.schoolyear.database.NotOpenedException;
import org.planintervention.samples.schoolyear.database.StoreAddress;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which store, and who asks. */
final class StoreOptions {
  /** What the adapter takes for a prefix. */
  private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9_]{0,19})?");

  private static final Pattern NAME_OF_SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private static final Map<String, String> ENVIRONMENT = System.getenv();

  @Option(
      names = "--store",
      paramLabel = "STORE",
      required = true,
      preprocessor = Password.NotInAddress.class)
  private String store = "";

  @Option(names = "--user", paramLabel = "USER")
  private Optional<String> user = Optional.ofNullable(ENVIRONMENT.get("PI_USER"));

  @Mixin private final Password password = new Password();

  @Option(names = "--district-id", paramLabel = "ID", defaultValue = "district")
  private String district = "district";

  @Option(names = "--schema", paramLabel = "SCHEMA")
  private Optional<String> schema = Optional.empty();

  @Option(names = "--prefix", paramLabel = "PREFIX", defaultValue = "pi_")
  private String prefix = "pi_";

  /**
   * Opens the database and looks at its tables.
   *
   * @throws NotDoneException when there is none, or it does not open
   */
  OpenedStore open(Use use) {
    StoreAddress address =
        StoreAddress.read(store).orElseThrow(() -> new NotDoneException("store.address"));
    address
        .refusedSetting()
        .ifPresent(
            setting -> {
              throw new NotDoneException("store.SETTING", setting);
            });
    if (use != Use.MAKE && address.isMissing()) {
      throw new NotDoneException("store.missing", address);
    }
    if (address.namesNoDatabase() && schema.isEmpty()) {
      throw new NotDoneException("store." + NotOpenedException.Why.NO_DATABASE, address);
    }
    if (!address.hasFolder()) {
      throw new NotDoneException("store.folder", address);
    }
    Database database;
    try {
      Set<String> running = Database.objectsThatRun(address);
      if (!running.isEmpty()) {
        throw new AlteredStoreException(
            address, running.stream().map(AlteredStoreException::runs).toList());
      }
      database = Database.open(address, use, credentials());
    } catch (NotOpenedException notOpened) {
      throw new NotDoneException("store." + notOpened.why(), address);
    }
    try {
      return new OpenedStore(address, database, builder(database));
    } catch (RuntimeException broken) {
      database.close();
      throw broken;
    }
  }

  private JdbcPlanStore.Builder builder(Database database) {
    if (!NAME.matcher(prefix).matches()
        || schema.filter(one -> !NAME_OF_SCHEMA.matcher(one).matches()).isPresent()) {
      throw new NotDoneException("store.prefix");
    }
    JdbcPlanStore.Builder builder;
    try {
      builder = JdbcPlanStore.builder(database.source(), district);
    } catch (IllegalArgumentException noIdentifier) {
      throw new NotDoneException("store.district");
    }
    schema.ifPresent(builder::schema);
    return builder.prefix(prefix);
  }

  /**
   * Returns the options that lead to a table, such as {@code : --schema=public --prefix=pi_}; empty
   * if a name has other characters than they take.
   *
   * @param end how the table's name ends
   */
  static String leadingTo(Database.FoundTable table, String end) {
    String name = table.plainName();
    String itsPrefix = name.substring(0, name.length() - end.length());
    boolean typable =
        NAME.matcher(itsPrefix).matches()
            && table.plainSchema().stream().allMatch(NAME_OF_SCHEMA.asMatchPredicate());
    return typable
        ? ":" + table.plainSchema().map(" --schema="::concat).orElse("") + " --prefix=" + itsPrefix
        : "";
  }

  private Optional<Database.Credentials> credentials() {
    String secret = password.value();
    return user.isEmpty() && secret.isEmpty()
        ? Optional.empty()
        : Optional.of(new Database.Credentials(user, secret));
  }
}
