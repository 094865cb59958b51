package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.Crisis;
import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisNumbers;
import dev.perch.campaign.crisis.CrisisNumbers.Slot;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.campaign.CrisisCard;
import dev.perch.slack.view.campaign.CrisisForm;
import dev.perch.slack.view.campaign.CrisisPhrases;
import dev.perch.slack.view.campaign.CrisisRef;
import dev.perch.slack.view.campaign.CrisisReport;
import dev.perch.testing.GoldenFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see of a crisis. */
class CrisisGoldenTest {
  private static final CrisisId LOGIN = new CrisisId("login-down");
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final CrisisEvent ALARM =
      new CrisisEvent.AlarmRaised(AT, null, "faq:login", 12, 2, 300, "h");
  private static final CrisisEvent STARTED =
      new CrisisEvent.Started(AT, "U0PR1", "U0LEAD1", false, 1, "h");
  private static final CrisisEvent UPDATED =
      new CrisisEvent.Updated(AT.plusSeconds(60), "U0LEAD1", "U0LEAD1", 2, "h", false);
  private static final CrisisEvent ENDED =
      new CrisisEvent.Ended(AT.plusSeconds(120), "U0LEAD1", "h");
  private static final CrisisWords WORDS =
      new CrisisWords(
          "salt",
          Map.of(
              0,
              Said.named("12 customers asked about login"),
              1,
              new Said(
                  "Login *down* <!channel>",
                  "Since nine <@U1>.",
                  "We are on it, {first_name}.",
                  List.of("login", "sign <in>"),
                  Map.of("care", "Use the statement <!here>."),
                  ""),
              2,
              new Said("", "Mended.", "It is mended.", List.of(), Map.of(), ""),
              3,
              Said.because("All is *well*.")));
  private static final CrisisNumbers NUMBERS =
      new CrisisNumbers(
          12,
          5,
          7,
          3,
          false,
          List.of(new Slot(AT, 12, 2, 0), new Slot(AT.plusSeconds(600), 3, 5, 4)));

  private static Known known(CrisisEvent... events) {
    return new Known(LOGIN, Crisis.replay(List.of(events)), WORDS);
  }

  private static void message(String name, Object view) {
    JsonNode blocks = Golden.json(view);

    assertThat(BlockCheck.message(blocks)).isEmpty();
    GoldenFile.check("slack/crisis", name + ".json", blocks.toPrettyString() + "\n");
  }

  private static void form(String name, Object view) {
    JsonNode form = Golden.json(view);

    assertThat(BlockCheck.modal(form)).isEmpty();
    GoldenFile.check("slack/crisis", name + ".json", form.toPrettyString() + "\n");
  }

  @Test
  void itsMessageInEachState() {
    message("alarm", CrisisCard.blocks(known(ALARM), "pr"));
    message("in-force", CrisisCard.blocks(known(ALARM, STARTED), "care"));
    message("over", CrisisCard.blocks(known(ALARM, STARTED, UPDATED, ENDED), "pr"));
    message(
        "drill",
        CrisisCard.blocks(
            known(new CrisisEvent.Started(AT, "U0PR1", "U0LEAD1", true, 0, "h")), "care"));
    message(
        "no-crisis", CrisisCard.blocks(known(ALARM, new CrisisEvent.Dismissed(AT, "U0PR1")), "pr"));
  }

  @Test
  void theForms() {
    CrisisRef ref = new CrisisRef(LOGIN, false, "C0PR");
    Known known = known(ALARM, STARTED, UPDATED);

    form("form-start", CrisisForm.start(ref, "Login", "U0PR1"));
    form("form-update", CrisisForm.update(ref, known));
    form("form-end", CrisisForm.end(ref, known));
    assertThat(CrisisRef.parse(ref.text())).contains(ref);
    assertThat(CrisisRef.parse("A b|c|d")).isEmpty();
    assertThat(CrisisRef.parse(null)).isEmpty();
  }

  @Test
  void theTimelineAsMessageAndAsFile() {
    List<CrisisEvent> events = List.of(ALARM, STARTED, UPDATED, ENDED);
    Known known = known(ALARM, STARTED, UPDATED, ENDED);

    message("timeline", CrisisReport.timeline(known, events, NUMBERS, "The chart stands above."));
    GoldenFile.check("slack/crisis", "timeline.md", CrisisReport.file(known, events, NUMBERS));
    assertThat(CrisisReport.alt(NUMBERS))
        .contains("at most 12 customers", "7 replies in all, 4 on this crisis");
    assertThat(CrisisCard.status(known, CrisisPhrases.numbers(NUMBERS)))
        .contains("*12* tickets", "*3* scheduled posts held", "v2")
        .doesNotContain("<!channel>");
  }
}
