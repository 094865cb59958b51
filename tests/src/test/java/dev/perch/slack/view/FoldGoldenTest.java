package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.storm.Fold;
import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldEvent;
import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldReplies.Draft;
import dev.perch.campaign.storm.Member;
import dev.perch.desk.Customer;
import dev.perch.desk.Mention;
import dev.perch.desk.Tweet;
import dev.perch.desk.Words;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.campaign.FoldAddForm;
import dev.perch.slack.view.campaign.FoldAnswer;
import dev.perch.slack.view.campaign.FoldCard;
import dev.perch.slack.view.campaign.FoldList;
import dev.perch.slack.view.campaign.FoldRef;
import dev.perch.slack.view.campaign.FoldSignForm;
import dev.perch.slack.view.campaign.FoldSignRef;
import dev.perch.slack.view.campaign.NextFoldView;
import dev.perch.slack.view.home.HomeWork;
import dev.perch.testing.GoldenFile;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people see of a fold. */
class FoldGoldenTest {
  private static final FoldId FOLD = new FoldId("f14");
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<Member> MEMBERS =
      IntStream.range(0, 14)
          .mapToObj(n -> new Member(new TicketId("10" + n), 0, 1_000 - n, AT))
          .toList();
  private static final List<FoldEvent> FORMED =
      List.of(new FoldEvent.Formed(AT, "AcmeCare", new Team("care"), "late-parcel", MEMBERS));

  private static Fold fold(FoldEvent... events) {
    List<FoldEvent> all = new ArrayList<>(FORMED);
    all.addAll(List.of(events));
    return Fold.replay(all);
  }

  private static Mention says(int n, String text) {
    return Tweet.tweet("10" + n)
        .by(new Customer("c" + n, "user_" + n, "Ann <!here>", 1_000 - n, false))
        .saying(text)
        .mention();
  }

  private static FoldCard.Shown shown(Fold fold, String title) {
    return new FoldCard.Shown(
        FOLD,
        fold,
        title,
        List.of(
            says(0, "@AcmeCare where is <!channel> my parcel?"),
            says(1, "My mail is jane@example.com, parcel late"),
            says(2, "late"),
            says(3, "later"),
            says(4, "latest")),
        BrandVeil.VEIL);
  }

  private static void card(String name, FoldCard.Shown shown) {
    JsonNode blocks = Golden.json(FoldCard.blocks(shown));

    assertThat(BlockCheck.message(blocks)).isEmpty();
    assertThat(blocks.toString()).doesNotContain("<!channel>\",\"type\":\"mrkdwn");
    GoldenFile.check("slack/fold", name + ".json", blocks.toPrettyString() + "\n");
  }

  private static FoldEvent approved(int... nths) {
    return new FoldEvent.Approved(
        AT,
        "U0AGENT1",
        "T0PERCH",
        null,
        IntStream.of(nths)
            .mapToObj(n -> new FoldEvent.Reply(new TicketId("10" + n), 0, "h", List.of()))
            .toList());
  }

  @Test
  void aCardInEachState() {
    FoldEvent claimed = new FoldEvent.Claimed(AT, "U0AGENT1");
    card("free", shown(fold(), "Where is *my* parcel?"));
    card("unknown", shown(fold(new FoldEvent.Resembled(AT, "f9")), ""));
    card(
        "sending",
        shown(
            fold(
                claimed,
                approved(0, 1, 2, 3),
                new FoldEvent.Sent(AT, new TicketId("100")),
                new FoldEvent.Refused(AT, new TicketId("101"), Refusal.GUARD),
                new FoldEvent.Refused(AT, new TicketId("102"), Refusal.X)),
            "Where is my parcel?"));
    card("done", shown(fold(new FoldEvent.Finished(AT.plusSeconds(60))), "Where is my parcel?"));
    card("merged", shown(fold(new FoldEvent.Merged(AT, "U0AGENT1", "f9")), "Where?"));
  }

  /** The first three of them wait for PR. */
  private static Fold signing(FoldEvent... then) {
    List<FoldEvent> events = new ArrayList<>();
    events.add(new FoldEvent.Claimed(AT, "U0AGENT1"));
    events.add(
        new FoldEvent.Approved(
            AT,
            "U0AGENT1",
            "T0PERCH",
            null,
            IntStream.range(0, 3)
                .mapToObj(n ->
                    new FoldEvent.Reply(new TicketId("10" + n), 0, "h", List.of("pr", "legal")))
                .toList()));
    events.addAll(List.of(then));
    return fold(events.toArray(FoldEvent[]::new));
  }

  @Test
  void whatWaitsForASignOffAndWhatWasSentBack() {
    card("signing", shown(signing(), "Where is my parcel?"));
    card(
        "returned",
        shown(signing(new FoldEvent.Returned(AT, "U0PR1", 2)), "Where is my parcel?")
            .returned("Too <!channel> cheerful"));
    JsonNode asking =
        Golden.json(
            FoldSignForm.asking(
                shown(signing(), "Where is my parcel?"), "pr", "https://slack.example/1"));
    assertThat(BlockCheck.message(asking)).isEmpty();
    FoldSignRef ref = new FoldSignRef(FOLD, 2, "pr", 3, 0, "C0CARE", new BitSet());
    List<FoldSignForm.Row> rows =
        IntStream.range(0, 3)
            .mapToObj(n -> new FoldSignForm.Row(n, "user_" + n, "late <@U1>", "It comes."))
            .toList();

    window(
        "sign-off",
        FoldSignForm.page(new FoldSignForm.Page(ref, "AcmeCare", "U0AGENT1", "IO", 13, rows)));
    assertThat(FoldSignRef.parse(ref.text())).contains(ref);
    assertThat(FoldSignRef.parse("f14|2|pr|0||"))
        .as("a button of before")
        .contains(new FoldSignRef(FOLD, 2, "pr", 0, 0, "", new BitSet()));
    assertThat(FoldSignRef.parse(ref.text().replace("pr", "P R"))).isEmpty();
    assertThat(FoldSignRef.parse("a|b")).isEmpty();
  }

  @Test
  void whatNextShowsOfOne() {
    JsonNode next =
        Golden.json(
            NextFoldView.blocks(shown(fold(), "Where is my parcel?"), "https://slack.example/1"));

    assertThat(BlockCheck.message(next)).isEmpty();
    GoldenFile.check("slack/fold", "next.json", next.toPrettyString() + "\n");
  }

  private static void window(String name, Object view) {
    JsonNode window = Golden.json(view);

    assertThat(BlockCheck.modal(window)).isEmpty();
    GoldenFile.check("slack/fold", name + ".json", window.toPrettyString() + "\n");
  }

  @Test
  void theReplies() {
    FakeDesk desk = new FakeDesk();
    Ticket ticket = desk.ticket(desk.take(Tweet.tweet("100")));
    BitSet unticked = new BitSet();
    unticked.set(1);
    FoldRef ref =
        new FoldRef(FOLD, 14, 0, "C0CARE", unticked, new Wordings(List.of("It | comes."), "a@b"));
    List<Place> places = fold().facts().places();
    List<FoldAnswer.Row> rows =
        IntStream.range(0, 3)
            .mapToObj(n ->
                new FoldAnswer.Row(
                    new Draft(
                        places.get(n), ticket, says(n, "late <@U1>"), "It comes.", Words.NONE),
                    n == 2 ? "There is a phone number in it." : "",
                    n == 1 ? List.of("pr", "legal") : List.of()))
            .toList();

    window(
        "replies",
        FoldAnswer.page(
            new FoldAnswer.Page(ref, "AcmeCare", "IO", 14, 13, false, rows, BrandVeil.VEIL)));
    window(
        "statement",
        FoldAnswer.page(
            new FoldAnswer.Page(
                ref.saying(new Wordings(List.of("We are on it."), "crisis-statement-parcels@v2")),
                "AcmeCare",
                "IO",
                14,
                13,
                true,
                List.of(),
                BrandVeil.VEIL)));
    window("words", FoldAnswer.words(ref));
  }

  @Test
  void whichFoldATicketIsPutInto() {
    FoldAddForm.Carried carried = new FoldAddForm.Carried(new TicketId("900"), "C0CARE");

    window(
        "add",
        FoldAddForm.of(carried, List.of(shown(fold(), "Where is my parcel?"), shown(fold(), ""))));
    assertThat(FoldAddForm.Carried.parse(carried.text())).contains(carried);
    assertThat(FoldAddForm.Carried.parse("x|C0CARE")).isEmpty();
    assertThat(FoldAddForm.Carried.parse(null)).isEmpty();
  }

  @Test
  void howHomeTellsOfOne() {
    Fold held = fold(new FoldEvent.Claimed(AT, "U0AGENT1"));

    assertThat(HomeWork.fold(shown(held, "Where is my parcel?"), ""))
        .startsWith("• *× 14* Where is my parcel? · *Claimed* by <@U0AGENT1>");
    assertThat(HomeWork.fold(shown(fold(), ""), HomeWork.link("C1", "1.2")))
        .contains("*× 14* ask nearly the same", "*Nobody has these yet*", "message_ts=1.2|card>");
  }

  @Test
  void theList() {
    Fold fold = fold(new FoldEvent.Left(AT, "U0AGENT1", new TicketId("101"), Why.NOT_THIS));
    List<FoldList.Row> rows =
        fold.facts().places().subList(0, 3).stream()
            .map(place ->
                new FoldList.Row(
                    place,
                    place.nth() == 2 ? Optional.empty() : Optional.of(says(1, "late <@U1>"))))
            .toList();

    window(
        "list",
        FoldList.of(new FoldList.Page(FOLD, 0, 14, "C0CARE", rows, BrandVeil.VEIL, "Done.")));
  }

  @Test
  void whatAFormCarriesComesBackAsItWas() {
    BitSet unticked = new BitSet();
    unticked.set(3);
    unticked.set(4_999);
    FoldRef ref =
        new FoldRef(
            FOLD,
            5_000,
            7,
            "C0CARE",
            unticked,
            new Wordings(List.of("Hi {first_name} | a", "No --- no\nreally"), "late-parcel@v1"));

    assertThat(FoldRef.parse(ref.text())).contains(ref);
    assertThat(ref.text().length()).isLessThan(3_000 - FoldRef.LONGEST_ANSWER + 60);
    assertThat(FoldRef.parse(ref.text().replace("f14", "no fold"))).isEmpty();
    assertThat(FoldRef.parse(ref.text().replace("at5000", "5000"))).as("of before").isEmpty();
    assertThat(FoldRef.parse("a|b")).isEmpty();
    assertThat(FoldRef.parse(null)).isEmpty();
    assertThat(FoldRef.wordings("One\n---\n\n---\nTwo\n ----- \nThree\n"))
        .containsExactly("One", "Two", "Three");
  }
}
