package dev.perch.ticket;

/** Why all words of a ticket were removed. The names are kept in stories: none is renamed. */
public enum Erasure {
  /** Somebody who may asked for it. */
  ASKED,
  /** They were kept for as long as the settings say. */
  AGE
}
