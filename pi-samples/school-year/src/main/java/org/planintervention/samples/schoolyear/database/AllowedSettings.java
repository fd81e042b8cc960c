package org.planintervention.samples.schoolyear.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings that the address of a database may hold. Drivers have others that run statements, load
 * classes, or read and write files (H2's {@code INIT}, PostgreSQL's {@code socketFactory},
 * MariaDB's {@code initSql}); new releases add some. So only harmless ones are let through.
 */
final class AllowedSettings {
  /** By the kind of database; H2 and MariaDB do not care for capitals. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "h2",
          Set.of(
              "user",
              "password",
              "ifexists",
              "write_delay",
              "lock_timeout",
              "db_close_delay",
              "cache_size",
              "query_cache_size"),
          "sqlite",
          Set.of("journal_mode", "synchronous", "transaction_mode", "busy_timeout", "cache_size"),
          "postgresql",
          Set.of(
              "user",
              "password",
              "ssl",
              "sslmode",
              "sslrootcert",
              "sslcert",
              "sslkey",
              "sslNegotiation",
              "channelBinding",
              "gssEncMode",
              "connectTimeout",
              "loginTimeout",
              "socketTimeout",
              "tcpKeepAlive",
              "ApplicationName",
              "currentSchema",
              "prepareThreshold",
              "defaultRowFetchSize",
              "reWriteBatchedInserts",
              "targetServerType"),
          "mariadb",
          Set.of(
              "user",
              "password",
              "usessl",
              "sslmode",
              "serversslcert",
              "connecttimeout",
              "sockettimeout",
              "tcpkeepalive",
              "usecompression",
              "useserverprepstmts",
              "cacheprepstmts",
              "prepstmtcachesize"));

  private AllowedSettings() {}

  /**
   * Returns the first setting that is not allowed.
   *
   * @param kind the kind of database, such as {@code h2}
   * @param settings what follows the place in an address
   */
  static Optional<String> refused(String kind, String settings) {
    boolean exact = kind.equals("postgresql");
    Set<String> allowed = ALLOWED.getOrDefault(kind, Set.of());
    return names(settings).stream()
        .filter(name -> !allowed.contains(exact ? name : small(name)))
        .findFirst();
  }

  /** The names of settings: what stands before the equals sign, or all where there is none. */
  private static List<String> names(String settings) {
    List<String> names = new ArrayList<>();
    for (String one : settings.split("[;?&]", -1)) {
      if (!one.isEmpty()) {
        int end = one.indexOf('=');
        names.add(end < 0 ? one : one.substring(0, end));
      }
    }
    return names;
  }

  /** A text with A to Z as a to z. */
  static String small(String name) {
    StringBuilder small = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      small.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
    }
    return small.toString();
  }
}
