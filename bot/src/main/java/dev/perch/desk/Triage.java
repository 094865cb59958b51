package dev.perch.desk;

import dev.perch.guard.Finding;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import dev.perch.ticket.TicketEvent.Suggested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What might answer a customer: up to three suggestions from the bank, filled in for them. */
public final class Triage {
  private static final int MOST = 3;

  private final Answers answers;
  private final @Nullable Judging judging;
  private final Function<String, List<Finding>> screen;

  /** Suggests, and judges nothing. */
  public Triage(Answers answers) {
    this(answers, null);
  }

  /** The same, with links that are looked over by nobody. */
  public Triage(Answers answers, @Nullable Judging judging) {
    this(answers, judging, _ -> List.of());
  }

  /**
   * A triage.
   *
   * @param judging null to leave tickets as they come
   * @param screen what stands against sending a text, beyond what the guard knows by itself
   */
  public Triage(
      Answers answers, @Nullable Judging judging, Function<String, List<Finding>> screen) {
    this.answers = answers;
    this.judging = judging;
    this.screen = screen;
  }

  /** What the tweet asks of us, with what waited before it; empty where nobody judges. */
  Optional<Judging.Judged> judge(
      Mention mention, List<String> unanswered, List<SuggestedAnswer> suggestions, Instant at) {
    return judging == null
        ? Optional.empty()
        : Optional.of(judging.judge(mention, String.join("\n", unanswered), suggestions, at));
  }

  /**
   * Suggestions, best first.
   *
   * @param unanswered what they wrote since our last reply, oldest first: "hello??" alone asks
   *     nothing
   */
  List<SuggestedAnswer> suggest(List<String> unanswered, Mention mention) {
    Place place = mention.direct() ? Place.DM : Place.TWEET;
    return answers.suggest(Question.tweet(String.join("\n", unanswered)), MOST).stream()
        .map(suggestion -> filled(suggestion, place, mention.author()))
        .toList();
  }

  private SuggestedAnswer filled(Suggestion suggestion, Place place, Customer customer) {
    String text =
        AnswerText.fill(
            suggestion.faq().answer(place), customer.name(), suggestion.faq().content().link());
    return new SuggestedAnswer(
        suggestion.faq().id().toString(),
        suggestion.faq().version(),
        suggestion.faq().title(),
        text,
        suggestion.strength(),
        List.copyOf(suggestion.matchedWords()),
        suggestion.matchedWording(),
        suggestion.faq().content().handling(),
        screen.apply(text).stream().map(Finding::words).findFirst().orElse(null));
  }

  static List<Suggested> asEvents(List<SuggestedAnswer> answers) {
    return answers.stream().map(answer -> new Suggested(answer.faq(), answer.version())).toList();
  }
}
