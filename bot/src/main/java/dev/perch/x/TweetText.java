package dev.perch.x;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tweet's text as its author wrote it. */
final class TweetText {
  private static final Pattern SHORTENED = Pattern.compile("https?://t\\.co/\\w+");
  private static final Pattern ESCAPED = Pattern.compile("&(amp|lt|gt);");

  private TweetText() {}

  /**
   * Long posts whole, links as they lead, nothing escaped. The links that X adds for pictures are
   * left out.
   */
  static Optional<String> of(Wire.Tweet tweet) {
    String raw = tweet.noteTweet() != null ? tweet.noteTweet().text() : tweet.text();
    return Optional.ofNullable(raw).map(text -> links(unescaped(text), tweet.found().urls()));
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(found ->
            switch (found.group(1)) {
              case "lt" -> "<";
              case "gt" -> ">";
              default -> "&";
            });
  }

  private static String links(String text, List<Wire.Link> links) {
    return SHORTENED
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                links.stream()
                    .filter(link -> found.group().equals(link.url()))
                    .findFirst()
                    .map(link -> expanded(link, found.group()))
                    .orElse(found.group())))
        .strip();
  }

  private static String expanded(Wire.Link link, String shortened) {
    if (isPicture(link)) {
      return "";
    }
    return link.expandedUrl() != null ? link.expandedUrl() : shortened;
  }

  private static boolean isPicture(Wire.Link link) {
    String shown = link.displayUrl() != null ? link.displayUrl() : "";
    return link.mediaKey() != null
        || shown.startsWith("pic.x.com/")
        || shown.startsWith("pic.twitter.com/");
  }
}
