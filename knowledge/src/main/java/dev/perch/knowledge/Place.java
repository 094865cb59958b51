package dev.perch.knowledge;

/** Where an answer is given. */
public enum Place {
  /** A public reply on X. Every entry has an answer for this place. */
  TWEET,
  /** A direct message: longer, and the place for anything private. */
  DM,
  /** A long text, such as an e-mail or a help page. */
  LONG
}
