package dev.perch.desk.bank;

import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.FaqUse;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.desk.bank.Recall.Found;
import dev.perch.guard.Signature;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Place;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts.Reply;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the public replies that used a version which turned out wrong, to put them right. */
public final class Recalling {
  /** So many at once. */
  public static final int PAGE = 10;

  private static final String BEGINNING = "Hi {first_name}, a correction to our earlier reply: ";

  /** An answer greets; a correction has greeted already. */
  private static final Pattern GREETING =
      Pattern.compile("\\A(?:Hi|Hello|Hey|Dear) \\{first_name}[,!.]?\\s*");

  /** Guard lets no placeholder out, so that a correction that says nothing is not sent. */
  private static final String TO_WRITE = "{what is right}";

  private final FaqUses uses;
  private final Stories stories;
  private final CardPlaces places;
  private final Function<FaqId, Optional<Faq>> bank;

  public Recalling(FaqUses uses, Stories stories, CardPlaces places, FaqBank bank) {
    this(uses, stories, places, bank::find);
  }

  /**
   * The recalling of replies.
   *
   * @param bank finds an entry, or whatever else replies pin, as it stands now
   */
  public Recalling(
      FaqUses uses, Stories stories, CardPlaces places, Function<FaqId, Optional<Faq>> bank) {
    this.uses = uses;
    this.stories = stories;
    this.places = places;
    this.bank = bank;
  }

  /**
   * A page of the replies that used it.
   *
   * @param version names the words; null for all of the entry's
   * @param from how many of the newest to leave out
   */
  public Recall of(FaqId faq, @Nullable String version, int from) {
    FaqUses.Page page = uses.of(faq, version, from, PAGE);
    Map<TicketId, CardPlace> cards =
        places.find(page.uses().stream().map(FaqUse::ticket).distinct().toList());
    List<Found> found = new ArrayList<>();
    for (FaqUse use : page.uses()) {
      stories
          .read(use.ticket())
          .flatMap(story -> found(use, story, cards.get(use.ticket())))
          .ifPresent(found::add);
    }
    return new Recall(found, from, page.all());
  }

  private static Optional<Found> found(FaqUse use, Story story, @Nullable CardPlace card) {
    Ticket ticket = story.ticket();
    Reply reply = null;
    Reply correction = null;
    Reply later = null;
    for (Reply each : ticket.facts().replies()) {
      if (reply != null) {
        later = each;
        correction = corrects(use.pin(), pin(story, each)) ? each : correction;
      } else if (each.attempt() == use.attempt()) {
        reply = each;
      }
    }
    return reply == null
        ? Optional.empty()
        : Optional.of(new Found(use, ticket, reply, correction, later, card));
  }

  private static boolean corrects(Pin was, Optional<Pin> now) {
    return now.filter(pin -> pin.faq().equals(was.faq()) && !pin.equals(was)).isPresent();
  }

  private static Optional<Pin> pin(Story story, Reply reply) {
    return reply.attempt() >= 0
            && story.events().get(reply.attempt()) instanceof TicketEvent.SendingStarted started
        ? Pin.parse(started.faq())
        : Optional.empty();
  }

  /**
   * What stands in the editor: what the entry says by now, as a correction; where it says nothing
   * else, a beginning that has to be finished.
   */
  public Draft correction(Ticket ticket, Pin wrong, String initials) {
    String name =
        stories
            .words(ticket.id())
            .mention(ticket.facts().lastWord().tweet().id())
            .map(mention -> mention.author().name())
            .orElse("");
    return bank.apply(wrong.faq())
        .filter(faq -> !faq.version().equals(wrong.version()))
        .map(faq -> new Draft(text(answer(faq), name, faq, initials), pin(faq)))
        .orElseGet(() -> new Draft(text(TO_WRITE, name, null, initials), ""));
  }

  private static String answer(Faq faq) {
    return GREETING.matcher(faq.answer(Place.TWEET)).replaceFirst("");
  }

  private static String text(String answer, String name, @Nullable Faq faq, String initials) {
    String link = faq == null ? null : faq.content().link();
    return Signature.sign(AnswerText.fill(BEGINNING + answer, name, link), initials);
  }

  private static String pin(Faq faq) {
    return new Pin(faq.id(), faq.version()).toString();
  }
}
