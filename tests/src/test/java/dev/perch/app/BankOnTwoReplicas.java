package dev.perch.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.gatekeeping.Founding;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.redis.bank.BankPorts;
import dev.perch.redis.tickets.RedisDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Two replicas of a bank on one real Redis: one is edited, the other follows as often as the bot
 * does.
 */
public final class BankOnTwoReplicas implements AutoCloseable {
  private static final long LONGEST = SECONDS.toNanos(20);
  private static final long LOOK_EACH = MILLISECONDS.toNanos(2);

  /** Its multiples are spread over 0 to 1 evenly. */
  private static final double GOLDEN = 0.618;

  private final RedisDesk desk = RedisDesk.shared();
  private final FaqStories stories = BankPorts.here(desk);
  private final Gatekeeping gatekeeping = new Gatekeeping(stories, Clock.systemUTC());
  private final StoryBank here = new StoryBank(stories);
  private final StoryBank there = new StoryBank(BankPorts.elsewhere(desk));
  private final ScheduledExecutorService following = Executors.newSingleThreadScheduledExecutor();

  public BankOnTwoReplicas(List<Faq> entries) {
    Founding.from(entries, stories, gatekeeping);
    here.once();
    BankKeeping keeping =
        new BankKeeping(
            () -> {
              throw new IllegalStateException("it is founded");
            },
            there,
            BankPorts.elsewhere(desk),
            new Gatekeeping(BankPorts.elsewhere(desk), Clock.systemUTC()));
    keeping.once();
    long pause = Loops.BANK_EVERY.toMillis();
    var _ = following.scheduleWithFixedDelay(keeping::once, pause, pause, MILLISECONDS);
  }

  /** The bank of the replica that follows. */
  public FaqBank there() {
    return there;
  }

  /**
   * Publishes a new wording here, now sooner and now later after the other has looked.
   *
   * @param nth the number of the edit
   * @param found whether the other replica finds the wording
   * @return milliseconds until it does
   */
  public double edited(int nth, String wording, Predicate<String> found) {
    LockSupport.parkNanos((long) (Loops.BANK_EVERY.toNanos() * (nth * GOLDEN % 1)));
    Entry entry = here.entries().get(nth % here.entries().size());
    Content old = entry.current().orElseThrow().content();
    List<String> wordings = new ArrayList<>(old.wordings());
    wordings.add(wording);
    long start = System.nanoTime();
    gatekeeping.publish(
        new Editor("U1"), entry.id(), old.asked(wordings), null, entry.shown(), "", "edit:" + nth);
    while (!found.test(wording)) {
      if (System.nanoTime() - start > LONGEST) {
        return Double.POSITIVE_INFINITY;
      }
      LockSupport.parkNanos(LOOK_EACH);
    }
    double took = (System.nanoTime() - start) / 1e6;
    here.once();
    return took;
  }

  @Override
  public void close() {
    following.shutdownNow();
  }
}
