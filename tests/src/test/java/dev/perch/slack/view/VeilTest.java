package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

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
}
