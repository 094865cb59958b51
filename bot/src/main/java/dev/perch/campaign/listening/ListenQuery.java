package dev.perch.campaign.listening;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a search looks for anything. Each of its alternatives must name something: a word, a
 * "phrase", a {@code #tag}, a name, an author. What only narrows ({@code lang:en}, {@code
 * has:links}, anything behind a minus) would match half of X by itself. Whether X understands it is
 * X's to say.
 */
public final class ListenQuery {
  /** So many signs it has at most; X takes 512, and what we leave out is added. */
  public static final int LONGEST = 400;

  private static final Pattern TOKEN = Pattern.compile("-?\\(|\\)|-?\"[^\"]*\"|[^\\s()\"]+");

  /** Operators that name something by themselves. */
  private static final Pattern NAMING =
      Pattern.compile("(?:from|to|url|retweets_of|conversation_id|context|entity):.+");

  private static final Pattern OPERATOR = Pattern.compile("[a-z_]+:\\S*");

  private final Deque<String> tokens = new ArrayDeque<>();

  private ListenQuery(String query) {
    Matcher matcher = TOKEN.matcher(query);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  /** What is wrong with a search before X is asked. */
  public enum Problem {
    /** Longer than {@link #LONGEST}. */
    TOO_LONG,
    /** It, or one of its alternatives, names nothing. */
    NAMES_NOTHING
  }

  /** What is wrong with it; nothing for one that X may be asked. */
  public static Optional<Problem> problem(String query) {
    if (query.length() > LONGEST) {
      return Optional.of(Problem.TOO_LONG);
    }
    ListenQuery read = new ListenQuery(query);
    return read.anyOfNames() && read.tokens.isEmpty()
        ? Optional.empty()
        : Optional.of(Problem.NAMES_NOTHING);
  }

  /**
   * What X is asked: without what we wrote, what was written to us (mentions are read anyway) and
   * mere repetitions, so that nothing of it is paid for.
   *
   * @param handles all of ours
   */
  static String asked(String query, List<String> handles) {
    return Stream.concat(
            Stream.of("(" + query + ")", "-is:retweet"),
            handles.stream().flatMap(handle -> Stream.of("-from:" + handle, "-@" + handle)))
        .collect(Collectors.joining(" "));
  }

  /** Whether all of the alternatives name something. */
  private boolean anyOfNames() {
    boolean names = allOfNames();
    while ("OR".equals(tokens.peek())) {
      tokens.pop();
      names &= allOfNames();
    }
    return names;
  }

  /** Whether one of the parts that must all hold does. */
  private boolean allOfNames() {
    boolean names = false;
    while (!tokens.isEmpty() && !"OR".equals(tokens.peek()) && !")".equals(tokens.peek())) {
      names |= names(tokens.pop());
    }
    return names;
  }

  private boolean names(String token) {
    if (token.endsWith("(")) {
      boolean inner = anyOfNames();
      if (")".equals(tokens.peek())) {
        tokens.pop();
      }
      return inner && !token.startsWith("-");
    }
    if (token.startsWith("-") || token.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    String low = token.toLowerCase(Locale.ROOT);
    return NAMING.matcher(low).matches() || !OPERATOR.matcher(low).matches();
  }
}
