package dev.perch.desk.intake;

import dev.perch.desk.Customer;
import dev.perch.desk.Embargo;
import dev.perch.desk.Embargoes;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Knowing;
import dev.perch.desk.Mention;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.acts.Holding;
import dev.perch.guard.Finding;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import dev.perch.ticket.TicketEvent.Suggested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What might answer a customer: up to three suggestions, filled in for them, and what may be said
 * after a launch only.
 */
public final class Triage {
  private static final int MOST = 3;
  private static final int MOST_HELD_BACK = 2;

  private final Answers answers;
  private final @Nullable Judging judging;
  private final Function<String, List<Finding>> screen;
  private final Holding holding;
  private final Embargoes embargoes;
  private final Knowing knowing;

  /** Suggests, and judges nothing. */
  public Triage(Answers answers) {
    this(answers, null);
  }

  /** The same, with links that are looked over by nobody. */
  public Triage(Answers answers, @Nullable Judging judging) {
    this(answers, judging, _ -> List.of(), Embargoes.NONE, Holding.NONE, Knowing.NOTHING);
  }

  /**
   * A triage.
   *
   * @param judging null to leave tickets as they come
   * @param screen what stands against sending a text, beyond what the guard knows by itself
   * @param embargoes what may be read and not said
   * @param holding what is said in a crisis
   * @param knowing what is known of entries beside what they say
   */
  public Triage(
      Answers answers,
      @Nullable Judging judging,
      Function<String, List<Finding>> screen,
      Embargoes embargoes,
      Holding holding,
      Knowing knowing) {
    this.knowing = knowing;
    this.embargoes = embargoes;
    this.holding = holding;
    this.answers = answers;
    this.judging = judging;
    this.screen = screen;
  }

  /** What the tweet asks of us, with what waited before it; empty where nobody judges. */
  Optional<Judging.Judged> judge(
      Mention mention, List<String> unanswered, List<SuggestedAnswer> suggestions, Instant at) {
    if (judging == null) {
      return Optional.empty();
    }
    String text = String.join("\n", unanswered);
    List<String> entries = suggestions.stream().map(SuggestedAnswer::faq).toList();
    return Optional.of(
        judging.judge(mention, text, suggestions, at).about(embargoes.about(text, entries)));
  }

  /** Whether a ticket may be opened without suggestions: no rule needs them to say whose it is. */
  boolean canWait() {
    return judging == null || !judging.needsTopic();
  }

  /**
   * Suggestions, best first. What is said of a launch to come stands before them; what belongs to
   * it is among them, to be read and not to be sent.
   *
   * @param unanswered what they wrote since our last reply, oldest first: "hello??" alone asks
   *     nothing
   */
  List<SuggestedAnswer> suggest(List<String> unanswered, Mention mention) {
    Place place = mention.direct() ? Place.DM : Place.TWEET;
    Customer customer = mention.author();
    String text = String.join("\n", unanswered);
    List<SuggestedAnswer> found =
        answers.suggest(Question.tweet(text), MOST + MOST_HELD_BACK).stream()
            .map(suggestion -> filled(suggestion, place, mention))
            .filter(answer -> !isNever(answer))
            .toList();
    List<String> entries = found.stream().map(SuggestedAnswer::faq).toList();
    List<SuggestedAnswer> notYet =
        embargoes.notYet(embargoes.about(text, entries)).stream()
            .map(launch ->
                SuggestedAnswer.notYet(
                    launch, AnswerText.fill(launch.line(), customer.name(), null)))
            .toList();
    List<SuggestedAnswer> own =
        Stream.concat(notYet.stream(), some(found, MOST - notYet.size()).stream()).toList();
    return holding
        .now()
        .filter(HoldingStatement::says)
        .filter(statement -> statement.concerns(own, unanswered.stream()))
        .map(statement -> statement.behind(own, customer.name()))
        .orElse(own);
  }

  /** At most so many that may be sent, and a few that may be read, the likelier first. */
  private static List<SuggestedAnswer> some(List<SuggestedAnswer> found, int most) {
    List<SuggestedAnswer> some = new ArrayList<>();
    int heldBack = 0;
    for (SuggestedAnswer answer : found) {
      int others = answer.heldBack() ? heldBack : some.size() - heldBack;
      if (others < (answer.heldBack() ? MOST_HELD_BACK : most)) {
        some.add(answer);
        heldBack += answer.heldBack() ? 1 : 0;
      }
    }
    return some;
  }

  /** Its launch was called off. */
  private static boolean isNever(SuggestedAnswer answer) {
    Embargo embargo = answer.embargo();
    return embargo != null && embargo.until() == null;
  }

  /** Of a ticket's first tweet the id is the ticket's: whoever asks next has another variant. */
  private SuggestedAnswer filled(Suggestion suggestion, Place place, Mention mention) {
    Faq faq = suggestion.faq();
    int turn = faq.turn(place, mention.id());
    String answer = faq.variants(place).get(turn);
    String text = AnswerText.fill(answer, mention.author().name(), faq.content().link());
    return new SuggestedAnswer(
        faq.id().toString(),
        faq.version(),
        faq.title(),
        text,
        suggestion.strength(),
        List.copyOf(suggestion.matchedWords()),
        suggestion.matchedWording(),
        faq.content().handling(),
        screen.apply(text).stream().map(Finding::words).findFirst().orElse(null),
        embargoes.of(faq).orElse(null),
        knowing.of(faq, place, turn).orElse(null));
  }

  static List<Suggested> asEvents(List<SuggestedAnswer> answers) {
    return answers.stream()
        .filter(answer -> !answer.saysNotYet())
        .map(answer -> new Suggested(answer.faq(), answer.version()))
        .toList();
  }
}
