package dev.perch.slack.view;

import dev.perch.desk.money.Prices;
import dev.perch.guard.NumberedThread;
import dev.perch.guard.TweetLength;
import java.math.BigDecimal;

/** What is said of a reply in numbered parts. In mrkdwn. */
final class ThreadPhrases {
  static final String CHOOSE = "Send as a numbered thread";
  static final String LABEL = "Too long for one tweet";

  private ThreadPhrases() {}

  /** Of a draft that is too long, above its parts. */
  static String preview(NumberedThread thread, Prices prices) {
    return "*As a thread of %d* it would cost %s, each part answering the one before. You approve all of it:"
        .formatted(thread.parts().size(), CardState.dollars(price(thread, prices)));
  }

  /** Beside a draft that is written in parts already. */
  static String facts(NumberedThread thread, Prices prices) {
    int longest = thread.parts().stream().mapToInt(TweetLength::of).max().orElse(0);
    return "a thread of %d, the longest %d of %d characters · %s"
        .formatted(
            thread.parts().size(),
            longest,
            TweetLength.LIMIT,
            CardState.dollars(price(thread, prices)));
  }

  private static BigDecimal price(NumberedThread thread, Prices prices) {
    return thread.parts().stream().map(prices::of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** X took some of the parts and then refused one; {@code why} is said of a whole reply. */
  static String cutShort(long posted, String why) {
    String stands =
        posted == 1
            ? "The first part of the reply stands on X, and the next was not taken."
            : "The first %d parts of the reply stand on X, and the next was not taken."
                .formatted(posted);
    return stands
        + " "
        + why.replace("Nothing was posted.", "Nothing more was posted.")
        + " Write the rest with *Reply*, or take away what stands: *Delete our reply* in the card's menu.";
  }
}
