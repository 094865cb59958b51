package dev.perch.desk;

import java.util.List;

/**
 * A picture that goes out with a reply. Its bytes stay in team chat until then; what they were when
 * the reply was approved is known by their hash.
 *
 * @param file its id in team chat
 * @param owner who put it there
 * @param alt what it shows, for those who do not see it: 1 to {@link #LONGEST_ALT} characters
 * @param sha256 of its bytes, 64 lower-case hex digits
 */
public record ReplyPicture(String file, String owner, String alt, String sha256) {
  /** X takes so many with a tweet. */
  public static final int MOST = 4;

  /** X takes so many with a direct message. */
  public static final int MOST_IN_PRIVATE = 1;

  /** Characters of the longest description that X takes. */
  public static final int LONGEST_ALT = 1_000;

  /** Bytes of the largest picture that X takes. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** What a story keeps of these: of each a salted hash of its bytes and its description. */
  static List<String> hashes(String salt, List<ReplyPicture> pictures) {
    return pictures.stream()
        .map(one -> SaltedHash.of(salt, one.sha256() + "\n" + one.alt()))
        .toList();
  }
}
