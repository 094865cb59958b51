package dev.perch.sandbox.x;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of X's search language that a support desk needs: words, "phrases", {@code #tag},
 * {@code @handle}, {@code from:}, {@code to:}, {@code conversation_id:}, {@code lang:}, {@code
 * is:reply|quote|retweet}, {@code has:mentions|links|hashtags| media}, {@code -} before any of
 * them, {@code OR}, and parentheses. What stands side by side must all hold, and binds tighter than
 * OR.
 */
final class SearchQuery {
  private static final Pattern TOKEN = Pattern.compile("\\s*(-?\\(|\\)|-?\"[^\"]*\"|[^\\s()\"]+)");

  private final Deque<String> tokens = new ArrayDeque<>();
  private final String query;

  private SearchQuery(String query) {
    this.query = query;
    Matcher matcher = TOKEN.matcher(query.strip());
    int end = 0;
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      end = matcher.end();
      matcher.region(end, matcher.regionEnd());
    }
    if (end < query.strip().length() || tokens.isEmpty()) {
      throw wrong("no viable alternative at input '" + query + "'");
    }
  }

  /**
   * @throws XProblem 400 if X could not read it
   */
  static Predicate<Tweet> parse(String query) {
    SearchQuery search = new SearchQuery(query);
    Predicate<Tweet> matcher = search.anyOf();
    if (!search.tokens.isEmpty()) {
      throw search.wrong("missing '(' for ')'");
    }
    return matcher;
  }

  private Predicate<Tweet> anyOf() {
    Predicate<Tweet> matcher = allOf();
    while ("OR".equals(tokens.peek())) {
      tokens.pop();
      matcher = matcher.or(allOf());
    }
    return matcher;
  }

  private Predicate<Tweet> allOf() {
    List<Predicate<Tweet>> parts = new ArrayList<>();
    while (!tokens.isEmpty() && !"OR".equals(tokens.peek()) && !")".equals(tokens.peek())) {
      parts.add(term(tokens.pop()));
    }
    return parts.stream()
        .reduce(Predicate::and)
        .orElseThrow(() -> wrong("an operator stands alone"));
  }

  private Predicate<Tweet> term(String token) {
    if (token.startsWith("-")) {
      return term(token.substring(1)).negate();
    }
    if (token.equals("(")) {
      Predicate<Tweet> inner = anyOf();
      if (!")".equals(tokens.poll())) {
        throw wrong("missing ')'");
      }
      return inner;
    }
    if (token.startsWith("\"")) {
      return words(token.substring(1, token.length() - 1));
    }
    if (token.startsWith("@")) {
      return mentioning(token.substring(1));
    }
    if (token.startsWith("#")) {
      return tweet ->
          tweet.text().entities().hashtags().stream()
              .anyMatch(tag -> tag.tag().equalsIgnoreCase(token.substring(1)));
    }
    int colon = token.indexOf(':');
    return colon > 0
        ? operator(token.substring(0, colon), token.substring(colon + 1))
        : words(token);
  }

  private Predicate<Tweet> operator(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "from" -> {
        String wanted = value.replaceFirst("^@", "");
        yield tweet ->
            tweet.author().username().equalsIgnoreCase(wanted)
                || tweet.author().id().equals(wanted);
      }
      case "to" -> repliesTo(value.replaceFirst("^@", ""));
      case "conversation_id" -> tweet -> Long.toString(tweet.conversationId()).equals(value);
      case "lang" -> tweet -> tweet.lang().equalsIgnoreCase(value);
      case "is" -> is(value);
      case "has" -> has(value);
      default -> throw wrong("Reference to invalid operator '" + name + "'");
    };
  }

  private Predicate<Tweet> is(String value) {
    return switch (value) {
      case "reply" -> tweet -> tweet.inReplyTo() != null;
      case "quote" -> tweet -> tweet.quotes() != null;
      case "retweet" -> tweet -> false; // nobody retweets here
      case "verified" -> tweet -> tweet.author().verified();
      default -> throw wrong("Reference to invalid operator 'is:" + value + "'");
    };
  }

  private Predicate<Tweet> has(String value) {
    return switch (value) {
      case "mentions" -> tweet -> !tweet.text().entities().mentions().isEmpty();
      case "links" -> tweet -> !tweet.text().entities().urls().isEmpty();
      case "hashtags" -> tweet -> !tweet.text().entities().hashtags().isEmpty();
      case "media", "images" -> tweet -> !tweet.photos().isEmpty();
      default -> throw wrong("Reference to invalid operator 'has:" + value + "'");
    };
  }

  private static Predicate<Tweet> mentioning(String username) {
    return tweet -> {
      TweetText.Note note = tweet.text().note();
      Entities entities = note == null ? tweet.text().entities() : note.entities();
      return entities.mentions().stream()
          .anyMatch(mention -> mention.username().equalsIgnoreCase(username));
    };
  }

  /** X's to: a reply to this user, or a tweet that begins with their name. */
  private static Predicate<Tweet> repliesTo(String username) {
    return tweet ->
        tweet.text().entities().mentions().stream()
            .anyMatch(
                mention -> mention.start() == 0 && mention.username().equalsIgnoreCase(username));
  }

  private static Predicate<Tweet> words(String wanted) {
    Pattern whole =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}_])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return tweet -> whole.matcher(tweet.typed()).find();
  }

  private XProblem wrong(String why) {
    return Problems.invalidRequest(
        List.of(
            new Problems.Complaint(
                "query",
                query,
                "There were errors processing your request: " + why + " (at position 1)")));
  }
}
