package dev.perch.desk.money;

import dev.perch.guard.TweetLinks;
import dev.perch.ticket.Road;
import java.math.BigDecimal;

/**
 * What X charges, in dollars, as the settings say ({@code x.prices}).
 *
 * @param reply a reply to one who mentioned us
 * @param link a post with a link in it, whatever else it is
 * @param direct a direct message
 */
public record Prices(BigDecimal reply, BigDecimal link, BigDecimal direct) {
  /** With what X charges for a direct message where the settings say nothing. */
  public static final BigDecimal USUAL_DIRECT = new BigDecimal("0.015");

  public Prices(BigDecimal reply, BigDecimal link) {
    this(reply, link, USUAL_DIRECT);
  }

  /** What a reply with this text costs by that road. */
  public BigDecimal of(Road road, String text) {
    return road == Road.DIRECT ? direct : of(text);
  }

  /** What a public reply with this text costs. */
  public BigDecimal of(String text) {
    return linked(text) ? link : reply;
  }

  /** Whether X charges this text as one with a link in it. */
  public static boolean linked(String text) {
    return !TweetLinks.in(text).isEmpty();
  }
}
