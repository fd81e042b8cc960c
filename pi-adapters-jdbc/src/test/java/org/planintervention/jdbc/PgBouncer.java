package org.planintervention.jdbc;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PgBouncer in front of the tests' PostgreSQL, started with the first test that needs it. */
final class PgBouncer {
  private static final int TRIES = 300;
  private static final long PAUSE_MILLIS = 100;

  private PgBouncer() {}

  /** The program; empty where it is not installed. */
  static Optional<Path> executable() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, "pgbouncer"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** PostgreSQL through it; one account may only read. */
  static TestDatabase database() {
    return Started.DATABASE;
  }

  private static final class Started {
    static final TestDatabase DATABASE = start();

    private static TestDatabase start() {
      try (Connection server = TestDatabase.postgresql().connect();
          Statement statement = server.createStatement()) {
        statement.execute("CREATE ROLE pi_bouncer_reader LOGIN SUPERUSER");
        statement.execute("ALTER ROLE pi_bouncer_reader SET default_transaction_read_only = on");
        int port = freePort();
        Process process = run(port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitOpen(process, port);
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/";
        String unprepared = "?prepareThreshold=0";
        return new TestDatabase(
            "PostgreSQL",
            address + "pi" + unprepared,
            address + "pi_reader" + unprepared,
            address + "pi" + unprepared);
      } catch (IOException | SQLException failure) {
        throw new IllegalStateException("PgBouncer could not be started", failure);
      }
    }

    private static Process run(int port) throws IOException {
      Path folder = TestDatabase.folder();
      Path configuration = folder.resolve("pgbouncer.ini");
      String url = TestDatabase.postgresql().address();
      String server =
          "host=127.0.0.1 port="
              + java.net.URI.create(url.substring("jdbc:".length())).getPort()
              + " dbname=postgres user=";
      Files.writeString(
          configuration,
          String.join(
              "\n",
              "[databases]",
              "pi = " + server + "postgres",
              "pi_reader = " + server + "pi_bouncer_reader",
              "[pgbouncer]",
              "listen_addr = 127.0.0.1",
              "listen_port = " + port,
              "unix_socket_dir =",
              "auth_type = any",
              "pool_mode = transaction",
              "default_pool_size = 20",
              "max_client_conn = 500",
              "ignore_startup_parameters = extra_float_digits",
              ""));
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      List<String> command = new ArrayList<>(List.of(executable().orElseThrow().toString(), "-q"));
      if ("root".equals(System.getProperty("user.name"))) {
        command.addAll(List.of("-u", "nobody"));
      }
      command.add(configuration.toString());
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    private static void awaitOpen(Process process, int port) throws IOException {
      for (int turn = 0; turn < TRIES && process.isAlive(); turn++) {
        try {
          new Socket("127.0.0.1", port).close();
          return;
        } catch (IOException notYet) {
          pause();
        }
      }
      throw new IOException("PgBouncer does not listen");
    }

    private static void pause() {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException wanted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
