package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.CrisisWords.Said;
import org.jspecify.annotations.Nullable;

/** What a person asks of crises. */
public sealed interface CrisisAction {
  /** Something is wrong; PR and the leads shall look. */
  record RaiseAlarm(String what) implements CrisisAction {}

  /** That alarm is no crisis. */
  record Dismiss(CrisisId id) implements CrisisAction {}

  /**
   * It is a crisis.
   *
   * @param alarm the alarm that it follows from; null for none
   * @param drill whether it is rehearsed only
   */
  record Start(@Nullable CrisisId alarm, Said said, String leader, boolean drill)
      implements CrisisAction {}

  /**
   * More is known, something else is said, or somebody else leads. The form comes back whole: what
   * is as it was shown is no news. A statement that is left out is withdrawn.
   *
   * @param shown how long the story was when the form was filled for them
   * @param warned how long it was when they were last told of what others changed meanwhile
   */
  record Update(CrisisId id, int shown, int warned, Said said, String leader)
      implements CrisisAction {}

  /** It is over. */
  record End(CrisisId id, String reason) implements CrisisAction {}
}
