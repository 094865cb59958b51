package dev.perch.campaign.post;

import dev.perch.desk.money.Prices;
import java.math.BigDecimal;

/**
 * What X charges for posts that answer nobody, in dollars, as the settings say ({@code x.prices}).
 *
 * @param post one without a link
 * @param link one with a link in it
 */
public record PostPrices(BigDecimal post, BigDecimal link) {
  /** The same, of whatever stands in a preview. */
  public Prices asPrices() {
    return new Prices(post, link);
  }
}
