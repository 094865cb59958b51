package dev.perch.campaign.post;

/**
 * A picture that goes out with a post. Its bytes stay in Slack until the hour: a file there is
 * never changed under its id, so what was approved is what goes out.
 *
 * @param file Slack's id of it
 * @param owner who put it into Slack
 * @param alt what it shows, for those who do not see it: 1 to 1,000 characters
 */
public record PostPicture(String file, String owner, String alt) {
  /** X takes so many with a post. */
  public static final int MOST = 4;

  /** Characters of the longest description that X takes. */
  public static final int LONGEST_ALT = 1_000;
}
