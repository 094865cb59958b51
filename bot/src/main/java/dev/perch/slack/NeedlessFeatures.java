package dev.perch.slack;

import dev.perch.slack.wire.Channels;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which optional features have nothing to do by the settings, so that no scope is asked for them.
 */
public final class NeedlessFeatures {
  private NeedlessFeatures() {}

  /**
   * Those that nothing uses.
   *
   * @param channels the teams that have a channel, and {@code leads}
   * @param partners those who may be asked
   * @param roles who holds the roles by the settings
   */
  public static Set<Feature> by(
      Set<String> channels, Set<String> partners, Collection<RoleHolders> roles) {
    Set<Feature> needless = EnumSet.noneOf(Feature.class);
    if (roles.stream()
        .flatMap(holders -> holders.ids().stream())
        .noneMatch(id -> id.startsWith("S"))) {
      needless.add(Feature.USER_GROUPS);
    }
    if (partners.isEmpty()) {
      needless.add(Feature.PARTNERS);
    }
    if (!channels.contains(Channels.LEADS)) {
      needless.add(Feature.DUTY_BOARD);
    }
    return needless;
  }
}
