package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.acts.Press;
import dev.perch.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "2", "refund@v1", "U1|a | b|c", "a\nb"})
  void aRefIsReadAsItWasWritten(String rest) {
    Ref ref = new Ref(new TicketId("1234567890123456789"), 12, 34, rest);

    assertThat(Ref.parse(ref.text())).contains(ref);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|||",
        "100",
        "100|1|2",
        "abc|1|2|",
        "100|x|2|",
        "100|1||",
        "100|1|99999999999|",
        "12345678901234567890|1|2|",
        "-5|1|2|",
        "100|1.5|2|",
        "١٠٠|1|2|",
        "{\"ticket\":1}"
      })
  void whatWasNeverWrittenByUsIsNoRef(String forged) {
    assertThat(Ref.parse(forged)).isEmpty();
  }

  @Test
  void aCardCarriesWhatItsReaderSees() {
    Ref open = Ref.of(Samples.open().shown().ticket());
    Ref claimed = Ref.of(Samples.claimed().wrote("101", "Hello?").shown().ticket());

    assertThat(open).isEqualTo(new Ref(new TicketId("100"), Press.NO_CLAIM, 0, ""));
    assertThat(claimed).isEqualTo(new Ref(new TicketId("100"), 1, 2, ""));
  }

  @Test
  void aPressIsMadeOfItAndOfWhoPressed() {
    Ref ref = new Ref(new TicketId("100"), 1, 2, "x");

    assertThat(ref.press("T1", "U1", "op"))
        .isEqualTo(new Press("T1", "U1", new TicketId("100"), "op", 1, 2));
  }

  @Test
  void aDraftIsCarriedWithItsAuthor() {
    Ref ref = new Ref(new TicketId("100"), -1, 0, "U1|2|Five | days");

    assertThat(DraftPreview.Carried.parse(ref))
        .contains(new DraftPreview.Carried("U1", 2, "Five | days"));
    assertThat(DraftPreview.Carried.parse(ref.with("forged"))).isEmpty();
  }
}
