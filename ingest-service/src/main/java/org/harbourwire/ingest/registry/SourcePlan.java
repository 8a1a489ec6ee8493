package org.harbourwire.ingest.registry;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceConfig;

/// What it takes to make the registry hold what a file names. Pure.
///
/// Whether a source is paused is the file's word if it has one (`enabled`); a silent file ends the
/// pause that a file began. What a command paused only an `enabled: true` switches on.
///
/// @param added sources that are not registered yet, as in the file
/// @param changed sources that are registered otherwise, as in the file
/// @param removed registered sources that go, by id
/// @param unchanged sources that are registered as they are in the file
/// @param left registered sources that the file does not name and that stay, by id
public record SourcePlan(
    List<Source> added,
    List<SourceChange> changed,
    List<Source> removed,
    List<Source> unchanged,
    List<Source> left) {

  /// The plan of a start: what the configuration ceases to name goes if an earlier start had
  /// registered it, and whatever it names is its own from now on.
  public static SourcePlan atStart(
      Collection<Source> registered, List<SourceConfig> named, Duration interval) {
    return plan(registered, named, interval, Origin.FILE, s -> s.origin() == Origin.FILE);
  }

  /// The plan of a command.
  ///
  /// @param prune whether all goes that the file does not name
  public static SourcePlan byCommand(
      Collection<Source> registered, List<SourceConfig> named, Duration interval, boolean prune) {
    return plan(registered, named, interval, Origin.COMMAND, s -> prune);
  }

  /// Whether there is nothing to do.
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /// What is to be written.
  public List<Source> written() {
    List<Source> written = new ArrayList<>(added);
    changed.forEach(c -> written.add(c.after()));
    return written;
  }

  private static SourcePlan plan(
      Collection<Source> registered,
      List<SourceConfig> named,
      Duration interval,
      Origin origin,
      Predicate<Source> pruned) {
    Map<String, Source> before =
        registered.stream().collect(toMap(Source::id, Function.identity()));
    SourcePlan plan =
        new SourcePlan(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (SourceConfig config : named) {
      Source wanted = config.toSource(interval, origin);
      Source known = before.remove(wanted.id());
      if (known == null) {
        plan.added.add(wanted);
      } else {
        plan.hold(known, pausedAs(known, wanted, config), origin);
      }
    }
    before.values().stream()
        .sorted(comparing(Source::id))
        .forEach(s -> (pruned.test(s) ? plan.removed : plan.left).add(s));
    return plan;
  }

  private void hold(Source known, Source wanted, Origin origin) {
    // A command that changes nothing leaves a source to the file that named it.
    Origin same = origin == Origin.COMMAND ? known.origin() : origin;
    if (wanted.with(same, wanted.pausedBy()).equals(known)) {
      unchanged.add(known);
    } else {
      changed.add(new SourceChange(known, wanted));
    }
  }

  private static Source pausedAs(Source known, Source wanted, SourceConfig config) {
    boolean held = known.paused() && known.pausedBy() != Origin.FILE;
    return held && !Boolean.TRUE.equals(config.enabled())
        ? wanted.with(wanted.origin(), Origin.COMMAND)
        : wanted;
  }
}
