package dev.perch.sandbox.x;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What X found in a text. Starts and ends count Unicode code points of the text as X answers it
 * (escaped, links shortened); ends are exclusive.
 */
record Entities(List<Mention> mentions, List<Url> urls, List<Tag> hashtags) {

  record Mention(int start, int end, String username, String id) {}

  /** A link; with a media key it stands for a picture. */
  record Url(
      int start,
      int end,
      String url,
      String expandedUrl,
      String displayUrl,
      @Nullable String mediaKey) {}

  record Tag(int start, int end, String tag) {}

  boolean mention(XUser user) {
    return mentions.stream().anyMatch(mention -> mention.id().equals(user.id()));
  }

  boolean isEmpty() {
    return mentions.isEmpty() && urls.isEmpty() && hashtags.isEmpty();
  }
}
