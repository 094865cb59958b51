package dev.perch.sandbox.x;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A picture that X holds, as it is served. */
public final class MediaFile {
  private final String key;
  private final String contentType;
  private final int width;
  private final int height;
  private final Supplier<byte[]> content;
  private byte @Nullable [] bytes;

  /**
   * @param width in pixels, like {@code height}
   * @param content asked for once, when somebody looks
   */
  MediaFile(String key, String contentType, int width, int height, Supplier<byte[]> content) {
    this.key = key;
    this.contentType = contentType;
    this.width = width;
    this.height = height;
    this.content = content;
  }

  /** X's media key: {@code 3_} and the media id. */
  public String key() {
    return key;
  }

  /** {@code image/png} and the like. */
  public String contentType() {
    return contentType;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The picture itself; not to be changed. */
  public synchronized byte[] bytes() {
    if (bytes == null) {
      bytes = content.get();
    }
    return bytes;
  }
}
