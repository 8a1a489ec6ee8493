package org.harbourwire.testkit.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds Chromium and its driver on this machine, starts them and clears up after them.
final class Chromium {
  private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
  private static final String KNOWN_TO_BE_MISSING = "HARBOURWIRE_NO_BROWSER";
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVERS = List.of("chromedriver");

  private Chromium() {}

  static RealBrowser start() {
    Optional<Path> browser = onPath(BROWSERS);
    Optional<Path> driver = onPath(DRIVERS);
    if (browser.isEmpty() || driver.isEmpty()) {
      throw missing();
    }
    Path profile = newProfile();
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .usingAnyFreePort()
            .build();
    return new RealBrowser(new ChromeDriver(service, options(browser.get(), profile)), profile);
  }

  static void discard(Path profile) {
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.debug("{} could not be removed", profile, e);
    }
  }

  private static ChromeOptions options(Path browser, Path profile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        // Chromium refuses to run as root with its sandbox, and containers often are root.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en-GB",
        "--user-data-dir=" + profile);
    return options;
  }

  private static RuntimeException missing() {
    String what = "needs one of " + BROWSERS + " and " + DRIVERS + " on the PATH";
    if ("1".equals(System.getProperty(KNOWN_TO_BE_MISSING, System.getenv(KNOWN_TO_BE_MISSING)))) {
      String skipped = "SKIPPED, NOT TESTED: this browser test " + what;
      LOG.error(skipped);
      Assumptions.abort(skipped);
    }
    return new IllegalStateException(
        "this test " + what + "; to skip browser tests set " + KNOWN_TO_BE_MISSING + "=1");
  }

  private static Optional<Path> onPath(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(n -> Stream.of(path.split(File.pathSeparator, -1)).map(d -> Path.of(d, n)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path newProfile() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "chromium");
    } catch (IOException e) {
      throw new UncheckedIOException("no place for Chromium's profile", e);
    }
  }
}
