package dev.perch.slack.wire;

import dev.perch.slack.wire.SlackApi.Self;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who we are in Slack, asked once. */
public final class SlackSelf implements Supplier<Self> {
  private final SlackApi api;
  private volatile @Nullable Self known;

  public SlackSelf(SlackApi api) {
    this.api = api;
  }

  @Override
  public Self get() {
    Self self = known;
    if (self == null) {
      self = api.self();
      known = self;
    }
    return self;
  }
}
