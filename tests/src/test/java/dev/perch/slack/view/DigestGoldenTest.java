package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.Crisis;
import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.campaign.digest.Answering;
import dev.perch.campaign.digest.Answering.Day;
import dev.perch.campaign.digest.Digest;
import dev.perch.campaign.digest.PostWeek;
import dev.perch.campaign.digest.Promises;
import dev.perch.campaign.digest.Questions;
import dev.perch.campaign.digest.Questions.Asked;
import dev.perch.campaign.digest.SignOffs;
import dev.perch.campaign.digest.Week;
import dev.perch.desk.ReadingPace.Reading;
import dev.perch.desk.bank.Gaps.Gap;
import dev.perch.desk.money.Budget;
import dev.perch.desk.money.Spent;
import dev.perch.desk.records.Receipt.Slowest;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.home.DigestPhrases;
import dev.perch.slack.view.home.DigestView;
import dev.perch.testing.GoldenFile;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the leads read of a week. */
class DigestGoldenTest {
  private static final Week WEEK = new Week(LocalDate.of(2026, 3, 2), ZoneOffset.UTC);
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final Budget.Standing MONEY =
      new Budget.Standing(YearMonth.of(2026, 3), Spent.NOTHING, Budget.Limits.NONE, Reading.USUAL);

  private static Answering answering(int monday) {
    List<Day> days =
        WEEK.days().stream()
            .map(day ->
                day.equals(WEEK.first()) ? new Day(day, monday, 2, 1) : new Day(day, 0, 0, 0))
            .toList();
    return new Answering(
        days,
        1,
        Optional.of(Duration.ofMinutes(12)),
        Optional.of(new Slowest(new TicketId("100"), Duration.ofMinutes(190))));
  }

  private static Digest full() {
    Questions questions =
        new Questions(
            List.of(
                new Asked("Returns <!channel>", "returns", 12, OptionalInt.of(9)),
                new Asked("Delivery", "delivery", 3, OptionalInt.empty())),
            4);
    Gap gap =
        new Gap(
            List.of("does my lamp sing? write to [e-mail address hidden] <!here>"),
            List.of(new TicketId("1"), new TicketId("2")));
    Gap abuse = new Gap(List.of("you f*cking idiots"), List.of(new TicketId("3")));
    Crises.Known crisis =
        new Crises.Known(
            new CrisisId("login-down"),
            Crisis.replay(
                List.of(
                    new CrisisEvent.Started(AT, "U0PR1", "U0LEAD1", false, 1, "h"),
                    new CrisisEvent.Ended(AT.plusSeconds(120), "U0LEAD1", "h"))),
            new CrisisWords("salt", Map.of(0, Said.named("Login *down* <!channel>"))));
    return new Digest(
        WEEK,
        answering(31),
        new Promises(5, 1),
        questions,
        List.of(gap, abuse),
        List.of(),
        List.of(),
        List.of(crisis),
        new SignOffs(6, 4, 2, Optional.of(Duration.ofMinutes(7))),
        new PostWeek(3, 1, 1),
        MONEY,
        true);
  }

  private static void golden(String name, Digest digest, Optional<String> link) {
    JsonNode blocks = Golden.json(DigestView.posted(digest, link));

    assertThat(BlockCheck.message(blocks)).isEmpty();
    GoldenFile.check("slack/digest", name + ".json", blocks.toPrettyString() + "\n");
  }

  @Test
  void aFullWeekAndAQuietOne() {
    golden("full", full(), Optional.of("https://acme.slack.com/archives/C0CARE/p1"));
    golden(
        "quiet",
        new Digest(
            WEEK,
            new Answering(
                WEEK.days().stream().map(day -> new Day(day, 0, 0, 0)).toList(),
                0,
                Optional.empty(),
                Optional.empty()),
            new Promises(0, 0),
            new Questions(List.of(), 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new SignOffs(0, 0, 0, Optional.empty()),
            new PostWeek(0, 0, 0),
            MONEY,
            false),
        Optional.empty());
  }

  @Test
  void nothingThatCustomersWroteGetsOutAndNobodyIsCalled() {
    String text = Golden.json(DigestView.asked(full(), Optional.empty())).toString();

    assertThat(text)
        .contains("does my lamp sing?")
        .doesNotContain("idiots")
        .contains("Returns &lt;!channel&gt;", "&lt;!channel&gt;*, <!date^");
  }

  @Test
  void whatStaysInAChannelQuotesNobody() {
    assertThat(Golden.json(DigestView.posted(full(), Optional.empty())).toString())
        .doesNotContain("lamp sing", "abusive")
        .contains("2 questions, asked in 3 tickets", "`/faq gaps` shows them");
  }

  @Test
  void theWordsOfAPictureAreAsManyAsSlackTakes() {
    Asked asked = new Asked("Returns ".repeat(30), "returns", 12, OptionalInt.empty());

    assertThat(DigestPhrases.alt(new Questions(Collections.nCopies(8, asked), 0))).hasSize(1_000);
  }

  @Test
  void thePicturesAreInWordsToo() {
    assertThat(DigestPhrases.alt(answering(31)))
        .contains("Mon 2: 31 in time, 2 too late, 1 other", "Sun 8: 0 in time");
    assertThat(DigestPhrases.alt(full().questions()))
        .contains("12, the week before 9", "Delivery 3.");
  }
}
