package dev.perch.slack;

import dev.perch.slack.SlackApi.Self;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who we are in Slack, asked once. */
final class SlackSelf implements Supplier<Self> {
  private final SlackApi api;
  private volatile @Nullable Self known;

  SlackSelf(SlackApi api) {
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
