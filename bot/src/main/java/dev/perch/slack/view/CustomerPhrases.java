package dev.perch.slack.view;

import dev.perch.desk.records.KnownCustomers.Noted;
import dev.perch.desk.records.Profile;
import java.math.BigDecimal;
import java.util.Optional;

/** What is said around what is known of a customer. In mrkdwn. */
public final class CustomerPhrases {
  static final String NO_NOTES = "Nobody noted anything.";

  static final String HINT =
      "For colleagues: what helps whoever answers next. The customer never sees it; it is deleted with their data.";

  private CustomerPhrases() {}

  /** Why a note was not kept. */
  public static String unfit(Noted.Unfit unfit) {
    return "That could not be kept: a note has one to %d characters, and a customer at most %d notes. Shorten it, or remove one."
        .formatted(unfit.longest(), unfit.most());
  }

  static String profile(Optional<Profile> profile, BigDecimal price) {
    return profile
            .map(seen ->
                seen.there()
                    ? bio(seen)
                    : "X shows no such account any more, %s.".formatted(Times.at(seen.at())))
            .orElse("X could not be asked about them just now. Open this again in a while.")
        + " _X charges %s a look; it is asked once a day at most._"
            .formatted(CardState.dollars(price));
  }

  private static String bio(Profile seen) {
    String bio = seen.bio() == null ? "" : seen.bio().replace('\n', ' ').strip();
    return "%s · looked up %s."
        .formatted(
            bio.isEmpty() ? "They say nothing of themselves" : "“" + Literal.escape(bio, 400) + "”",
            Times.at(seen.at()));
  }
}
