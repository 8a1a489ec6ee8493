package org.harbourwire.standalone.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.harbourwire.kit.lifecycle.StartFailure;

/// What the build laid out for this machine: the Elasticsearch server and its plugin.
///
/// @param elasticsearch the server's zip
/// @param plugin folder of the analysis plugin
public record Distribution(Path elasticsearch, Path plugin) {

  /// The one that the launcher names.
  ///
  /// @throws StartFailure when it is not complete
  public static Distribution here() {
    Path dist = Path.of(System.getProperty("harbourwire.dist", "standalone/target/dist"));
    return in(dist);
  }

  /// The one in that folder.
  public static Distribution in(Path dist) {
    Path zip = dist.resolve("elasticsearch.zip");
    if (!Files.exists(zip)) {
      throw new StartFailure(
          "the Elasticsearch server is not at " + zip + "; start with ./harbourwire");
    }
    return new Distribution(zip, dist.resolve("plugin"));
  }
}
