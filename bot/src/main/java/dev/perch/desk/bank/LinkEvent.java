package dev.perch.desk.bank;

import dev.perch.knowledge.FaqId;
import java.time.Instant;

/** Something about the links in the FAQ bank, and about its phone numbers. */
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
   * A phone number in an entry's answers cannot be dialled.
   *
   * @param number as it is written there
   */
  record Undialled(FaqId faq, String number, Instant at) implements LinkEvent {}

  /** It can be again, or does not stand there any more. */
  record Dialled(FaqId faq, String number, Instant at) implements LinkEvent {}

  /**
   * All of them were looked at.
   *
   * @param links how many there were
   */
  record Looked(int links, Instant at) implements LinkEvent {}
}
