package org.harbourwire.contract.source;

import java.time.Instant;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// What is remembered of a source beyond its last poll: how it publishes, what ails it, where it
/// went.
///
/// @param profile when in the week it publishes; absent: not known yet
/// @param lastNewAt when it last brought a new entry
/// @param trouble what ails it; absent: its last poll was answered
/// @param silentSince when it was told that it has fallen silent; absent: it has not
/// @param move where it went; absent: it is where its configuration says
/// @param redirect where its last answer said it has gone for good; the second time it is believed
/// @param quiet when its last list asked not to be polled; absent: it asked for nothing of the kind
/// @param pagesLostSince when it was told that its pages cannot be had; absent: they can
public record Chronicle(
    @Nullable PublishingProfile profile,
    @Nullable Instant lastNewAt,
    @Nullable Trouble trouble,
    @Nullable Instant silentSince,
    @Nullable Move move,
    @Nullable @Address String redirect,
    @Nullable QuietTimes quiet,
    @Nullable Instant pagesLostSince) {

  /// Nothing is known.
  public static final Chronicle NONE =
      new Chronicle(null, null, null, null, null, null, null, null);

  /// After a poll that was answered.
  public Chronicle published(@Nullable PublishingProfile seen, @Nullable Instant newAt) {
    return new Chronicle(seen, newAt, null, silentSince, move, redirect, quiet, pagesLostSince);
  }

  /// The same with this trouble.
  public Chronicle ailing(Trouble now) {
    return new Chronicle(
        profile, lastNewAt, now, silentSince, move, redirect, quiet, pagesLostSince);
  }

  /// The same, silent since then, or not.
  public Chronicle silent(@Nullable Instant since) {
    return new Chronicle(profile, lastNewAt, trouble, since, move, redirect, quiet, pagesLostSince);
  }

  /// The same, polled there, or where its configuration says.
  public Chronicle moved(@Nullable Move there) {
    return new Chronicle(
        profile, lastNewAt, trouble, silentSince, there, null, quiet, pagesLostSince);
  }

  /// The same, sent there for good once, or not.
  public Chronicle redirected(@Nullable String there) {
    return new Chronicle(
        profile, lastNewAt, trouble, silentSince, move, there, quiet, pagesLostSince);
  }

  /// The same, asking not to be polled then.
  public Chronicle asking(QuietTimes now) {
    QuietTimes asked = now.equals(QuietTimes.NONE) ? null : now;
    return new Chronicle(
        profile, lastNewAt, trouble, silentSince, move, redirect, asked, pagesLostSince);
  }

  /// The same, its pages lost since then, or not.
  public Chronicle pagesLost(@Nullable Instant since) {
    return new Chronicle(profile, lastNewAt, trouble, silentSince, move, redirect, quiet, since);
  }
}
