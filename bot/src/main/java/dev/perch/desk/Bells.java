package dev.perch.desk;

/**
 * The bells of this process: {@code cards} when a card fell behind, {@code outbox} when a reply was
 * approved.
 */
public record Bells(Bell cards, Bell outbox) {
  public Bells() {
    this(new Bell(), new Bell());
  }
}
