package dev.perch.desk.records;

import dev.perch.desk.Bells;
import dev.perch.desk.Stories;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.sending.Removing;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Removes a person's words wherever the desk keeps them. The stories stay, chained as they were,
 * and tell that it was done; the cards follow their stories. Done twice, it changes nothing more.
 */
public final class Erasing {
  private final Stories stories;
  private final Removing removing;
  private final CustomerFiles files;
  private final Traces traces;

  public Erasing(
      Stories stories,
      Bells bells,
      Lessons lessons,
      CustomerFiles files,
      Traces traces,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.removing = new Removing(stories, bells, lessons, waits, clock);
    this.files = files;
    this.traces = traces;
  }

  /**
   * What is kept of somebody.
   *
   * @param customer X's id of them
   * @param tickets all of theirs
   * @param erased how many of these have no words any more
   * @param busy those whose reply is on its way to X just now, which needs its words until it is
   *     there
   * @param tweets how many of their tweets are kept
   * @param notes how many notes agents made
   * @param names under which they wrote, as far as their words still tell
   * @param phrases by which their words are known again
   */
  public record Found(
      String customer,
      List<TicketId> tickets,
      int erased,
      List<TicketId> busy,
      int tweets,
      int notes,
      Set<String> names,
      Phrases phrases) {
    public Found {
      tickets = List.copyOf(tickets);
      busy = List.copyOf(busy);
      names = Set.copyOf(names);
    }

    /** Whether anything of theirs ever came here: otherwise there is nothing to erase. */
    public boolean known() {
      return !tickets.isEmpty() || notes > 0 || phrases.count() + phrases.unknown() > 0;
    }
  }

  /**
   * Looks what is kept.
   *
   * @param whom X's id of a customer, or their name there
   */
  public Found find(String whom) {
    String customer = whom.matches("[0-9]{1,19}") ? whom : traces.named(whom).orElse(whom);
    List<TicketId> tickets = traces.tickets(customer);
    List<TicketId> busy = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    int erased = 0;
    for (TicketId ticket : tickets) {
      Words words = stories.words(ticket);
      words
          .mentions()
          .values()
          .forEach(mention -> {
            texts.add(mention.text());
            names.add(mention.author().username());
          });
      erased += words.equals(Words.NONE) ? 1 : 0;
      if (isSending(ticket)) {
        busy.add(ticket);
      }
    }
    int tweets = texts.size();
    List<CustomerFiles.Note> notes = files.notes(customer);
    notes.forEach(note -> texts.add(note.text()));
    files.profile(customer).map(Profile::bio).filter(bio -> !bio.isBlank()).ifPresent(texts::add);
    return new Found(
        customer, tickets, erased, busy, tweets, notes.size(), names, Phrases.of(texts));
  }

  private boolean isSending(TicketId ticket) {
    Optional<Ticket> stands = stories.read(ticket).map(Story::ticket);
    return stands.filter(Ticket.Sending.class::isInstance).isPresent();
  }

  /**
   * Removes it, but for the busy ones.
   *
   * @throws Unavailable if not all could be removed: do it again
   */
  public void erase(Found found) {
    traces.erasing(found.customer(), found.names());
    for (TicketId ticket : found.tickets()) {
      if (!isSending(ticket)) {
        removing.erase(ticket, Erasure.ASKED);
        stories.read(ticket).ifPresent(traces::forget);
      }
    }
    files.erase(found.customer());
  }
}
