package dev.perch.ticket;

/**
 * Why a customer's tweet is not to be read any more. The names are kept in stories: none is
 * renamed.
 */
public enum Withdrawal {
  /** It is not on X any more: its author took it back, or left. */
  DELETED,
  /** X shows it to us no more: its author protects it from us, or was suspended. */
  PROTECTED,
  /** X withholds it somewhere, because a law or a right asks for that. */
  WITHHELD
}
