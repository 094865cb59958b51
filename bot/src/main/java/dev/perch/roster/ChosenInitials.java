package dev.perch.roster;

import java.util.Map;
import java.util.Optional;

/** The initials that people chose to sign with. */
public interface ChosenInitials {
  /** What that person chose; nothing for one who signs with what their name gives. */
  Optional<String> of(String user);

  /**
   * Who signs with these, by choice.
   *
   * @param initials in capitals
   */
  Optional<String> holder(String initials);

  /**
   * Gives a person these, and frees those they had. Of several who ask at once one gets them.
   *
   * @param initials in capitals
   * @return false if another has them
   */
  boolean take(String user, String initials);

  /** Nobody chose any, and nobody can. */
  ChosenInitials NONE = Fixed.of(Map.of());

  /** Choices that do not change. */
  record Fixed(Map<String, String> byUser) implements ChosenInitials {
    static Fixed of(Map<String, String> byUser) {
      return new Fixed(Map.copyOf(byUser));
    }

    @Override
    public Optional<String> of(String user) {
      return Optional.ofNullable(byUser.get(user));
    }

    @Override
    public Optional<String> holder(String initials) {
      return byUser.entrySet().stream()
          .filter(entry -> entry.getValue().equals(initials))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    @Override
    public boolean take(String user, String initials) {
      return false;
    }
  }
}
