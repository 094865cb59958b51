package dev.perch.desk;

import dev.perch.ticket.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a tweet sounds, and which of its words say so: weights of words, turned round by "not", made
 * stronger by "very", capitals and exclamation marks, and by emoji. Nothing in it was fitted on
 * anybody's tweets.
 */
public final class Moods {
  private static final double FURIOUS = -7;
  private static final double UPSET = -1.5;
  private static final double PLEASED = 2.5;

  private static final double LOUD = 1.5;
  private static final double STRONGER = 1.4;
  private static final double WEAKER = 0.7;

  /** "not good" is nearly bad, and "not bad" is only a little good. */
  private static final double NOT_GOOD = -0.75;

  private static final double NOT_BAD = -0.4;

  private static final Pattern NO_WORDS = Pattern.compile("https?://\\S+|@\\w+|&\\w+;");
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}']+|[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]");

  /** What "not" turns round stands in its own sentence: "no fuss. Thank you!". */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;]+");

  /** A number of hours, days or times is a tale of waiting. */
  private static final Pattern TALE =
      Pattern.compile(
          "\\b\\d+\\+?\\s*(?:hours?|hrs?|minutes|mins?|days?|weeks?|months|times)\\b",
          Pattern.CASE_INSENSITIVE);

  private final MoodWords words = MoodWords.load();

  /**
   * What was read.
   *
   * @param score below zero where they are not pleased; about -20 to 20
   * @param words of theirs that made it so, at most five, as they wrote them
   */
  public record Read(Mood mood, double score, List<String> words) {
    public Read {
      words = List.copyOf(words);
    }
  }

  /** A word of theirs that weighs something. */
  private record Weighed(String word, double weight) {}

  public Read read(String tweet) {
    String text = NO_WORDS.matcher(tweet).replaceAll(" ").replace('\u2019', '\'');
    boolean shouting = shouts(text);
    List<Weighed> weighed =
        SENTENCE_END
            .splitAsStream(text)
            .map(sentence -> TOKEN.matcher(sentence).results().map(MatchResult::group).toList())
            .flatMap(tokens -> weigh(tokens, shouting).stream())
            .toList();
    double score = total(weighed);
    if (shouting) {
      score *= 1.3;
    }
    score *= 1 + 0.1 * Math.min(4, text.chars().filter(sign -> sign == '!').count());
    if (TALE.matcher(text).find()) {
      score -= 1.5;
    }
    Mood mood = mood(score);
    return new Read(mood, score, telling(weighed, mood));
  }

  private static Mood mood(double score) {
    if (score <= UPSET) {
      return score <= FURIOUS ? Mood.FURIOUS : Mood.UPSET;
    }
    return score >= PLEASED ? Mood.PLEASED : Mood.NEUTRAL;
  }

  private List<Weighed> weigh(List<String> tokens, boolean shouting) {
    List<Weighed> weighed = new ArrayList<>();
    int turned = -9;
    int stronger = -9;
    int weaker = -9;
    for (int i = 0; i < tokens.size(); ) {
      int size = phrase(tokens, i);
      String written = String.join(" ", tokens.subList(i, i + size));
      String word = written.toLowerCase(Locale.ROOT);
      OptionalInt weight = words.weight(word);
      if (weight.isPresent()) {
        double heavy = weight.getAsInt();
        heavy *= !shouting && written.length() > 2 && capitals(written) ? LOUD : 1;
        heavy *= i - stronger <= 2 ? STRONGER : 1;
        heavy *= i - weaker <= 2 ? WEAKER : 1;
        if (i - turned <= 3 && Math.abs(weight.getAsInt()) > 1) {
          heavy *= heavy > 0 ? NOT_GOOD : NOT_BAD;
        }
        weighed.add(new Weighed(written, heavy));
      }
      turned = words.turns(word) ? i : turned;
      stronger = words.strengthens(word) ? i : stronger;
      weaker = words.weakens(word) ? i : weaker;
      i += size;
    }
    return weighed;
  }

  /** How many words the longest known phrase has that begins there. */
  private int phrase(List<String> tokens, int from) {
    for (int size = 3; size > 1; size--) {
      if (from + size <= tokens.size()
          && words.phrase(
              String.join(" ", tokens.subList(from, from + size)).toLowerCase(Locale.ROOT))) {
        return size;
      }
    }
    return 1;
  }

  /** Praise beside as much blame is meant bitterly more often than not. */
  private static double total(List<Weighed> weighed) {
    double good = weighed.stream().mapToDouble(Weighed::weight).filter(w -> w > 0).sum();
    double bad = -weighed.stream().mapToDouble(Weighed::weight).filter(w -> w < 0).sum();
    return good - bad - (bad >= 2 && good <= bad * 1.5 ? good / 2 : 0);
  }

  private static List<String> telling(List<Weighed> weighed, Mood mood) {
    double side =
        switch (mood) {
          case PLEASED -> 1;
          case UPSET, FURIOUS -> -1;
          case NEUTRAL -> 0;
        };
    return weighed.stream()
        .filter(one -> one.weight() * side > 0.9)
        .sorted((one, other) -> Double.compare(Math.abs(other.weight()), Math.abs(one.weight())))
        .map(Weighed::word)
        .distinct()
        .limit(5)
        .toList();
  }

  private static boolean shouts(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters > 12 && text.chars().filter(Character::isUpperCase).count() > letters * 0.6;
  }

  private static boolean capitals(String word) {
    return word.chars().noneMatch(Character::isLowerCase)
        && word.chars().anyMatch(Character::isUpperCase);
  }
}
