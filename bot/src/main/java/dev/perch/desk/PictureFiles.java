package dev.perch.desk;

import java.util.Optional;

/** The bytes of pictures, where people put them. */
public interface PictureFiles {
  /**
   * A picture's bytes; nothing where it is gone, is no picture that X takes, or not that person's.
   *
   * @throws Unavailable if nobody can say
   */
  Optional<byte[]> bytes(String file, String owner);
}
