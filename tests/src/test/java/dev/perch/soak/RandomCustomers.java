package dev.perch.soak;

import dev.perch.bench.Questions;
import dev.perch.sandbox.x.XEmulator;
import dev.perch.sandbox.x.XProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Customers who tweet, answer in their thread, change their words and take them back. */
final class RandomCustomers {
  private static final int CUSTOMERS = 200;

  private final XEmulator x;
  private final Random random;
  private final List<Tweeted> tweets = new ArrayList<>();

  private record Tweeted(String id, String by) {}

  RandomCustomers(XEmulator x, Random random) {
    this.x = x;
    this.random = random;
  }

  /** One of them does something. */
  void act() {
    try {
      int dice = tweets.isEmpty() ? 0 : random.nextInt(20);
      if (dice < 13) {
        tweet("customer_" + random.nextInt(CUSTOMERS), null);
      } else if (dice < 17) {
        Tweeted earlier = any();
        tweet(earlier.by(), earlier.id());
      } else if (dice < 19) {
        x.edit(any().id(), Questions.nth(random.nextInt(10_000)));
      } else {
        x.delete(any().id());
      }
    } catch (XProblem refused) {
      // Gone, or too old to be edited.
    }
  }

  private void tweet(String by, @Nullable String to) {
    tweets.add(new Tweeted(x.post(by, Questions.nth(tweets.size()), to), by));
  }

  private Tweeted any() {
    return tweets.get(random.nextInt(tweets.size()));
  }

  int tweets() {
    return tweets.size();
  }
}
