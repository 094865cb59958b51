package dev.perch.slack.view;

import dev.perch.desk.Prices;
import dev.perch.guard.Finding;
import dev.perch.guard.Guard;
import dev.perch.guard.PrivateGuard;
import dev.perch.guard.TweetLength;
import dev.perch.ticket.Road;
import java.util.List;

/** What becomes of a text that is sent as it is: by which road, how long it is, what it costs. */
record GoesOut(Road road, String handle, String signed, Prices prices) {
  /** As whom and how, in mrkdwn. */
  String facts() {
    String as =
        switch (road) {
          case PUBLIC -> "as *@%s*".formatted(handle);
          case DIRECT -> "as *@%s* · 🔒 *in a direct message*".formatted(handle);
        };
    return "%s · %d of %d characters · %s"
        .formatted(as, length(), limit(), CardState.dollars(prices.of(road, signed)));
  }

  /** What stands against it. */
  List<Finding> findings() {
    return road == Road.PUBLIC ? Guard.check(signed) : PrivateGuard.check(signed);
  }

  private int length() {
    return road == Road.PUBLIC ? TweetLength.of(signed) : PrivateGuard.length(signed);
  }

  private int limit() {
    return road == Road.PUBLIC ? TweetLength.LIMIT : PrivateGuard.LIMIT;
  }
}
