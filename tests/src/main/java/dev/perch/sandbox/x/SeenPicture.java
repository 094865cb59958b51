package dev.perch.sandbox.x;

import org.jspecify.annotations.Nullable;

/**
 * A picture as people see it.
 *
 * @param key X's media key, by which {@link XPeople#picture} has it
 * @param alt what its author says about it, null for nothing
 * @param width in pixels, like {@code height}
 */
public record SeenPicture(String key, @Nullable String alt, int width, int height) {
  static SeenPicture of(Tweet.Photo photo) {
    return new SeenPicture(photo.mediaKey(), photo.altText(), photo.width(), photo.height());
  }
}
