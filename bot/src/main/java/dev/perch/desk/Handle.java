package dev.perch.desk;

import dev.perch.ticket.Team;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A brand account on X that this desk answers for.
 *
 * @param name as on X, without the {@code @}
 * @param userId X's id of it
 * @param team whose its mentions are first
 * @param voice how it speaks
 */
public record Handle(String name, String userId, Team team, Voice voice) {
  /** One of whose voice nothing is set. */
  public Handle(String name, String userId, Team team) {
    this(name, userId, team, Voice.PLAIN);
  }

  /** Finds one of these by its name; there is none of another. */
  public static Function<String, Handle> named(List<Handle> handles) {
    Map<String, Handle> byName =
        handles.stream().collect(Collectors.toMap(Handle::name, Function.identity()));
    return name -> Objects.requireNonNull(byName.get(name), name);
  }
}
