package org.harbourwire.ingest.article.body;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.review.Passage;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Run;
import org.jspecify.annotations.Nullable;

/// Keeps what it is told, and tells it again in the order of the page.
public final class ReviewTrail implements Trail {
  private final List<Object> inside = new ArrayList<>();
  private final IdentityHashMap<Run, List<Paragraph>> above = new IdentityHashMap<>();
  private final IdentityHashMap<Paragraph, CutReason> cuts = new IdentityHashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private @Nullable Box root;
  private @Nullable Box body;

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public void found(Box root, Box body) {
    this.root = root;
    this.body = body;
  }

  @Override
  public void read(Paragraph paragraph) {
    inside.add(paragraph);
  }

  @Override
  public void readAbove(Run run, Paragraph paragraph) {
    above.computeIfAbsent(run, r -> new ArrayList<>()).add(paragraph);
  }

  @Override
  public void leftOut(Box box, CutReason why) {
    inside.add(new LeftOut(box, why));
  }

  @Override
  public void cut(Paragraph paragraph, CutReason why) {
    cuts.putIfAbsent(paragraph, why);
  }

  /// All pieces, those around the article too.
  public List<Passage> passages() {
    passages.clear();
    if (root != null) {
      walk(root);
    }
    return List.copyOf(passages);
  }

  private void walk(Box box) {
    if (box == body) {
      inside.forEach(this::addInside);
    } else if (box.leftOut() != null && !holdsBody(box)) {
      add(box.flatText(), box.leftOut());
    } else {
      for (Item item : box.items()) {
        switch (item) {
          case Run run -> addOutside(run);
          case Box child -> walk(child);
        }
      }
    }
  }

  private boolean holdsBody(Box box) {
    for (Box b = body; b != null; b = b.parent()) {
      if (b == box) {
        return true;
      }
    }
    return false;
  }

  private void addOutside(Run run) {
    List<Paragraph> read = above.get(run);
    if (read == null) {
      add(run.text(), CutReason.OUTSIDE);
    } else {
      read.forEach(this::addInside);
    }
  }

  private void addInside(Object piece) {
    switch (piece) {
      case Paragraph p -> add(p.text(), cuts.get(p));
      case LeftOut l -> add(l.box().flatText(), l.why());
      default -> throw new AssertionError(piece);
    }
  }

  private void add(String text, @Nullable CutReason why) {
    String plain = text.strip();
    if (!plain.isEmpty()) {
      passages.add(new Passage(plain, why));
    }
  }

  private record LeftOut(Box box, CutReason why) {}
}
