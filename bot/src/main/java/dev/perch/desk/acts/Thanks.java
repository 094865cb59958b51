package dev.perch.desk.acts;

import dev.perch.desk.Stories;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.guard.Signature;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.Place;
import dev.perch.ticket.Ticket;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Words of thanks for praise: of the bank's entries with the tag {@code thanks}, else our own. */
public final class Thanks {
  private static final String TAG = "thanks";
  private static final List<String> OUR_OWN =
      List.of(
          "Thank you, {first_name}! That makes our day.",
          "{first_name}, thank you for telling us: it goes to the whole team.",
          "How kind of you, {first_name}. Thank you!");

  private final FaqBank bank;
  private final Stories stories;
  private final InstantSource clock;

  public Thanks(FaqBank bank, Stories stories, InstantSource clock) {
    this.bank = bank;
    this.stories = stories;
    this.clock = clock;
  }

  private record Variant(String text, String pin) {}

  /** A draft, signed: the same for a ticket each time, and not the same for all. */
  public Draft of(Ticket ticket, String initials) {
    List<Variant> variants = variants();
    Variant one = variants.get(Math.floorMod(ticket.id().value().hashCode(), variants.size()));
    String name =
        stories
            .words(ticket.id())
            .mention(ticket.facts().lastWord().tweet().id())
            .map(mention -> mention.author().name())
            .orElse("");
    return new Draft(Signature.sign(AnswerText.fill(one.text(), name, null), initials), one.pin());
  }

  private List<Variant> variants() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Variant> known =
        bank.all().stream()
            .filter(faq -> faq.tags().contains(TAG) && !faq.expiredOn(today))
            .flatMap(Thanks::variants)
            .toList();
    return known.isEmpty() ? OUR_OWN.stream().map(text -> new Variant(text, "")).toList() : known;
  }

  private static Stream<Variant> variants(Faq faq) {
    return faq.variants(Place.TWEET).stream()
        .map(text -> new Variant(text, faq.id() + "@" + faq.version()));
  }
}
