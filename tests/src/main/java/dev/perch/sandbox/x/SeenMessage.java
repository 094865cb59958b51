package dev.perch.sandbox.x;

import java.time.Instant;
import java.util.List;

/**
 * A direct message as the two people see it.
 *
 * @param from its author's username
 * @param to the recipient's username
 * @param text what was typed
 * @param pictures none or one
 */
public record SeenMessage(
    String id, String from, String to, String text, Instant at, List<SeenPicture> pictures) {
  static SeenMessage of(DirectMessage message) {
    return new SeenMessage(
        message.idText(),
        message.from().username(),
        message.to().username(),
        message.typed(),
        message.createdAt(),
        message.photos().stream().map(SeenPicture::of).toList());
  }
}
