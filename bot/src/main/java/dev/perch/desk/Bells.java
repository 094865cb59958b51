package dev.perch.desk;

/**
 * The bells of this process: {@code cards} when a card fell behind, {@code outbox} when a reply was
 * approved, {@code lessons} when there is one to learn from.
 */
public record Bells(Bell cards, Bell outbox, Bell lessons) {
  public Bells() {
    this(new Bell(), new Bell(), new Bell());
  }
}
