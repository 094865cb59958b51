package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Tweet;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Place;
import dev.perch.ticket.Ticket;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Praise is answered in the bank's words of thanks, else in our own. */
class ThanksTest {
  private final FakeDesk fake = new FakeDesk();
  private final MemoryFaqBank bank = MemoryFaqBank.of();
  private final Thanks thanks = new Thanks(bank, fake.line, fake.clock);
  private final Ticket ticket =
      fake.ticket(fake.take(Tweet.tweet("100").saying("I love you all!")));

  @Test
  void withoutAnEntryTheWordsAreOurOwnAndSigned() {
    Draft draft = thanks.of(ticket, "IO");

    assertThat(draft.text()).containsIgnoringCase("thank you").contains("Jane").endsWith("^IO");
    assertThat(draft.faq()).isEmpty();
  }

  @Test
  void anEntryWithTheTagThanksSaysItAndIsRememberedWithTheReply() {
    Content plain = Content.of("Praise", List.of(), "Cheers, {first_name}!");
    Content tagged =
        new Content(
            plain.title(),
            plain.wordings(),
            Map.of(Place.TWEET, List.of("Cheers, {first_name}!")),
            plain.link(),
            plain.media(),
            EnumSet.noneOf(Content.Handling.class),
            plain.language(),
            Set.of("thanks"),
            plain.owner(),
            plain.reviewBy());
    Faq entry = Faq.of(new FaqId("praise"), tagged);
    bank.hold(entry);

    Draft draft = thanks.of(ticket, "IO");

    assertThat(draft.text()).isEqualTo("Cheers, Jane! ^IO");
    assertThat(draft.faq()).isEqualTo("praise@" + entry.version());
  }
}
