package dev.perch.desk;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The pictures that lie ready for a reply. */
public final class PictureOffers {
  /** As many as a list of boxes to tick can hold. */
  private static final int MOST = 10;

  private final Drafts drafts;
  private final Function<FaqId, Optional<Faq>> bank;

  /**
   * Those of a desk.
   *
   * @param bank finds an entry as it stands now
   */
  public PictureOffers(Drafts drafts, Function<FaqId, Optional<Faq>> bank) {
    this.drafts = drafts;
    this.bank = bank;
  }

  /**
   * One of them.
   *
   * @param file its id in team chat
   * @param owner who put it there
   * @param alt what it shows
   * @param chosen whether it goes along unless somebody takes it out
   */
  public record Offer(String file, String owner, String alt, boolean chosen) {
    /** Another where anything of it is another: what was chosen by it is what was seen. */
    public String key() {
      return file + ":" + SaltedHash.of(owner, alt).substring(0, 16);
    }
  }

  /**
   * Those of the entry, and those of a reply that was begun before and went nowhere.
   *
   * @param faq the entry and version that the editor began with, {@code id@version}; empty for none
   */
  public List<Offer> of(TicketId ticket, String faq) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    Optional<Story> story = drafts.story(ticket);
    story
        .flatMap(drafts::begun)
        .ifPresent(begun ->
            begun
                .pictures()
                .forEach(one ->
                    add(
                        offers,
                        new Offer(one.file(), one.owner(), one.alt(), begun.faq().equals(faq)))));
    Pin.parse(faq).flatMap(pin -> bank.apply(pin.faq())).stream()
        .flatMap(entry -> entry.content().media().stream())
        .forEach(media ->
            media
                .file()
                .ifPresent(
                    file -> add(offers, new Offer(file.id(), file.owner(), media.alt(), false))));
    return offers.values().stream().limit(MOST).toList();
  }

  private static void add(Map<String, Offer> offers, Offer offer) {
    offers.putIfAbsent(offer.key(), offer);
  }

  /** How many pictures of the entry Perch cannot send, for they are not in team chat. */
  public long elsewhere(String faq) {
    return Pin.parse(faq).flatMap(pin -> bank.apply(pin.faq())).stream()
        .flatMap(entry -> entry.content().media().stream())
        .filter(media -> media.file().isEmpty())
        .count();
  }
}
