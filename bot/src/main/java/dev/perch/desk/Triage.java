package dev.perch.desk;

import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import dev.perch.ticket.TicketEvent.Suggested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What might answer a customer: up to three suggestions from the bank, filled in for them. */
public final class Triage {
  private static final int MOST = 3;

  private final Answers answers;
  private final @Nullable Judging judging;

  /** Suggests, and judges nothing. */
  public Triage(Answers answers) {
    this(answers, null);
  }

  /**
   * A triage.
   *
   * @param judging null to leave tickets as they come
   */
  public Triage(Answers answers, @Nullable Judging judging) {
    this.answers = answers;
    this.judging = judging;
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
  List<SuggestedAnswer> suggest(List<String> unanswered, Customer customer) {
    return answers.suggest(Question.tweet(String.join("\n", unanswered)), MOST).stream()
        .map(suggestion -> filled(suggestion, customer))
        .toList();
  }

  private static SuggestedAnswer filled(Suggestion suggestion, Customer customer) {
    return new SuggestedAnswer(
        suggestion.faq().id().toString(),
        suggestion.faq().version(),
        suggestion.faq().title(),
        AnswerText.fill(
            suggestion.faq().answer(Place.TWEET),
            customer.name(),
            suggestion.faq().content().link()),
        suggestion.strength(),
        List.copyOf(suggestion.matchedWords()),
        suggestion.matchedWording());
  }

  static List<Suggested> asEvents(List<SuggestedAnswer> answers) {
    return answers.stream().map(answer -> new Suggested(answer.faq(), answer.version())).toList();
  }
}
