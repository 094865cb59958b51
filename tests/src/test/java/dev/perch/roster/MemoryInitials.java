package dev.perch.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Initials in memory. */
public final class MemoryInitials implements ChosenInitials {
  private final Map<String, String> byUser = new HashMap<>();

  @Override
  public synchronized Optional<String> of(String user) {
    return Optional.ofNullable(byUser.get(user));
  }

  @Override
  public synchronized Optional<String> holder(String initials) {
    return byUser.entrySet().stream()
        .filter(entry -> entry.getValue().equals(initials))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public synchronized boolean take(String user, String initials) {
    if (holder(initials).filter(other -> !other.equals(user)).isPresent()) {
      return false;
    }
    byUser.put(user, initials);
    return true;
  }
}
