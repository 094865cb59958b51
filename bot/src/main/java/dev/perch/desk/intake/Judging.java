package dev.perch.desk.intake;

import dev.perch.desk.Embargoes;
import dev.perch.desk.Mention;
import dev.perch.desk.Opportunity;
import dev.perch.desk.Rule;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent.Triaged;
import dev.perch.ticket.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a tweet asks of us, judged by rules that anybody can read: its mood, its urgency, whether it
 * belongs in private, whose it is. A person may always think otherwise.
 */
public final class Judging {
  /** Whoever reaches so many is heard when they are upset. */
  private static final int REACHES_MANY = 10_000;

  private static final Pattern AT_ONCE =
      Pattern.compile(
          "\\b(?:urgent(?:ly)?|emergency|asap|right now|immediately|stranded|unsafe|danger(?:ous)?|injur(?:ed|y)|bleeding|hospital|allerg(?:y|ic)|caught fire|on fire|smoke|police|stolen|hacked|fraud(?:ulent)?|locked out)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<!\\bwithout )\\b(?:my|our) (?:account|password|passport|bank(?: account)?|credit card|debit card|card|invoice|medical|diagnosis|salary|social security|date of birth)\\b|\\bhacked\\b",
          Pattern.CASE_INSENSITIVE);

  private final Moods moods = new Moods();
  private final List<Rule> rules;
  private final UnaryOperator<String> language;

  /**
   * Judges by these rules, the first that says something counting.
   *
   * @param language the ISO 639-1 code of what a text is most likely written in
   */
  public Judging(List<Rule> rules, UnaryOperator<String> language) {
    this.rules = List.copyOf(rules);
    this.language = language;
  }

  /**
   * A judgement.
   *
   * @param why the words of theirs that it goes by, for the card
   * @param team whose it is by a rule, or null for the handle's
   */
  record Judged(Triaged event, String why, @Nullable Team team) {
    /** The words that it goes by, under the index of its event. */
    static Map<Integer, String> why(int index, Optional<Judged> judged) {
      return judged
          .map(Judged::why)
          .filter(words -> !words.isEmpty())
          .map(words -> Map.of(index, words))
          .orElse(Map.of());
    }

    /** The same, tagged with these launches. */
    Judged about(List<String> launches) {
      return launches.isEmpty() ? this : new Judged(tagged(event, launches), why, team);
    }

    private static Triaged tagged(Triaged event, List<String> launches) {
      List<String> tags =
          Stream.concat(event.tags().stream(), launches.stream().map(Embargoes.TAG::concat))
              .distinct()
              .toList();
      return new Triaged(
          event.at(),
          event.urgency(),
          event.mood(),
          event.language(),
          event.topic(),
          event.reach(),
          event.privateData(),
          event.personal(),
          event.influencer(),
          tags);
    }
  }

  /** Whether a rule goes by what a tweet is about, which only suggestions tell. */
  boolean needsTopic() {
    return rules.stream().anyMatch(rule -> rule.topic() != null);
  }

  /** Judges what waits for an answer; {@code text} is all of it. */
  Judged judge(Mention mention, String text, List<SuggestedAnswer> suggestions, Instant at) {
    Moods.Read read = moods.read(text);
    String code = language.apply(text);
    String topic =
        suggestions.stream()
            .filter(answer -> !answer.saysNotYet())
            .map(SuggestedAnswer::faq)
            .findFirst()
            .orElse(null);
    int reach = mention.author().followers();
    List<Rule> fitting = fitting(text, mention.handle(), reach, code, topic);
    List<String> shows = PrivateData.in(text);
    Optional<String> soon = AT_ONCE.matcher(text).results().map(found -> found.group()).findFirst();
    Triaged event =
        new Triaged(
            at,
            urgency(fitting, read.mood(), soon.isPresent(), text),
            read.mood(),
            code,
            topic,
            reach,
            shows,
            !shows.isEmpty()
                || PERSONAL.matcher(text).find()
                || fitting.stream().anyMatch(Rule::personal),
            reach >= REACHES_MANY && upset(read.mood()),
            tags(mention, fitting));
    List<String> why =
        soon.isPresent() && !read.words().contains(soon.get())
            ? Stream.concat(soon.stream(), read.words().stream()).toList()
            : read.words();
    return new Judged(event, String.join(", ", why), team(fitting));
  }

  /** Which of the rules fit, in order. */
  private List<Rule> fitting(
      String text, String handle, int reach, String code, @Nullable String topic) {
    Rule.Seen seen = new Rule.Seen(text, handle, reach, code, topic);
    return rules.stream().filter(rule -> rule.fits(seen)).toList();
  }

  /** What the rules say of it, and by which search it was heard. */
  private static List<String> tags(Mention mention, List<Rule> fitting) {
    return Stream.concat(
            Stream.ofNullable(mention.heardBy()).map(Opportunity.TAG::concat),
            fitting.stream().map(Rule::tag).filter(Objects::nonNull))
        .distinct()
        .toList();
  }

  private static @Nullable Team team(List<Rule> fitting) {
    return fitting.stream().map(Rule::team).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Urgency urgency(List<Rule> fitting, Mood mood, boolean soon, String text) {
    Urgency byRule =
        fitting.stream().map(Rule::urgency).filter(Objects::nonNull).findFirst().orElse(null);
    if (byRule != null) {
      return byRule;
    }
    if (soon || mood == Mood.FURIOUS) {
      return Urgency.URGENT;
    }
    return mood == Mood.PLEASED && text.indexOf('?') < 0 ? Urgency.LOW : Urgency.NORMAL;
  }

  private static boolean upset(Mood mood) {
    return mood == Mood.UPSET || mood == Mood.FURIOUS;
  }
}
