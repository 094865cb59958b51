package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.doctor.Finding;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the doctor says of a role for which the settings name nobody. */
class RoleCheckTest {
  @Test
  void whereNobodyLeadsByTheSettingsBothWaysOutAreNamed() {
    Finding finding = look("lead");

    assertThat(finding.failed()).isTrue();
    assertThat(finding.remedy()).contains("slack.channels.leads", "roles.lead");
  }

  @Test
  void aTeamHasItsOwnChannel() {
    assertThat(look("legal").remedy()).contains("slack.channels.legal", "roles.legal");
  }

  private static Finding look(String role) {
    return new RoleCheck(new FakePeople(), role, Optional.empty(), Optional.empty())
        .look()
        .getFirst();
  }
}
