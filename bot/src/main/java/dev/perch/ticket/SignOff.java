package dev.perch.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reply that others must read before it goes out: what they read, who has, and whose turn it is.
 *
 * @param version index of the event that brought exactly these words, under which they stand: what
 *     is given is given for this version
 * @param hash salted SHA-256 of the words, signed as they would go out
 * @param answering index of the customer's last word that they answer
 * @param faq the entry and version they are held to, {@code id@version}, if any
 * @param roles whose holders must agree, in this order; one to a few
 * @param given who has agreed to this version, in the order of the roles
 * @param deputy whether a deputy may agree for the role whose turn it is
 * @param since when that role's turn began
 * @param road by which the reply would go out
 * @param pictures the hashes of those that go with it, see {@link TicketEvent.SendingStarted}
 */
public record SignOff(
    int version,
    String hash,
    int answering,
    @Nullable String faq,
    List<String> roles,
    List<AgentId> given,
    boolean deputy,
    Instant since,
    Road road,
    List<String> pictures) {

  public SignOff {
    roles = List.copyOf(roles);
    given = List.copyOf(given);
    pictures = List.copyOf(pictures);
    if (roles.isEmpty() || given.size() > roles.size()) {
      throw new BrokenStory("a sign-off asks one role or more, and each once");
    }
  }

  /** Those words, as an answer to the customer's last, are put up for these roles to read. */
  static TicketEvent.SignOffAsked ask(
      TicketFacts facts,
      AgentId by,
      String hash,
      @Nullable String faq,
      List<String> roles,
      Road road,
      List<String> pictures,
      Instant at) {
    return new TicketEvent.SignOffAsked(
        at,
        by,
        hash,
        facts.lastWord().index(),
        faq,
        roles,
        Road.kept(road),
        Departure.kept(pictures));
  }

  static SignOff asked(int index, TicketEvent.SignOffAsked event) {
    return new SignOff(
        index,
        event.hash(),
        event.answering(),
        event.faq(),
        event.roles(),
        List.of(),
        false,
        event.at(),
        Road.of(event.road()),
        Departure.of(event.pictures()));
  }

  /** The role whose turn it is; nothing once all have agreed. */
  public Optional<String> turn() {
    return given.size() < roles.size() ? Optional.of(roles.get(given.size())) : Optional.empty();
  }

  /** Whether this person has agreed already: each agrees once. */
  public boolean givenBy(AgentId person) {
    return given.contains(person);
  }

  SignOff given(TicketEvent.SignOffGiven event) {
    List<AgentId> all = Stream.concat(given.stream(), Stream.of(event.by())).toList();
    return new SignOff(
        version, hash, answering, faq, roles, all, false, event.at(), road, pictures);
  }

  /**
   * Other words, or other pictures: what was given was given for those before. A deputy of the
   * first stays one.
   */
  SignOff edited(int index, TicketEvent.SignOffEdited event) {
    return new SignOff(
        index,
        event.hash(),
        answering,
        event.faq() == null ? faq : event.faq(),
        roles,
        List.of(),
        deputy && given.isEmpty(),
        event.at(),
        road,
        Departure.of(event.pictures()));
  }

  SignOff withDeputy() {
    return new SignOff(version, hash, answering, faq, roles, given, true, since, road, pictures);
  }
}
