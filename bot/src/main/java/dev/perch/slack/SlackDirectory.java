package dev.perch.slack;

import com.slack.api.model.User;
import dev.perch.desk.Unavailable;
import dev.perch.roster.Directory;
import dev.perch.roster.Person;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.Zones;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Who is who, asked of Slack. */
final class SlackDirectory implements Directory {
  private static final Set<String> NOBODY = Set.of("user_not_found", "user_not_visible");

  private final SlackApi api;
  private final Channels channels;
  private final Map<String, RoleHolders> roles;
  private final Supplier<SlackApi.Self> self;

  SlackDirectory(
      SlackApi api,
      Channels channels,
      Map<String, RoleHolders> roles,
      Supplier<SlackApi.Self> self) {
    this.api = api;
    this.channels = channels;
    this.roles = Map.copyOf(roles);
    this.self = self;
  }

  @Override
  public Optional<Person> person(String id) {
    try {
      User user = api.user(id);
      return Optional.of(
          new Person(id, user.getTeamId(), name(user), member(user)).in(Zones.of(user)));
    } catch (SlackRefused refused) {
      if (NOBODY.contains(refused.error())) {
        return Optional.empty();
      }
      throw new Unavailable(
          "Slack does not tell who somebody is (%s)".formatted(refused.error()), refused);
    }
  }

  private boolean member(User user) {
    return !user.isBot()
        && !user.isDeleted()
        && !user.isRestricted()
        && !user.isUltraRestricted()
        && !user.isStranger()
        && self.get().workspace().equals(user.getTeamId());
  }

  private static String name(User user) {
    String real = user.getRealName();
    if (real != null && !real.isBlank()) {
      return real;
    }
    return user.getName() == null ? "" : user.getName();
  }

  /**
   * Those whom the settings name; else the members of the channel of that name, the leads' for
   * leads.
   */
  @Override
  public Set<String> holders(String role) {
    RoleHolders named = roles.get(role);
    if (named == null) {
      return channels
          .ofRole(role)
          .map(channel -> Set.copyOf(api.members(channel)))
          .orElse(Set.of());
    }
    Set<String> holders = new HashSet<>();
    for (String id : named.ids()) {
      holders.addAll(
          switch (id.charAt(0)) {
            case 'S' -> api.group(id);
            case 'C', 'G' -> api.members(id);
            default -> List.of(id);
          });
    }
    return holders;
  }
}
