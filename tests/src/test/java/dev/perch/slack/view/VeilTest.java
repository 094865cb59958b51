package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Clockwork;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.guard.Masking;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a customer should not have posted is shown nowhere unasked, and abuse is not either. */
class VeilTest {
  @Test
  void privateDataIsMaskedAndAbuseVeiled() {
    assertThat(Veil.over("write to oliver.banks@example.com, please"))
        .contains("write to", "hidden", "please")
        .doesNotContain("oliver.banks");
    assertThat(Veil.over("you useless idiots, idiots!")).isEqualTo(Veil.VEILED);
    assertThat(Veil.over("where is my parcel?")).isEqualTo("where is my parcel?");
  }

  private static final Masking BRAND = new Masking(List.of(Pattern.compile("AC-[0-9]{6}")));

  @Test
  void whatIsLiftedKeepsPrivateDataHidden() {
    FakeDesk fake = new FakeDesk();
    TicketId id =
        fake.take(Tweet.tweet("900").saying("you idiots, 4111 1111 1111 1111 and AC-123456"));

    String view = json(Veil.lifted(fake.ticket(id), fake.stories.words(id), BRAND));

    assertThat(view)
        .contains("you idiots", "[card number hidden]", "[order or booking number hidden]")
        .doesNotContain("4111", "AC-123456");
  }

  @Test
  void theBrandsOwnNumbersAreMaskedOnCardsAndTheCustomerIsAskedToDeleteThem() {
    FakeDesk fake = new FakeDesk();
    TicketId id = fake.take(Tweet.tweet("900").saying("@AcmeCare where is my order AC-123456?"));
    CardRules rules = new CardRules(Samples.PRICES, Clockwork.DEFAULT, BRAND);
    Shown shown = new Shown(fake.ticket(id), fake.stories.words(id), List.of(), List.of(), rules);

    assertThat(json(TicketCard.blocks(shown)))
        .contains("[order or booking number hidden]", "Ask to delete it", "Show private data")
        .doesNotContain("AC-123456");
    assertThat(TicketCard.summary(shown)).doesNotContain("AC-123456");
    assertThat(json(NextTicket.blocks(shown, ""))).doesNotContain("AC-123456");
    assertThat(json(ThreadLine.opening(fake.story(id), shown).blocks()))
        .doesNotContain("AC-123456");
    assertThat(
            json(HistoryView.page(fake.story(id), fake.stories.words(id), new Reading(BRAND), 0)))
        .doesNotContain("AC-123456");
  }

  private static String json(Object view) {
    return Golden.json(view).toString();
  }
}
