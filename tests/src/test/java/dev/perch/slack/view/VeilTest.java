package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.listening.Fate;
import dev.perch.campaign.listening.ListenKept;
import dev.perch.campaign.listening.Overheard;
import dev.perch.campaign.listening.Preview;
import dev.perch.campaign.storm.Fold;
import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldEvent;
import dev.perch.campaign.storm.FoldFacts;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldReplies.Draft;
import dev.perch.campaign.storm.Member;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Mention;
import dev.perch.desk.Rule;
import dev.perch.desk.Tweet;
import dev.perch.desk.Words;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.intake.Asides.Aside;
import dev.perch.desk.intake.Caught;
import dev.perch.desk.intake.DryRun;
import dev.perch.slack.view.campaign.FoldAddForm;
import dev.perch.slack.view.campaign.FoldAnswer;
import dev.perch.slack.view.campaign.FoldCard;
import dev.perch.slack.view.campaign.FoldList;
import dev.perch.slack.view.campaign.FoldRef;
import dev.perch.slack.view.campaign.ListenPhrases;
import dev.perch.slack.view.home.HomeWork;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a customer should not have posted is shown nowhere unasked, and abuse is not either. */
class VeilTest {
  @Test
  void privateDataIsMaskedAndAbuseVeiled() {
    assertThat(over("write to oliver.banks@example.com, please, of AC-123456"))
        .contains("write to", "e-mail address hidden", "please", "booking number hidden")
        .doesNotContain("oliver.banks", "AC-123456");
    assertThat(over("you useless idiots, idiots!")).isEqualTo(Veil.VEILED);
    assertThat(over("where is my parcel?")).isEqualTo("where is my parcel?");
    assertThat(Veil.forGood("you useless idiots, idiots!")).isEqualTo("(abusive words)");
  }

  private static String over(String text) {
    return BrandVeil.VEIL.over(Tweet.tweet("900").saying(text).mention());
  }

  @Test
  void whatIsLiftedKeepsPrivateDataHidden() {
    FakeDesk fake = new FakeDesk();
    TicketId id =
        fake.take(Tweet.tweet("900").saying("you idiots, 4111 1111 1111 1111 and AC-123456"));

    String view = json(BrandVeil.VEIL.lifted(fake.ticket(id), fake.stories.words(id)));

    assertThat(view)
        .contains("you idiots", "[card number hidden]", "[order or booking number hidden]")
        .doesNotContain("4111", "AC-123456");
  }

  @Test
  void theBrandsOwnNumbersAreMaskedOnCardsAndTheCustomerIsAskedToDeleteThem() {
    FakeDesk fake = new FakeDesk();
    TicketId id = fake.take(Tweet.tweet("900").saying("@AcmeCare where is my order AC-123456?"));
    CardRules rules = new CardRules(Samples.PRICES, Clockwork.DEFAULT, BrandVeil.MASKING);
    Shown shown = new Shown(fake.ticket(id), fake.stories.words(id), List.of(), List.of(), rules);

    assertThat(json(TicketCard.blocks(shown)))
        .contains("[order or booking number hidden]", "Ask to delete it", "Show private data")
        .doesNotContain("AC-123456");
    assertThat(TicketCard.summary(shown)).doesNotContain("AC-123456");
    assertThat(json(NextTicket.blocks(shown, ""))).doesNotContain("AC-123456");
    assertThat(json(ThreadLine.opening(fake.story(id), shown).blocks()))
        .doesNotContain("AC-123456");
    assertThat(
            json(
                HistoryView.page(
                    fake.story(id), fake.stories.words(id), BrandVeil.VEIL.reading(), 0)))
        .doesNotContain("AC-123456");
  }

  private static final Mention ORDER =
      Tweet.tweet("900").saying("@AcmeCare where is my order AC-123456?").mention();

  @Test
  void aStormsCardAndFormsMaskThem() {
    FakeDesk fake = new FakeDesk();
    Ticket ticket = fake.ticket(fake.take(Tweet.tweet("900")));
    Instant now = fake.clock.instant();
    FoldId id = new FoldId("f1");
    List<Member> members = List.of(new Member(ticket.id(), 0, 1, now));
    Fold fold =
        Fold.replay(List.of(new FoldEvent.Formed(now, "AcmeCare", FakeDesk.CARE, "", members)));
    FoldFacts.Place place = fold.facts().places().getFirst();
    FoldCard.Shown card = new FoldCard.Shown(id, fold, "", List.of(ORDER), BrandVeil.VEIL);
    FoldRef ref =
        new FoldRef(id, 1, 0, "C0CARE", new BitSet(), new Wordings(List.of("It comes."), ""));
    Draft draft = new Draft(place, ticket, ORDER, "It comes.", Words.NONE);

    assertMasks(FoldCard.blocks(card));
    assertMasks(FoldAddForm.of(new FoldAddForm.Carried(ticket.id(), "C0CARE"), List.of(card)));
    assertMasks(
        FoldList.of(
            new FoldList.Page(
                id,
                0,
                1,
                "C0CARE",
                List.of(new FoldList.Row(place, Optional.of(ORDER))),
                BrandVeil.VEIL,
                "")));
    assertMasks(
        FoldAnswer.page(
            new FoldAnswer.Page(
                ref,
                "AcmeCare",
                "IO",
                1,
                1,
                false,
                List.of(new FoldAnswer.Row(draft, "", List.of())),
                BrandVeil.VEIL)));
  }

  @Test
  void homeMasksThem() {
    FakeDesk fake = new FakeDesk();
    TicketId id = fake.take(Tweet.tweet("900").saying(ORDER.text()));
    Glance glance = new Glance(fake.story(id), fake.stories.words(id), Optional.empty());
    HomeWork.Shown shown =
        new HomeWork.Shown(
            List.of(),
            List.of(glance),
            List.of(),
            List.of(HomeWork.signOffs(List.of(glance), BrandVeil.VEIL)),
            List.of(),
            List.of(),
            BrandVeil.VEIL);

    assertMasks(HomeWork.blocks(shown));
    assertThat(HomeWork.signOffs(List.of(glance), BrandVeil.VEIL)).doesNotContain("AC-123456");
  }

  @Test
  void praiseRulesAndSearchesMaskThem() {
    TicketId id = new TicketId("900");
    Aside aside =
        new Aside(
            id, "U0AGENT1", ORDER.posted(), List.of(ORDER), true, new Caught.Count(0, List.of()));
    Rule rule = Rule.parse("words order -> team care");
    DryRun.Sample fits = new DryRun.Sample(id, ORDER, FakeDesk.CARE);
    Preview preview =
        new Preview(
            "order",
            1,
            true,
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.TEN,
            List.of(new Preview.Sample(new Overheard(ORDER, false), Fate.TICKET)),
            BigDecimal.ONE);

    assertMasks(Praise.blocks(ORDER, "U0AGENT1", BrandVeil.VEIL));
    assertMasks(RulesList.blocks(List.of(), List.of(aside), Map.of(), BrandVeil.VEIL));
    assertMasks(
        RulesList.tried(
            new DryRun.Tried(1, false, List.of(new DryRun.Outcome(rule, 1, 0, List.of(fits)))),
            BrandVeil.VEIL));
    assertMasks(ListenPhrases.kept(new ListenKept.Tried(preview), BrandVeil.VEIL));
  }

  private static void assertMasks(Object view) {
    assertThat(json(view)).contains("order or booking").doesNotContain("AC-123456");
  }

  private static String json(Object view) {
    return Golden.json(view).toString();
  }
}
