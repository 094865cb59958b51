package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.acts.AgentAction;
import org.junit.jupiter.api.Test;

/** A long history is read page by page, and each event stands on one of them. */
class HistoryViewTest {
  private final Samples samples = Samples.open();

  private String page(int number) {
    return Golden.json(
            HistoryView.page(
                samples.story(),
                samples.fake.stories.words(samples.id),
                BrandVeil.VEIL.reading(),
                number))
        .toString();
  }

  private static int lines(String page, String words) {
    return page.split(words, -1).length - 1;
  }

  @Test
  void eachEventStandsOnOnePage() {
    for (int i = 0; i < 25; i++) {
      samples.done(FakePeople.INES, new AgentAction.Claim());
      samples.done(FakePeople.INES, new AgentAction.Release());
    }

    assertThat(page(0)).contains("Page 1 of 3", "Later").doesNotContain("Earlier");
    assertThat(page(1)).contains("Page 2 of 3", "Later", "Earlier");
    assertThat(page(2)).contains("Page 3 of 3", "Earlier").doesNotContain("Later");
    int claims =
        lines(page(0), "claimed it") + lines(page(1), "claimed it") + lines(page(2), "claimed it");
    assertThat(claims).isEqualTo(25);
  }

  @Test
  void aMessageThatAPersonSawOnXSaysSo() {
    Samples seen = PrivateSamples.seen();

    assertThat(
            Golden.json(
                    HistoryView.page(
                        seen.story(),
                        seen.fake.stories.words(seen.id),
                        BrandVeil.VEIL.reading(),
                        0))
                .toString())
        .contains("X has the direct message · seen there by a person; Perch did not find it itself")
        .doesNotContain("status/|");
  }

  @Test
  void whatIsPastTheEndsIsTheFirstOrTheLast() {
    assertThat(page(-1)).isEqualTo(page(0));
    assertThat(page(99)).isEqualTo(page(0)).contains("Page 1 of 1").doesNotContain("Later");
  }
}
