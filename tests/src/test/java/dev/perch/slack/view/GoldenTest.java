package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Mention;
import dev.perch.desk.Voice;
import dev.perch.desk.acts.Press;
import dev.perch.desk.records.CustomerFiles.Note;
import dev.perch.desk.records.Profile;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.faq.FaqList;
import dev.perch.slack.view.home.HomeTab;
import dev.perch.slack.view.home.HomeTab.Reader;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view as it goes to Slack, held against its {@link Golden} file and Slack's limits. */
class GoldenTest {
  private static final Instant CUSTOMER_SEEN = Instant.parse("2026-03-02T08:00:00Z");

  private static final Ref REF = new Ref(new TicketId("100"), 1, 0, "");
  private static final Voice VOICE =
      new Voice(
          "Hello {first_name},",
          "Initials only.",
          Voice.Emoji.FEW,
          List.of("parcel", "let me <check>"),
          List.of("guys", "to be *honest*"),
          "Calm & short.");
  private static final String LINK = "https://perch.slack.com/archives/C0PR/p1";
  private static final List<Sent> MESSAGES = new ArrayList<>();
  private static final List<Sent> FORMS = new ArrayList<>();
  private static final List<Sent> HOMES = new ArrayList<>();

  record Sent(String name, JsonNode json) {
    @Override
    public String toString() {
      return name;
    }
  }

  static {
    card("open", Samples.open());
    card("three-suggestions", Samples.threeSuggestions());
    card("nothing-suggested", Samples.nothingSuggested());
    card("hurried", Samples.hurried());
    card("special", Samples.special());
    card("known", Samples.known());
    card("reply-not-allowed", Samples.noReplyAllowed());
    card("pictures", Samples.withPictures());
    card("claimed", Samples.claimed());
    card("offered", Samples.offered());
    card("sending", Samples.sending());
    card("unknown", Samples.unknown());
    card("parked", Samples.parked());
    card("waiting", Samples.waiting());
    card("followed-up", Samples.followedUp());
    card("edited", Samples.edited());
    card("resolved", Samples.resolved());
    card("resolved-by-silence", Samples.resolvedBySilence());
    card("dismissed", Samples.dismissed());
    card("answered-by-hand", Samples.answeredByHand());
    card("removed-words", Samples.removedWords());
    card("withdrawn", Samples.withdrawn());
    line("withdrawn", Samples.withdrawn().lastLine());
    again("withdrawn", Samples.withdrawn(), 1);
    card("private-data", Samples.privateData());

    card("overdue", Samples.overdue());
    card("opportunity", Samples.opportunity());
    card("praise", Samples.praise());
    card("personal", Samples.personal());
    card("put-off", Samples.putOff());
    card("promising", Samples.promising());
    card("promised", Samples.promised());
    message("next", "Next", NextTicket.blocks(Samples.overdue().shown(), LINK));
    message("next-personal", "Next", NextTicket.blocks(Samples.personal().shown(), ""));
    line("put-off", Samples.putOff().lastLine());
    line("promised", Samples.promised().lastLine());
    form(
        "customer",
        CustomerForm.of(
            new CustomerForm.Known(
                REF,
                Samples.overdue().shown().lastWord().map(Mention::author),
                Optional.of(
                    new Profile("Writes about <bags> & trains.", true, 52_000, CUSTOMER_SEEN)),
                new BigDecimal("0.010"),
                12,
                List.of(Samples.overdue().shown().ticket(), Samples.promised().shown().ticket()),
                List.of(new Note("1", "U0AGENT1", CUSTOMER_SEEN, "Prefers e-mail <to> calls.")))));
    message(
        "praise-told",
        "Praise for the team",
        Praise.blocks(
            Samples.praise().shown().lastWord().orElseThrow(), "U0AGENT1", BrandVeil.VEIL));
    form("history", history(Samples.withdrawn(), 0));
    form("history-answered", history(Samples.followedUp(), 9));
    form("snooze", Forms.snooze(REF, LocalDate.of(2026, 3, 3)));

    former("handed", Samples.offered(), null);
    former("handed-linked", Samples.offered(), LINK);
    former("accepted-linked", Samples.accepted(), LINK);

    line("wrote", Samples.open().wrote("101", "Hello??").lastLine());
    line("edited", Samples.edited().lastLine());
    line("replied", Samples.waiting().lastLine());
    line("replied-by-hand", Samples.answeredByHand().lastLine());
    line("refused", Samples.refused().lastLine());
    line("offered", Samples.offered().lastLine());
    line("given-back", Samples.givenBack().lastLine());
    line("came-back", Samples.cameBack().lastLine());
    line("lapsed", Samples.lapsed().lastLine());
    opening("offered", Samples.offered());
    opening("accepted", Samples.accepted());
    opening("given-back", Samples.givenBack());

    draft("may-go", "It takes five days.");
    draft("blocked", "Hi {first_name}, it takes " + "very ".repeat(60) + "long");

    form("loading", Forms.loading());
    form("sorry", Forms.sorry(Phrases.NOT_RECORDED));
    form("reply", editor("Hi Jane, it takes five days. ^IO", ""));
    form("reply-with-link", editor("See https://acme.example.com/returns", ""));
    form("reply-empty", editor("", ""));
    form("reply-noticed", editor("Five days.", "*The customer has written since you began.*"));
    form("reply-in-our-voice", VoiceLine.beside(editor("Five days.", ""), VOICE, "Hello Jane,"));
    Proof warned = Samples.proof("Calm down, that's your fault. <!here>");
    form("reply-blocked", editor("Write to jo@example.com. Calm down.", ""));
    form("reply-warned", Forms.reply(REF, warned, "Where is it?", "…", "", warned.kinds()));
    form("unmasked", Forms.unmasked(List.of("I am jo@example.com", "<!here>")));
    form("hand-off", Forms.handOff(REF, new Team("pr")));
    form("hand-off-long", Forms.handOff(REF, new Team("a-team-with-a-very-long-name-indeed")));
    form("give-back", Forms.giveBack(REF));
    form("by-hand", Forms.byHand(REF));

    ClaimSamples.cards().forEach(GoldenTest::card);
    ClaimSamples.lines().forEach(GoldenTest::line);
    ClaimSamples.messages().forEach((name, blocks) -> message(name, "Perch", blocks));
    ClaimSamples.forms().forEach(GoldenTest::form);

    PrivateSamples.cards().forEach(GoldenTest::card);
    PrivateSamples.lines().forEach(GoldenTest::line);
    PrivateSamples.forms().forEach(GoldenTest::form);

    FaqSamples.messages().forEach((name, blocks) -> message("faq-" + name, "The FAQ bank", blocks));
    FaqSamples.forms().forEach(GoldenTest::form);

    draft("warned", "Calm down, it comes tomorrow.");
    home("agent", new Reader.Agent("U1", "IO", List.of(new Team("care")), false));
    home("lead", new Reader.Agent("U1", "MC", List.of(new Team("care"), new Team("pr")), true));
    home("member", new Reader.Member("U1"));
    home("stranger", new Reader.Stranger("U1"));
  }

  static List<Sent> messages() {
    return MESSAGES;
  }

  static List<Sent> forms() {
    return FORMS;
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageLooksAsItDidAndSlackTakesIt(Sent message) {
    assertThat(Limits.brokenBy(message.json().path("blocks"))).isEmpty();
    Golden.check(message.name(), message.json());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormLooksAsItDidAndSlackTakesIt(Sent form) {
    assertThat(BlockCheck.modal(form.json())).isEmpty();
    assertThat(Limits.emptyTexts(form.json())).isEmpty();
    Golden.check(form.name(), form.json());
  }

  static List<Sent> homes() {
    return HOMES;
  }

  @ParameterizedTest
  @MethodSource("homes")
  void aHomeTabLooksAsItDidAndSlackTakesIt(Sent home) {
    assertThat(BlockCheck.home(home.json())).isEmpty();
    Golden.check(home.name(), home.json());
  }

  @Test
  void everyFileIsLookedAt() {
    Set<String> looked =
        Stream.of(MESSAGES, FORMS, HOMES)
            .flatMap(List::stream)
            .map(Sent::name)
            .collect(Collectors.toSet());

    assertThat(Golden.names()).isEqualTo(looked);
  }

  @Test
  void whatTheFaqCommandSaysReadsWell() {
    assertThat(FaqList.found("<b>", List.of())).contains("nothing about “&lt;b&gt;”");
    assertThat(FaqList.found("refund", List.of(Samples.REFUND, Samples.BANK)))
        .isEqualTo(
            """
            About “refund”:
            *Refunds* (`refund`)
            >Hi {first_name}, five days.
            *Which bank?* (`bank`)
            >Yours &amp; ours &lt;both&gt;.\
            """);
  }

  private static void card(String name, Samples samples) {
    Shown shown = samples.shown();
    message("card-" + name, TicketCard.summary(shown), TicketCard.blocks(shown));
  }

  private static void former(String name, Samples samples, @Nullable String link) {
    Shown shown = samples.shown();
    message("former-" + name, FormerCard.summary(shown, link), FormerCard.blocks(shown, link));
  }

  private static void line(String name, ThreadLine line) {
    message("line-" + name, line.text(), line.blocks());
  }

  private static View history(Samples samples, int page) {
    return HistoryView.page(
        samples.story(), samples.fake.stories.words(samples.id), BrandVeil.VEIL.reading(), page);
  }

  private static void again(String name, Samples samples, int index) {
    ThreadLine line = ThreadLine.again(samples.story(), index, samples.shown());
    message("again-" + name, line.text(), line.blocks());
  }

  private static void opening(String name, Samples samples) {
    ThreadLine line = ThreadLine.opening(samples.story(), samples.shown());
    message("opening-" + name, line.text(), line.blocks());
  }

  private static void draft(String name, String text) {
    message(
        "draft-" + name,
        "A draft",
        DraftPreview.blocks(
            new Ref(new TicketId("100"), Press.NO_CLAIM, 0, ""),
            Samples.proof(text),
            0,
            FakePeople.INES,
            text));
  }

  private static void message(String name, String text, List<?> blocks) {
    MESSAGES.add(
        new Sent(name, Golden.json(new TreeMap<>(Map.of("text", text, "blocks", blocks)))));
  }

  private static View editor(String text, String notice) {
    return Forms.reply(REF, Samples.proof(text), "Where is my refund?", text, notice, Set.of());
  }

  private static void form(String name, View form) {
    FORMS.add(new Sent("form-" + name, Golden.json(form)));
  }

  private static void home(String name, Reader reader) {
    List<HomeTab.Place> places =
        List.of(
            new HomeTab.Place(new Team("care"), "C0CARE", List.of("AcmeCare", "Acme_Help")),
            new HomeTab.Place(new Team("pr"), "C0PR", List.of()));
    List<String> leads = List.of("U0LEAD1", "U0LEAD2");
    HOMES.add(new Sent("home-" + name, Golden.json(HomeTab.of(reader, places, leads, List.of()))));
  }
}
