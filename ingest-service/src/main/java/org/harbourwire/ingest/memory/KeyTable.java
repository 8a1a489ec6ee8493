package org.harbourwire.ingest.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set whose members hold their own keys: some six bytes a member, where a `HashMap` takes forty
/// and a key of its own. Open addressing with linear probing; a removal moves back what stood
/// behind (Knuth, The Art of Computer Programming 3, 6.4, algorithm R). For one thread at a time.
///
/// @param <T> the type of its members
final class KeyTable<T extends Keyed> {
  private static final int SMALLEST = 4;

  private @Nullable Keyed[] slots = new @Nullable Keyed[SMALLEST];
  private int size;

  int size() {
    return size;
  }

  @Nullable T find(long high, long low) {
    return at(index(high, low));
  }

  /// Adds `member`, in the place of the one with its key.
  void put(T member) {
    int index = index(member.high(), member.low());
    if (slots[index] == null && ++size > slots.length - slots.length / 4) {
      grow();
      index = index(member.high(), member.low());
    }
    slots[index] = member;
  }

  void remove(T member) {
    int hole = index(member.high(), member.low());
    if (slots[hole] == null) {
      return;
    }
    size--;
    slots[hole] = null;
    int i = next(hole);
    for (Keyed behind = slots[i]; behind != null; behind = slots[i]) {
      int home = home(behind.high());
      // Whoever would no longer be found past the hole moves into it.
      if (distance(home, hole) < distance(home, i)) {
        slots[hole] = behind;
        slots[i] = null;
        hole = i;
      }
      i = next(i);
    }
  }

  List<T> members() {
    List<T> members = new ArrayList<>(size);
    for (int i = 0; i < slots.length; i++) {
      T member = at(i);
      if (member != null) {
        members.add(member);
      }
    }
    return members;
  }

  /// By half as much again: memory counts more here than the time of a copy.
  private void grow() {
    @Nullable Keyed[] before = slots;
    slots = new @Nullable Keyed[before.length / 2 * 3];
    for (Keyed member : before) {
      if (member != null) {
        slots[index(member.high(), member.low())] = member;
      }
    }
  }

  /// Where that key is, or would be.
  private int index(long high, long low) {
    int i = home(high);
    Keyed other = slots[i];
    while (other != null && (other.high() != high || other.low() != low)) {
      i = next(i);
      other = slots[i];
    }
    return i;
  }

  /// Keys are evenly spread, so that their upper half, as a fraction, says where in the table.
  private int home(long high) {
    return (int) (((high >>> Integer.SIZE) * slots.length) >>> Integer.SIZE);
  }

  private int next(int i) {
    return i + 1 == slots.length ? 0 : i + 1;
  }

  private int distance(int from, int to) {
    return to >= from ? to - from : to - from + slots.length;
  }

  @SuppressWarnings("unchecked") // Nothing but T is ever put there.
  private @Nullable T at(int index) {
    return (T) slots[index];
  }
}
