package dev.perch.desk.bank;

import java.util.Optional;

/** Who may keep an entry of the bank: the teams of this desk, and its partners. */
public interface Owners {
  /** Why nobody of that name keeps one, with the nearest who does; nothing where somebody does. */
  Optional<String> wrong(String owner);
}
