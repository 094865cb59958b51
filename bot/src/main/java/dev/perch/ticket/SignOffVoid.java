package dev.perch.ticket;

/** Why a sign-off counts no more. The names are kept in stories: none is renamed. */
public enum SignOffVoid {
  /** The customer wrote again. */
  CUSTOMER_WROTE,
  /** The customer changed their tweet. */
  CUSTOMER_EDITED,
  /** The customer took their tweet back. */
  CUSTOMER_DELETED,
  /** Its author took it back. */
  WITHDRAWN,
  /** The launch that it speaks of is public now, or was called off. */
  LAUNCHED
}
