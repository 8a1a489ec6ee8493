package org.harbourwire.bench.ablation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.harbourwire.bench.ablation.PageAnswers.Found;
import org.harbourwire.bench.extract.Page;

/// Prints what each group of extraction's rules is worth, as a table in Markdown: `Ablation PAGES
/// GOLD [PAGES GOLD …]`, a set in each pair of files.
public final class Ablation {
  private Ablation() {}

  /// One evaluation set.
  private record EvaluationSet(List<Page> pages, Map<String, Gold> golds) {}

  /// Scores all groups.
  ///
  /// @param args pairs of files, see [Page#read] and [Gold#read]
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    if (args.length == 0 || args.length % 2 != 0) {
      throw new IllegalArgumentException("usage: Ablation PAGES GOLD [PAGES GOLD …]");
    }
    List<EvaluationSet> sets = new ArrayList<>();
    for (int i = 0; i < args.length; i += 2) {
      sets.add(new EvaluationSet(Page.read(Path.of(args[i])), Gold.read(Path.of(args[i + 1]))));
    }
    head(sets.size(), System.out);
    row(RuleGroup.NONE, sets, System.out);
    for (RuleGroup group : RuleGroup.all()) {
      row(group, sets, System.out);
    }
  }

  private static void head(int sets, PrintStream out) {
    out.println("| without |" + " F1 | title | date | author |".repeat(sets));
    out.println("|---|" + "---|---|---|---|".repeat(sets));
  }

  private static void row(RuleGroup group, List<EvaluationSet> sets, PrintStream out)
      throws ReflectiveOperationException {
    StringBuilder row = new StringBuilder("| " + group.name() + " |");
    PageAnswers extractor = new WithoutGroup(group).answers();
    for (EvaluationSet set : sets) {
      Scores s = Scores.of(set.golds(), answers(extractor, set.pages()));
      for (double score : List.of(s.body(), s.title(), s.date(), s.authors())) {
        row.append(Double.isNaN(score) ? " – |" : String.format(Locale.ROOT, " %.3f |", score));
      }
    }
    out.println(row);
  }

  private static Map<String, Found> answers(PageAnswers extractor, List<Page> pages) {
    Map<String, Found> answers = new HashMap<>();
    pages.forEach(page -> answers.put(page.id(), extractor.apply(page)));
    return answers;
  }
}
