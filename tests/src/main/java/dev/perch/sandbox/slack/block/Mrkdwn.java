package dev.perch.sandbox.slack.block;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's message syntax as somebody reads it: mentions by name, links with their address behind
 * them, dates in the reader's zone, entities as characters. Stars and underscores stay as they are.
 */
final class Mrkdwn {
  private static final Pattern TAG = Pattern.compile("<([^<>]+)>");
  private static final Pattern DATE_TOKEN = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, String> DATE_PATTERNS =
      Map.of(
          "date_num", "yyyy-MM-dd",
          "date", "MMMM d, yyyy",
          "date_short", "MMM d, yyyy",
          "date_long", "EEEE, MMMM d, yyyy",
          "date_pretty", "MMMM d, yyyy",
          "date_short_pretty", "MMM d, yyyy",
          "date_long_pretty", "EEEE, MMMM d, yyyy",
          "time", "HH:mm",
          "time_secs", "HH:mm:ss");

  private Mrkdwn() {}

  static String read(String text, Names names, ZoneId zone) {
    var read =
        TAG.matcher(text)
            .replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group(1), names, zone)));
    return read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String tag(String inner, Names names, ZoneId zone) {
    var bar = inner.indexOf('|');
    var head = bar < 0 ? inner : inner.substring(0, bar);
    var label = bar < 0 ? "" : inner.substring(bar + 1);
    if (head.startsWith("@")) {
      return "@" + names.user(head.substring(1));
    } else if (head.startsWith("#")) {
      return "#" + (label.isEmpty() ? names.channel(head.substring(1)) : label);
    } else if (head.startsWith("!date^")) {
      return date(head, label, zone);
    } else if (head.startsWith("!subteam^")) {
      return "@" + names.userGroup(head.substring("!subteam^".length()));
    } else if (head.startsWith("!")) {
      return "@" + head.substring(1);
    }
    return label.isEmpty() || label.equals(head) ? head : "%s (%s)".formatted(label, head);
  }

  /**
   * {@code !date^1392734382^{date} at {time}^https://optional.link}; the label is for clients that
   * cannot.
   */
  private static String date(String head, String fallback, ZoneId zone) {
    var parts = head.split("\\^", 4);
    if (parts.length < 3 || !parts[1].matches("\\d+")) {
      return fallback;
    }
    var at = Instant.ofEpochSecond(Long.parseLong(parts[1])).atZone(zone);
    return DATE_TOKEN
        .matcher(parts[2])
        .replaceAll(token -> {
          var pattern = DATE_PATTERNS.get(token.group(1));
          return Matcher.quoteReplacement(
              pattern == null
                  ? fallback
                  : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at));
        });
  }
}
