package dev.perch.campaign.post;

import dev.perch.desk.Unavailable;
import java.util.Optional;

/** The bytes of pictures, where people put them. */
public interface Pictures {
  /**
   * A picture's bytes; nothing where it is gone, or not that person's.
   *
   * @throws Unavailable if nobody can say
   */
  Optional<byte[]> bytes(PostPicture picture);
}
