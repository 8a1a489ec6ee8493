package org.harbourwire.testkit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.harbourwire.contract.Json;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/// Chromium without a window, with a profile of its own that is thrown away. It keeps what its
/// console complained of and which addresses it asked for.
///
/// Where there is no Chromium the test fails, unless the system property or environment variable
/// `HARBOURWIRE_NO_BROWSER=1` says that this is known: then the test is skipped, loudly.
public final class RealBrowser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final Path profile;
  private final List<String> requested = new ArrayList<>();

  RealBrowser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /// A new browser with a window of 1280 × 900.
  public static RealBrowser open() {
    RealBrowser browser = Chromium.start();
    browser.resize(1280, 900);
    return browser;
  }

  /// Opens a page and waits until it is loaded.
  public void open(String url) {
    driver.get(url);
  }

  /// The address of the page that is open.
  public String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /// The size of the page in CSS pixels, also below the window's least width.
  public void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /// What the page is told of the reader's wish: `light` or `dark`.
  public void prefer(String colorScheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
  }

  /// Switches scripts off or on for pages opened from now on.
  public void scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /// The first element that a CSS selector finds.
  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /// All elements that a CSS selector finds.
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /// Runs a script in the page.
  public @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /// Waits until `condition` holds.
  ///
  /// @throws ConditionTimeoutException when it does not in 20 seconds
  public void await(String what, BooleanSupplier condition) {
    Awaitility.await(what).atMost(PATIENCE).until(condition::getAsBoolean);
  }

  /// What the console complained of since the last call, policy violations included.
  public List<String> consoleErrors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(e -> e.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /// What axe-core finds serious or critical in the page that is open: rule and place.
  public List<String> accessibilityFaults() {
    return Accessibility.graveFindings(driver, null);
  }

  /// The same by the rules on colours alone: all that changes when nothing but colours does.
  public List<String> colourFaults() {
    return Accessibility.graveFindings(driver, List.of("color-contrast", "link-in-text-block"));
  }

  /// Every address that pages asked of a host until now.
  public List<String> requestedUrls() {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = Json.read(entry.getMessage(), JsonNode.class).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        String url = message.at("/params/request/url").asText();
        if (url.startsWith("http") || url.startsWith("ws")) {
          requested.add(url);
        }
      }
    }
    return List.copyOf(requested);
  }

  /// Keeps a picture of the whole page as `target/screenshots/<name>.png`.
  public Path screenshot(String name) {
    JsonNode size =
        Json.mapper().valueToTree(driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()));
    Map<String, Object> clip =
        Map.of(
            "x", 0,
            "y", 0,
            "width", size.at("/cssLayoutViewport/clientWidth").asInt(),
            "height", size.at("/cssContentSize/height").asInt(),
            "scale", 1);
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
            .get("data");
    try {
      Path file = Files.createDirectories(SCREENSHOTS).resolve(name + ".png");
      return Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the screenshot " + name, e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    Chromium.discard(profile);
  }
}
