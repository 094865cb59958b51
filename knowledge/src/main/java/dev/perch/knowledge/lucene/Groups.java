package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts texts together by what they mean, where that is known, and else by the stems they share:
 * each joins the group that it is nearest to on average, if it is near enough, or begins its own.
 */
final class Groups {
  /** Cosine from which on two questions ask the same, by this model; unrelated ones have .5. */
  private static final double SAME_QUESTION = 0.78;

  /** Share of the stems of both that both have. */
  private static final double SAME_WORDS = 0.34;

  private final Stems stems;
  private final @Nullable Meaning meaning;

  Groups(Stems stems, @Nullable Meaning meaning) {
    this.stems = stems;
    this.meaning = meaning;
  }

  private record Text(int place, Set<String> stems, @Nullable Vector vector) {}

  List<List<Integer>> of(List<String> texts) {
    List<List<Text>> groups = new ArrayList<>();
    IntStream.range(0, texts.size())
        .mapToObj(i -> text(i, texts.get(i)))
        .forEach(text -> join(groups, text));
    return groups.stream()
        .sorted(Comparator.comparingInt((List<Text> group) -> group.size()).reversed())
        .map(Groups::middleFirst)
        .toList();
  }

  private Text text(int place, String text) {
    String words = Question.tweet(text).words();
    return new Text(place, stems.of(words), meaning == null ? null : new Vector(meaning.of(words)));
  }

  private static void join(List<List<Text>> groups, Text text) {
    List<Text> nearest = null;
    double best = 1;
    for (List<Text> group : groups) {
      double near = near(text, group);
      if (near >= best) {
        nearest = group;
        best = near;
      }
    }
    if (nearest == null) {
      nearest = new ArrayList<>();
      groups.add(nearest);
    }
    nearest.add(text);
  }

  private static List<Integer> middleFirst(List<Text> group) {
    return group.stream()
        .sorted(Comparator.comparingDouble((Text text) -> near(text, group)).reversed())
        .map(Text::place)
        .collect(Collectors.toList());
  }

  private static double near(Text text, List<Text> group) {
    return group.stream().mapToDouble(other -> near(text, other)).average().orElse(0);
  }

  /** 1 and more: they ask the same. */
  private static double near(Text one, Text other) {
    if (one.vector() != null && other.vector() != null) {
      return one.vector().near(other.vector()) / SAME_QUESTION;
    }
    Set<String> both = new HashSet<>(one.stems());
    both.retainAll(other.stems());
    int all = one.stems().size() + other.stems().size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all / SAME_WORDS;
  }
}
