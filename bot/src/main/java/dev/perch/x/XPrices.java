package dev.perch.x;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import java.math.BigDecimal;

/**
 * What X charges, in dollars.
 *
 * @param reply a reply to one who mentioned us
 * @param link a post with a link in it
 * @param user a look at an account, be it of a customer or of whoever wrote what we read
 * @param post a post that answers nobody, and has no link in it
 * @param dm a direct message
 * @param ownRead what names a handle, or what it wrote, read as that handle
 * @param read any other tweet
 * @param dmRead a direct message that is read
 * @param picture a picture that comes with a tweet, or words for one of ours
 */
public record XPrices(
    @Setting("A reply to one who mentioned us, in dollars") @Default("0.010") BigDecimal reply,
    @Setting("A post with a link in it, in dollars") @Default("0.200") BigDecimal link,
    @Setting("A look at an account, in dollars") @Default("0.010") BigDecimal user,
    @Setting("A post that answers nobody, in dollars") @Default("0.015") BigDecimal post,
    @Setting("A direct message, in dollars") @Default("0.015") BigDecimal dm,
    @Setting("A mention or a post of ours that is read, in dollars") @Default("0.001")
        BigDecimal ownRead,
    @Setting("Any other tweet that is read, in dollars") @Default("0.005") BigDecimal read,
    @Setting("A direct message that is read, in dollars") @Default("0.010") BigDecimal dmRead,
    @Setting("A picture that is read, or described, in dollars") @Default("0.005")
        BigDecimal picture) {}
