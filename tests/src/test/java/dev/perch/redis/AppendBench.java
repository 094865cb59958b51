package dev.perch.redis;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.NOON;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;

import dev.perch.desk.Stories;
import dev.perch.ticket.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints how many appends a second the embedded Redis takes, each on the disk when answered. */
final class AppendBench {
  private static final int APPENDS = 8_000;

  private AppendBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("append-bench");
    try (RedisConnection connection = RedisConnection.to(RedisUrl.parse("embedded"), folder)) {
      RedisDesk desk = RedisDesk.empty(connection.line(), connection.line());
      AtomicInteger tweets = new AtomicInteger(1_000_000);
      for (int threads : List.of(1, 16, 1, 16, 64)) {
        long took = nanosOf(desk.stories(), tweets, threads);
        System.out.printf(
            Locale.ROOT, "%2d threads: %,.0f appends/s%n", threads, APPENDS * 1e9 / took);
      }
    }
  }

  private static long nanosOf(Stories stories, AtomicInteger tweets, int threads)
      throws InterruptedException {
    AtomicInteger left = new AtomicInteger(APPENDS / 2);
    List<Thread> working = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      working.add(
          Thread.startVirtualThread(() -> {
            while (left.decrementAndGet() >= 0) {
              openAndClaim(stories, Integer.toString(tweets.incrementAndGet()));
            }
          }));
    }
    for (Thread thread : working) {
      thread.join();
    }
    return System.nanoTime() - start;
  }

  private static void openAndClaim(Stories stories, String tweet) {
    String customer = tweet.substring(2);
    Story opened = done(stories.append(opening(tweet, customer, "AcmeCare", NOON)));
    done(stories.append(next(opened, "press:1", claimed(ANNA, 1))));
  }
}
