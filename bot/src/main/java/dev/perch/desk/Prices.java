package dev.perch.desk;

import dev.perch.guard.TweetLinks;
import java.math.BigDecimal;

/**
 * What X charges, in dollars, as the settings say ({@code x.prices}).
 *
 * @param reply a reply to one who mentioned us
 * @param link a post with a link in it, whatever else it is
 */
public record Prices(BigDecimal reply, BigDecimal link) {
  /** What a reply with this text costs. */
  public BigDecimal of(String text) {
    return TweetLinks.in(text).isEmpty() ? reply : link;
  }
}
