package dev.perch.desk.bank;

import dev.perch.desk.FailureLog;
import dev.perch.desk.Unavailable;
import dev.perch.guard.Masking;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Trials;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a bank with another version of an entry what customers have asked lately, before that
 * version is published. It changes nothing. One rehearsal runs at a time, on a thread of its own,
 * as long as somebody watches it.
 */
public final class Rehearsing {
  /** More say hardly more, and take longer than somebody waits. */
  public static final int MOST = 2_000;

  private static final int SUGGESTED = 3;
  private static final int TELL_EACH = 25;
  private static final Logger log = LoggerFactory.getLogger(Rehearsing.class);

  private final RecentQuestions questions;
  private final FaqBank bank;
  private final Trials trials;
  private final Masking masking;
  private final AtomicReference<@Nullable Run> running = new AtomicReference<>();

  public Rehearsing(RecentQuestions questions, FaqBank bank, Trials trials, Masking masking) {
    this.masking = masking;
    this.questions = questions;
    this.bank = bank;
    this.trials = trials;
  }

  /** How far a rehearsal is. */
  public sealed interface Step {
    /** Of so many tweets so many were asked. */
    record Asked(int done, int of) implements Step {}

    record Done(Rehearsed rehearsed) implements Step {}

    record Stopped() implements Step {}

    /** The store could not be read, or something broke. */
    record Failed() implements Step {}
  }

  /**
   * Begins, unless another is running.
   *
   * @param name by which it can be stopped
   * @param content the version to try, in place of the one that holds
   * @param watcher told of each step on the rehearsal's own thread; the last is another than {@link
   *     Step.Asked}
   * @return whether it began
   */
  public boolean begin(String name, FaqId id, Content content, Consumer<Step> watcher) {
    Run run = new Run(name, id, content, watcher);
    if (!running.compareAndSet(null, run)) {
      return false;
    }
    Thread.ofPlatform().daemon().name("rehearsal").start(() -> follow(run));
    return true;
  }

  /** Stops the one of that name, if it is running: it asks nothing more. */
  public void stop(String name) {
    Run run = running.get();
    if (run != null && run.name.equals(name)) {
      run.stopped = true;
    }
  }

  private void follow(Run run) {
    Step last;
    try {
      last = outcome(run);
    } catch (Unavailable down) {
      log.warn("A rehearsal ended early: {}", down.getMessage());
      last = new Step.Failed();
    } catch (RuntimeException e) {
      log.error("A rehearsal failed: {}", FailureLog.of(e));
      last = new Step.Failed();
    } finally {
      running.set(null);
    }
    run.watcher.accept(last);
  }

  private Step outcome(Run run) {
    RecentQuestions.Kept kept = questions.evenly(MOST);
    Rehearsal rehearsal = new Rehearsal(run.id, masking);
    if (!kept.words().isEmpty() && !run.stopped) {
      run.watcher.accept(new Step.Asked(0, kept.words().size()));
      try (Trials.Trial trial = trials.with(proposed(run))) {
        ask(run, kept.words(), trial, rehearsal);
      }
    }
    return run.stopped ? new Step.Stopped() : new Step.Done(rehearsal.outcome(kept.looked()));
  }

  private static void ask(Run run, List<String> words, Trials.Trial trial, Rehearsal rehearsal) {
    for (int i = 0; i < words.size() && !run.stopped; i++) {
      rehearsal.heard(words.get(i), trial.suggest(Question.tweet(words.get(i)), SUGGESTED));
      if ((i + 1) % TELL_EACH == 0) {
        run.watcher.accept(new Step.Asked(i + 1, words.size()));
      }
    }
  }

  /** What was learned for the entry stays with it, whatever version is published. */
  private Faq proposed(Run run) {
    List<String> learned = bank.find(run.id).map(Faq::learned).orElse(List.of());
    return new Faq(run.id, run.content.version(), run.content, learned);
  }

  private static final class Run {
    private final String name;
    private final FaqId id;
    private final Content content;
    private final Consumer<Step> watcher;
    private volatile boolean stopped;

    Run(String name, FaqId id, Content content, Consumer<Step> watcher) {
      this.name = name;
      this.id = id;
      this.content = content;
      this.watcher = watcher;
    }
  }
}
