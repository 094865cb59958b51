package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.Mention;
import dev.perch.desk.Words;
import dev.perch.knowledge.AnswerText;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The replies of a fold, word for word: what is shown is what is approved. An answer's wordings
 * take turns, and the customer's first name is filled in where they show one.
 */
public final class FoldReplies {
  /** So many are approved in one press; what waits beyond them is answered by the next. */
  public static final int AT_ONCE = 300;

  private final Board board;

  public FoldReplies(Board board) {
    this.board = board;
  }

  /**
   * A reply as it would go out, but for the signature.
   *
   * @param tweet what it answers
   * @param words the ticket's
   */
  public record Draft(Place place, Ticket ticket, Mention tweet, String text, Words words) {}

  /**
   * Whose replies a form lists, in the order of joining: those who waited when it was opened. What
   * happens afterwards puts nobody else on it, and nobody on another page.
   *
   * @param seen how long the story was then
   */
  public static List<Place> listed(FoldStory story, int seen) {
    return story.factsAt(seen).stream()
        .flatMap(facts -> facts.standing(Stands.WAITING))
        .limit(AT_ONCE)
        .toList();
  }

  /** Those of them who still wait, for an answer to the very word that was shown. */
  public static List<Place> open(FoldStory story, int seen) {
    Set<Member> waiting =
        story.facts().standing(Stands.WAITING).map(Place::member).collect(Collectors.toSet());
    return listed(story, seen).stream().filter(place -> waiting.contains(place.member())).toList();
  }

  /** Those of them that are left ticked. */
  static List<Place> ticked(FoldStory story, int seen, BitSet unticked) {
    return open(story, seen).stream().filter(place -> !unticked.get(place.nth())).toList();
  }

  /** The replies to these, in one look at the store; tickets without words are left out. */
  public List<Draft> drafts(List<Place> places, Wordings answer) {
    Map<TicketId, Glance> glances = glances(places.stream().map(Place::ticket).toList());
    return places.stream()
        .flatMap(place ->
            Optional.ofNullable(glances.get(place.ticket()))
                .flatMap(glance -> draft(place, glance, answer))
                .stream())
        .toList();
  }

  private static Optional<Draft> draft(Place place, Glance glance, Wordings answer) {
    return mention(place, glance)
        .map(mention ->
            new Draft(
                place,
                glance.story().ticket(),
                mention,
                AnswerText.fill(answer.of(place.nth()), mention.author().name(), null).strip(),
                glance.words()));
  }

  /** The word that the fold answers; nothing where it was removed. */
  public static Optional<Mention> mention(Place place, Glance glance) {
    return glance.story().ticket().facts().said().stream()
        .filter(said -> said.index() == place.member().word())
        .findFirst()
        .flatMap(said -> glance.words().mention(said.tweet().id()));
  }

  /** These tickets as they stand, in one look at the store. */
  public Map<TicketId, Glance> glances(Collection<TicketId> tickets) {
    return board.glance(tickets).stream()
        .collect(Collectors.toMap(glance -> glance.story().ticket().id(), Function.identity()));
  }
}
