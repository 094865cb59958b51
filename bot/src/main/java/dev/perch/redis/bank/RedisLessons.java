package dev.perch.redis.bank;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.knowledge.learning.LessonStory;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.knowledge.learning.Wording;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.params.XAddParams;

/**
 * Lessons as lists, appended to by the one script; the words of an entry's wordings as a hash by
 * tweet. The format of the lists is kept for ever: version 1 is read by every later Perch.
 */
public final class RedisLessons implements Lessons {
  private static final Chain<LessonEvent> CHAIN = new Chain<>(LessonEvent.class, 1);

  private final Line line;
  private final Keys desk;
  private final FaqKeys keys;

  public RedisLessons(Line line, Keys keys) {
    this.line = line;
    this.desk = keys;
    this.keys = new FaqKeys(keys);
  }

  /** A wording as kept: how many are like it is counted apart. */
  record Kept(Lesson lesson, String text) {}

  @Override
  public Optional<LessonStory> read(String tweet) {
    List<String> lines = line.call(redis -> redis.lrange(keys.lesson(tweet), 0, -1));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      Chain.Told<LessonEvent> told = CHAIN.told(lines);
      return Optional.of(new LessonStory(tweet, told.events(), told.operations(), told.head()));
    } catch (Chain.Broken e) {
      throw new IllegalStateException(
          "event %d of what tweet %s taught cannot be read: %s"
              .formatted(e.index, tweet, e.getMessage()),
          e);
    }
  }

  @Override
  public Optional<LessonStory> append(
      String tweet, @Nullable LessonStory seen, String operation, LessonEvent event, String text) {
    int told = seen == null ? 0 : seen.events().size();
    String head = seen == null ? Chain.hash("") : seen.head();
    List<String> lines = CHAIN.lines(head, operation, List.of(event));
    LessonStory after = longer(tweet, seen, operation, event, lines.getLast());
    Effects effects =
        FaqEffects.taught(
            desk,
            seen == null ? null : seen.lesson(),
            after.lesson(),
            event,
            text,
            told + lines.size());
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(told));
    args.add(Chain.mark(operation));
    args.add(Integer.toString(lines.size()));
    args.addAll(lines);
    args.addAll(effects.args());
    List<?> answer = (List<?>) line.run(Script.APPEND, effects.keys(), args);
    return switch (answer.getFirst().toString()) {
      case "done" -> Optional.of(after);
      case "told" -> read(tweet);
      default -> Optional.empty();
    };
  }

  private static LessonStory longer(
      String tweet,
      @Nullable LessonStory seen,
      String operation,
      LessonEvent event,
      String newest) {
    List<LessonEvent> events = new ArrayList<>(seen == null ? List.of() : seen.events());
    List<String> operations = new ArrayList<>(seen == null ? List.of() : seen.operations());
    events.add(event);
    operations.add(operation);
    return new LessonStory(tweet, events, operations, Chain.hash(newest));
  }

  @Override
  public List<Wording> of(FaqId faq) {
    Map<String, String> kept = line.call(redis -> redis.hgetAll(keys.learned(faq)));
    if (kept.isEmpty()) {
      return List.of();
    }
    List<Kept> words =
        kept.values().stream().map(json -> Json.read(json, new TypeReference<Kept>() {})).toList();
    String[] tweets = words.stream().map(each -> each.lesson().tweet()).toArray(String[]::new);
    List<Double> like = line.call(redis -> redis.zmscore(keys.folded(faq), tweets));
    List<Wording> wordings = new ArrayList<>();
    for (int i = 0; i < tweets.length; i++) {
      Double more = like.get(i);
      Kept each = words.get(i);
      wordings.add(new Wording(each.lesson(), each.text(), more == null ? 0 : more.longValue()));
    }
    wordings.sort(
        Comparator.comparing((Wording wording) -> wording.lesson().at())
            .thenComparing(wording -> wording.lesson().tweet()));
    return wordings;
  }

  @Override
  public void erase(String tweet) {
    Optional<LessonStory> story = read(tweet);
    if (story.isPresent()) {
      FaqId faq = story.get().lesson().faq();
      line.call(redis -> redis.hdel(keys.learned(faq), tweet));
      line.call(redis ->
          redis.xadd(
              keys.faqChanges(),
              XAddParams.xAddParams().maxLen(FaqEffects.CHANGES).approximateTrimming(),
              Map.of("faq", faq.slug())));
    }
  }
}
