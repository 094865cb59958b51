package dev.perch.app;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import java.time.Duration;

/**
 * How replies leave us.
 *
 * @param hold how long an approved one may be taken back before it goes out; zero for not at all
 * @param moveToDm what a customer is told in public when a matter is to go on in private
 */
record ReplySettings(
    @Setting("How long an approved reply may be taken back, at most 1m; 0s sends at once")
        @Default("10s")
        Duration hold,
    @Setting("What Move to DM says in public, with {first_name} and {link}")
        @Default(
            "Hi {first_name}, let us look into this in private. Please send us a direct message: {link}")
        String moveToDm) {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  ReplySettings {
    if (hold.isNegative() || hold.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "replies.hold must be between 0s and 1m: customers wait for what is held");
    }
    if (!moveToDm.contains("{link}")) {
      throw new IllegalArgumentException(
          "replies.move-to-dm must have {link} in it, where the customer writes to us");
    }
  }
}
