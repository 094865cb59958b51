package dev.perch.guard;

/** What a finding means for the draft. */
public enum Severity {
  /** The rule does not look. No finding ever has it. */
  OFF,
  /** The author reads it, and may send all the same. */
  WARN,
  /** Somebody else has to agree. */
  SIGN_OFF,
  /** The draft does not go out as it is. */
  BLOCK
}
