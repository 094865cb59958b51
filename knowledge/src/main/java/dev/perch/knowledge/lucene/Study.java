package dev.perch.knowledge.lucene;

import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.Meaning;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Learns in the background, on one thread: loads the sentence model, works out what the bank's
 * wordings mean, and what the bank teaches. Changes that come meanwhile are learned together in the
 * next round. What was learned before holds until the new is complete.
 */
final class Study implements AutoCloseable {

  private static final System.Logger log = System.getLogger(Study.class.getName());

  /** So many new wordings are worked out at once, 3 ms each; more wait for the background. */
  private static final int AT_ONCE = 16;

  /** After a round the thread rests so many times as long as the round took. */
  private static final int REST = 1;

  private final FaqIndex index;
  private final Vectors vectors;
  private final Lessons lessons;
  private final Meaning.Source source;
  private final BlockingQueue<CompletableFuture<Void>> rounds = new LinkedBlockingQueue<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("suggestions").unstarted(this::work);

  private volatile Learned learned = Learned.NOTHING;
  private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
  private boolean waiting;
  private volatile boolean closed;

  Study(FaqIndex index, Vectors vectors, Lessons lessons, Meaning.Source source) {
    this.index = index;
    this.vectors = vectors;
    this.lessons = lessons;
    this.source = source;
  }

  void start() {
    thread.start();
  }

  /** What is known by now. */
  Learned learned() {
    return learned;
  }

  /** Works a few new wordings out before the index has them, so that they count at once. */
  void glance(BankChange change) {
    if (change instanceof BankChange.Changed changed) {
      Set<String> unknown =
          changed.put().stream()
              .flatMap(Entry::texts)
              .filter(text -> vectors.known(text) == null)
              .collect(Collectors.toSet());
      if (unknown.size() <= AT_ONCE) {
        unknown.forEach(vectors::learn);
      }
    }
  }

  /** Asks for a round, unless one is waiting already. */
  synchronized void soon() {
    if (!waiting) {
      waiting = true;
      settled = new CompletableFuture<>();
      rounds.add(settled);
    }
  }

  /** Done when the bank, as it is now, was learned. */
  synchronized CompletableFuture<Void> settled() {
    return settled.copy();
  }

  private void work() {
    try {
      CompletableFuture<Void> round = rounds.take();
      boolean able = load();
      while (true) {
        long start = System.nanoTime();
        begin();
        if (able) {
          learn();
        }
        round.complete(null);
        TimeUnit.NANOSECONDS.sleep(REST * (System.nanoTime() - start));
        round = rounds.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What changes from here on is for the next round. */
  private synchronized void begin() {
    waiting = false;
  }

  private boolean load() {
    try {
      vectors.by(source.load());
      return true;
    } catch (Meaning.NoMeaning e) {
      log.log(Level.WARNING, "{0}. Suggestions go on by words alone.", e.getMessage());
    } catch (RuntimeException | Error e) {
      log.log(Level.ERROR, "The sentence model failed. Suggestions go on by words alone.", e);
    }
    return false;
  }

  private void learn() throws InterruptedException {
    try {
      for (String wording : wordings()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        vectors.learn(wording);
      }
      index.remake(entry -> entry.centroid() == null);
      learned = lessons.of(index.entries());
      vectors.keep(wordings());
    } catch (RuntimeException | Error e) {
      // Closed in the middle of it, there is nobody to learn for.
      if (!closed) {
        log.log(Level.ERROR, "What the FAQ bank teaches was not learned; what was, holds", e);
      }
    }
  }

  private Set<String> wordings() {
    return index.entries().stream()
        .flatMap(entry -> Entry.texts(entry.faq()))
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
