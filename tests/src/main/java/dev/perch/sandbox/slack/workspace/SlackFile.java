package dev.perch.sandbox.slack.workspace;

import java.net.URLConnection;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * A file that somebody uploaded; {@link Files} has its content.
 *
 * @param id Slack's id, {@code F...}
 * @param user who uploaded it
 * @param title what people read; the name where none was given
 * @param size in bytes
 */
public record SlackFile(String id, String user, String name, String title, int size, Instant at) {
  private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp");

  /** By the name's ending; Slack looks inside. */
  public String mimetype() {
    var known = URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
    return known != null
        ? known
        : extension().equals("webp") ? "image/webp" : "application/octet-stream";
  }

  /** The name's ending, lower case; {@code binary} without one. */
  public String extension() {
    int dot = name.lastIndexOf('.');
    return dot < 0 || dot == name.length() - 1
        ? "binary"
        : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** An image that browsers draw and that can hold no script. */
  public boolean isImage() {
    return IMAGES.contains(extension());
  }
}
