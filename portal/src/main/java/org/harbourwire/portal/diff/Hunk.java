package org.harbourwire.portal.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/// A change of a list: what stood from `from` up to `to` became what stands from `afterFrom` up to
/// `afterTo`.
record Hunk(int from, int to, int afterFrom, int afterTo) {
  /// The changes between two lists, in order (E. W. Myers, An O(ND) Difference Algorithm and Its
  /// Variations, Algorithmica 1, 1986). Between any two of them something stayed.
  static List<Hunk> between(List<String> before, List<String> after) {
    List<Hunk> hunks = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
      Hunk next = of(delta);
      // The library tells of what took another's place as of two changes.
      boolean goesOn = !hunks.isEmpty() && hunks.getLast().to == next.from;
      hunks.add(goesOn ? hunks.removeLast().upTo(next) : next);
    }
    return hunks;
  }

  /// This, the other, and what stands between them as one.
  Hunk upTo(Hunk other) {
    return new Hunk(from, Math.max(to, other.to), afterFrom, Math.max(afterTo, other.afterTo));
  }

  private static Hunk of(AbstractDelta<String> delta) {
    int from = delta.getSource().getPosition();
    int afterFrom = delta.getTarget().getPosition();
    return new Hunk(
        from, from + delta.getSource().size(), afterFrom, afterFrom + delta.getTarget().size());
  }
}
