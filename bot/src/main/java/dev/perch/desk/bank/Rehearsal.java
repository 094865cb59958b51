package dev.perch.desk.bank;

import dev.perch.desk.bank.Rehearsed.Part;
import dev.perch.desk.bank.Rehearsed.Sample;
import dev.perch.guard.Masking;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Suggestion;
import dev.perch.knowledge.Trials.Both;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of one tweet after another. */
final class Rehearsal {
  private static final int SAMPLES = 5;

  private final FaqId id;
  private final Masking masking;
  private final Counting caught = new Counting();
  private final Counting taken = new Counting();
  private final Counting lost = new Counting();
  private int tweets;
  private int behind;
  private int elsewhere;

  Rehearsal(FaqId id, Masking masking) {
    this.id = id;
    this.masking = masking;
  }

  void heard(String words, Both both) {
    tweets++;
    FaqId now = first(both.now());
    FaqId then = first(both.then());
    if (Objects.equals(now, then)) {
      behind += isIn(both.then()) && !isIn(both.now()) ? 1 : 0;
    } else if (id.equals(then)) {
      (now == null ? caught : taken).add(new Sample(masking.masked(words), now));
    } else if (id.equals(now)) {
      lost.add(new Sample(masking.masked(words), then));
    } else {
      elsewhere++;
    }
  }

  Rehearsed outcome(RecentQuestions.Looked looked) {
    return new Rehearsed(
        tweets, looked, caught.part(), taken.part(), lost.part(), behind, elsewhere);
  }

  private boolean isIn(List<Suggestion> suggestions) {
    return suggestions.stream().anyMatch(suggestion -> suggestion.faq().id().equals(id));
  }

  private static @Nullable FaqId first(List<Suggestion> suggestions) {
    return suggestions.isEmpty() ? null : suggestions.getFirst().faq().id();
  }

  private static final class Counting {
    private final Map<FaqId, Integer> others = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private int tweets;

    void add(Sample sample) {
      tweets++;
      if (sample.other() != null) {
        others.merge(sample.other(), 1, Integer::sum);
      }
      boolean told = samples.stream().anyMatch(it -> it.words().equals(sample.words()));
      if (samples.size() < SAMPLES && !told) {
        samples.add(sample);
      }
    }

    Part part() {
      return new Part(tweets, others, samples);
    }
  }
}
