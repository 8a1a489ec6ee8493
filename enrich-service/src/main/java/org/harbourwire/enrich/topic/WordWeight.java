package org.harbourwire.enrich.topic;

import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Objection.Reason;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.reading.Reading;
import org.jspecify.annotations.Nullable;

/// What a phrase weighs where it stands.
///
/// @param weight 0: it does not count
/// @param objection what took weight off it, if anything did
record WordWeight(double weight, @Nullable Objection objection) {

  /// The weight of `one`.
  ///
  /// @param inside the expression around it that means something else, if it stands in one
  /// @param names the names in the article
  static WordWeight of(Found one, Optional<Found> inside, Reading reading, List<Name> names) {
    double weight = standing(one, reading);
    if (inside.isPresent()) {
      return less(one, weight, 0, Reason.FIXED_PHRASE, inside.get().span().text());
    }
    if (Aside.at(one.field(), one.range())) {
      return less(one, weight, 0, Reason.ASIDE, null);
    }
    for (Name name : names) {
      if (!holds(name, one)) {
        continue;
      }
      if (name.type() == EntityType.PERSON) {
        return less(one, weight, 0, Reason.PERSON, name.name());
      }
      if (!name.speaks()) {
        double share = Weights.inName(name.known(), !one.phrase().near().isEmpty());
        return less(one, weight, share, Reason.NAME, name.name());
      }
    }
    return new WordWeight(weight, null);
  }

  /// What it would weigh if nothing kept it from speaking.
  static double standing(Found one, Reading reading) {
    double strength = one.kind() == TopicTagger.Kind.STRONG ? Weights.STRONG : Weights.WEAK;
    return strength * Weights.place(reading, one.field(), one.range());
  }

  private static WordWeight less(
      Found one, double weight, double share, Reason reason, @Nullable String other) {
    double left = weight * share;
    return new WordWeight(left, TopicDecision.objection(reason, weight - left, one.span(), other));
  }

  private static boolean holds(Name name, Found one) {
    return name.field() == one.field().field()
        && name.range().contains(one.range())
        && name.range().length() > one.range().length();
  }
}
