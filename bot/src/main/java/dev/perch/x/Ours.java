package dev.perch.x;

import dev.perch.desk.Handle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The handles of this desk, as X's answers name them. */
record Ours(List<Handle> handles) {
  Ours {
    handles = List.copyOf(handles);
  }

  /** Whether that user is one of us. */
  boolean is(String userId) {
    return handles.stream().anyMatch(handle -> handle.userId().equals(userId));
  }

  /** The first of us that a text names. */
  Optional<Handle> firstNamed(Wire.Entities in) {
    return in.mentions().stream()
        .sorted(Comparator.comparingInt(Wire.Named::start))
        .flatMap(named -> handles.stream().filter(handle -> means(named, handle)))
        .findFirst();
  }

  static boolean named(Handle handle, Wire.Entities in) {
    return in.mentions().stream().anyMatch(named -> means(named, handle));
  }

  private static boolean means(Wire.Named named, Handle handle) {
    return handle.userId().equals(named.id()) || handle.name().equalsIgnoreCase(named.username());
  }
}
