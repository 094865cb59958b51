package dev.perch.slack.wire;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** By whose clock somebody reads: Slack knows everybody's. */
public final class Zones {
  private Zones() {}

  /** Theirs; UTC where Slack does not say, or says one that Java does not know. */
  public static ZoneId of(User user) {
    String zone = user.getTz();
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
