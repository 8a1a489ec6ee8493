package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// The password of the user `elastic`: random, made once, kept in a file that only we can read and
/// in the server's keystore.
final class BootstrapPassword {
  private static final int BYTES = 24;

  private BootstrapPassword() {}

  /// The password; made, and put into the keystore of the server in `home`, when missing.
  static String ensure(
      ServerFolders folders, Path home, ServerUser user, Consumer<String> progress) {
    try {
      boolean known = Files.exists(folders.password());
      if (!known) {
        write(folders.password());
      }
      String password = Files.readString(folders.password()).strip();
      if (!known || !Files.exists(folders.config().resolve("elasticsearch.keystore"))) {
        progress.accept("making the password of Elasticsearch (only the first time)");
        store(password, folders, home, user);
      }
      return password;
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot keep the password in " + folders.password(), e);
    }
  }

  /// The password that was made before.
  static String read(ServerFolders folders) {
    try {
      return Files.readString(folders.password()).strip();
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot read the password in " + folders.password(), e);
    }
  }

  private static void write(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
  }

  private static void store(String password, ServerFolders folders, Path home, ServerUser user) {
    String keystore = home.resolve("bin/elasticsearch-keystore").toString();
    CommandOutput output =
        CommandOutput.of(
            user.runs(List.of(keystore, "add", "--stdin", "--force", "bootstrap.password")),
            ChildEnvironment.of(folders),
            password);
    if (output.exitCode() != 0) {
      deleteQuietly(folders.password());
      throw new ElasticsearchFailure("cannot set the password of Elasticsearch: " + output.text());
    }
  }

  /// Without the file the next start makes the password anew.
  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot delete " + file, e);
    }
  }
}
