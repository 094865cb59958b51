package dev.perch.desk;

import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import dev.perch.ticket.TicketEvent.Suggested;
import java.util.List;

/** What might answer a customer: up to three suggestions from the bank, filled in for them. */
public final class Triage {
  private static final int MOST = 3;

  private final Answers answers;

  public Triage(Answers answers) {
    this.answers = answers;
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
