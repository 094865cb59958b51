package dev.perch.campaign.digest;

import java.util.List;
import java.util.OptionalInt;

/**
 * What customers asked, by the entry that their replies came from, or that was nearest.
 *
 * @param asked the most asked first, a few
 * @param unknown how many tickets were about nothing that the bank knows
 */
public record Questions(List<Asked> asked, int unknown) {
  public Questions {
    asked = List.copyOf(asked);
  }

  /**
   * A question.
   *
   * @param title the entry's
   * @param faq its id
   * @param before how often in the week before; empty where that is not known any more
   */
  public record Asked(String title, String faq, int times, OptionalInt before) {}
}
