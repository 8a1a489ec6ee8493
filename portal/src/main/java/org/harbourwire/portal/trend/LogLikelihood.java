package org.harbourwire.portal.trend;

/// How surely two shares differ: the log-likelihood ratio G² of T. Dunning, Accurate Methods for
/// the Statistics of Surprise and Coincidence, Computational Linguistics 19 (1), 1993. Unlike χ² it
/// does not overrate what is rare, and most names are. It is distributed like χ² with one degree of
/// freedom: above 3.84 chance alone makes it in one of twenty cases, above 6.63 in one of a
/// hundred.
final class LogLikelihood {
  private LogLikelihood() {}

  /// G² of `some` in `all` and `others` in `allOthers`; 0 where the shares are the same.
  static double ratio(long some, long all, long others, long allOthers) {
    double share = (double) (some + others) / (double) (all + allOthers);
    double sum =
        term(some, (double) all * share)
            + term(all - some, (double) all * (1 - share))
            + term(others, (double) allOthers * share)
            + term(allOthers - others, (double) allOthers * (1 - share));
    return Math.max(0, 2 * sum);
  }

  private static double term(long observed, double expected) {
    return observed == 0 ? 0 : (double) observed * Math.log((double) observed / expected);
  }
}
