package dev.perch.slack.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person typed into a Slack message, out of the form in which Slack hands it over. */
public final class MessageText {
  private static final Pattern FIRST_MENTION =
      Pattern.compile("\\A\\s*(?:<@[A-Z0-9]+(?:\\|[^>]*)?>[\\s,:]*)+");
  private static final Pattern MARKED = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  private MessageText() {}

  /**
   * The reply behind our name: links as typed, signs unescaped. Nothing if the message does not
   * begin with a name: then it talks about us, and stays where it is.
   */
  public static Optional<String> ofReply(String text) {
    Matcher name = FIRST_MENTION.matcher(text);
    return name.find() ? Optional.of(typed(text.substring(name.end()))) : Optional.empty();
  }

  /** As it was typed: links as they were, signs unescaped. */
  public static String typed(String reply) {
    StringBuilder typed = new StringBuilder();
    Matcher marked = MARKED.matcher(reply);
    while (marked.find()) {
      marked.appendReplacement(
          typed, Matcher.quoteReplacement(plain(marked.group(1), marked.group(2))));
    }
    marked.appendTail(typed);
    return typed.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  /**
   * A link as its address, unless Slack made it of an address or a number that stands there as it
   * was typed; what would name a person, a channel or everybody as its label, or not at all.
   */
  private static String plain(String target, @Nullable String label) {
    return switch (target.charAt(0)) {
      case '@', '#', '!' -> label == null ? "" : label;
      default -> label != null && madeBySlack(target, label) ? label : target;
    };
  }

  private static boolean madeBySlack(String target, String label) {
    return target.startsWith("mailto:")
        || target.startsWith("tel:")
        || target.equals("http://" + label);
  }
}
