package dev.perch.desk.bank;

import java.time.Instant;

/** Something about the links in the FAQ bank. */
public sealed interface LinkEvent {
  /** When. */
  Instant at();

  /**
   * A page is not there any more.
   *
   * @param why in words that go on: "it answered 404"
   */
  record Died(String url, String why, Instant at) implements LinkEvent {}

  /** It is there again, dead or silent before; or no entry links to it any more. */
  record Revived(String url, Instant at) implements LinkEvent {}

  /**
   * A page did not answer as it should that night; it may be there the next.
   *
   * @param why in words that go on: "it answered 503"
   */
  record Silent(String url, String why, Instant at) implements LinkEvent {}

  /**
   * All of them were looked at.
   *
   * @param links how many there were
   */
  record Looked(int links, Instant at) implements LinkEvent {}
}
