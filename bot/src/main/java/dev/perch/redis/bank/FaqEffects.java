package dev.perch.redis.bank;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import org.jspecify.annotations.Nullable;

/** What an append to the bank does beside the story. */
final class FaqEffects {
  /** A replica that missed more changes than these reads the whole bank. */
  static final long CHANGES = 10_000;

  static final String CHANGES_KEPT = Long.toString(CHANGES);

  /** With what is counted that comes near the company's own words. */
  private static final String WRITTEN = "written";

  private final FaqKeys keys;
  private final Effects effects;

  private FaqEffects(FaqKeys keys, Effects effects) {
    this.keys = keys;
    this.effects = effects;
  }

  /** Every replica hears that the entry has changed, whose story has that many events now. */
  static Effects changed(Keys desk, FaqId faq, int length) {
    FaqKeys keys = new FaqKeys(desk);
    Effects effects = new Effects(desk, keys.faq(faq)).unsealed(length);
    effects.add("SADD", keys.faqs(), faq.slug());
    new FaqEffects(keys, effects).heard(faq);
    return effects;
  }

  /**
   * The words stand with the entry whose wording they are, or are counted with others.
   *
   * @param length how many events the story of the lesson has now
   */
  static Effects taught(
      Keys desk,
      @Nullable Lesson before,
      Lesson after,
      LessonEvent event,
      String text,
      int length) {
    FaqKeys keys = new FaqKeys(desk);
    Effects effects = new Effects(desk, keys.lesson(after.tweet())).unsealed(length);
    new FaqEffects(keys, effects).taught(before, after, event, text);
    return effects;
  }

  private void taught(@Nullable Lesson before, Lesson after, LessonEvent event, String text) {
    if (before != null && !before.faq().equals(after.faq())) {
      effects.add("HDEL", keys.learned(before.faq()), after.tweet());
      heard(before.faq());
    }
    if (event instanceof LessonEvent.Folded folded) {
      String into = folded.into() == null ? WRITTEN : folded.into();
      effects.add("ZADD", keys.folded(after.faq()), "INCR", "1", into);
    } else {
      String kept = Json.write(new RedisLessons.Kept(after, text));
      effects.add("HSET", keys.learned(after.faq()), after.tweet(), kept);
    }
    heard(after.faq());
  }

  private void heard(FaqId faq) {
    effects.add("XADD", keys.faqChanges(), "MAXLEN", "~", CHANGES_KEPT, "*", "faq", faq.slug());
  }
}
