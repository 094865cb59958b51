package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.bank.AwayEvent;
import dev.perch.desk.bank.LinkEvent;
import dev.perch.knowledge.FaqId;
import dev.perch.testing.PushedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody does who keeps a chronicle. */
public abstract class ChronicleContract {
  private static final Instant AT = PushedClock.MONDAY;
  protected static final List<AwayEvent> AWAY =
      List.of(
          new AwayEvent.WentAway("U1", AT.plusSeconds(60), AT),
          new AwayEvent.WentAway("U2", null, AT),
          new AwayEvent.CameBack("U1", AT));
  protected static final List<LinkEvent> LINKS =
      List.of(
          new LinkEvent.Died("https://acme.example/a", "it answered 404", AT),
          new LinkEvent.Revived("https://acme.example/a", AT),
          new LinkEvent.Looked(12, AT),
          new LinkEvent.Silent("https://acme.example/a", "it answered 503", AT),
          new LinkEvent.Undialled(new FaqId("hours"), "+1 200 253 0000", AT),
          new LinkEvent.Dialled(new FaqId("hours"), "+1 200 253 0000", AT));

  protected abstract Chronicle<AwayEvent> chronicle();

  @Test
  void whatIsToldIsReadAndNobodyWritesOverAnother() {
    assertThat(chronicle().read()).isEmpty();

    assertThat(chronicle().append(0, "op:1", AWAY.get(0))).isTrue();
    assertThat(chronicle().append(0, "op:2", AWAY.get(1))).as("overtaken").isFalse();
    assertThat(chronicle().append(1, "op:2", AWAY.get(1))).isTrue();
    assertThat(chronicle().append(1, "op:2", AWAY.get(1))).as("told again").isTrue();
    chronicle().tell("op:3", AWAY.get(2));
    assertThat(chronicle().append(9, "op:4", AWAY.get(2))).as("ahead of it").isFalse();

    assertThat(chronicle().read()).isEqualTo(AWAY);
  }
}
