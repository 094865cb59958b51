package dev.perch.slack.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Content;
import dev.perch.slack.view.faq.FaqForm;
import dev.perch.slack.view.faq.FaqPlan;
import dev.perch.slack.wire.Channels;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an entry may not say of itself: it is the second of March. */
class FaqFormChecksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Content HOURS = Content.of("When?", List.of(), "From nine.");

  private final PushedClock clock = PushedClock.onMonday();
  private final FaqFormChecks checks =
      new FaqFormChecks(
          new Channels(Map.of("pr", "C1", "marketing", "C2"), Map.of("lumen", "C3")), clock);

  private static Content ownedBy(String owner) {
    return new Content(
        HOURS.title(),
        HOURS.wordings(),
        HOURS.answers(),
        null,
        List.of(),
        HOURS.handling(),
        HOURS.language(),
        HOURS.tags(),
        owner,
        null);
  }

  @Test
  void aDayThatHasPassedIsRefusedAndTodayIsNot() {
    assertThat(checks.wrong(HOURS.reviewedBy(TODAY.minusDays(1)), null))
        .containsOnlyKeys(FaqForm.REVIEW_BY);
    assertThat(checks.wrong(HOURS.reviewedBy(TODAY), null)).isEmpty();
    assertThat(checks.wrong(HOURS, null)).isEmpty();
    assertThat(checks.past(TODAY.minusDays(1))).isPresent();
    assertThat(checks.past(null)).isEmpty();
  }

  @Test
  void soIsOneBeforeTheHourAtWhichItIsPublished() {
    var later = clock.instant().plus(Duration.ofDays(2));

    assertThat(checks.wrong(HOURS.reviewedBy(TODAY.plusDays(1)), later))
        .containsOnlyKeys(FaqForm.REVIEW_BY);
    assertThat(checks.wrongAt(HOURS.reviewedBy(TODAY.plusDays(1)), later))
        .containsOnlyKeys(FaqPlan.PUBLISH_AT);
    assertThat(checks.wrong(HOURS.reviewedBy(TODAY.plusDays(2)), later)).isEmpty();
  }

  @Test
  void anOwnerWhoIsNobodyIsRefusedWithTheNearestAndTeamsPartnersAndCareAreNot() {
    assertThat(checks.wrong(ownedBy("marketting"), null))
        .hasEntrySatisfying(
            FaqForm.OWNER, words -> assertThat(words).contains("Did you mean marketing?"));
    assertThat(List.of("pr", "lumen", Content.CARE))
        .allSatisfy(owner -> assertThat(checks.wrong(ownedBy(owner), null)).isEmpty());
  }
}
