package dev.perch.desk;

import dev.perch.ticket.Team;
import dev.perch.ticket.Urgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a lead has decided of tweets of a sort: which they are, and what is done with them. Written
 * in one line, in the settings and in Slack alike:
 *
 * <pre>words refund, charge back; followers 10000 -> team legal; urgency urgent; tag money; private
 * </pre>
 *
 * @param words one of which the tweet has, in lower case; none is any tweet
 * @param handle at which it came, or null for any
 * @param followers that its author has at least
 * @param language ISO 639-1, or null for any
 * @param topic the entry of the bank that it is about, or null for any
 * @param team whose it is then, or null for the handle's
 * @param urgency null to leave it as it was judged
 * @param tag null for none
 * @param personal whether it is a matter to settle in private
 */
public record Rule(
    List<String> words,
    @Nullable String handle,
    int followers,
    @Nullable String language,
    @Nullable String topic,
    @Nullable Team team,
    @Nullable Urgency urgency,
    @Nullable String tag,
    boolean personal) {

  private static final String SHAPE =
      "Write it as: words refund, charge back; followers 10000 -> team legal; urgency urgent; tag money; private";

  public Rule {
    words = List.copyOf(words);
  }

  /** A tweet as rules see it. */
  public record Seen(
      String text,
      String handle,
      int followers,
      @Nullable String language,
      @Nullable String topic) {}

  public boolean fits(Seen seen) {
    return followers <= seen.followers()
        && (handle == null || handle.equalsIgnoreCase(seen.handle()))
        && (language == null || language.equals(seen.language()))
        && (topic == null || topic.equals(seen.topic()))
        && (words.isEmpty() || words.stream().anyMatch(word -> has(seen.text(), word)));
  }

  /** As it is written. */
  public String line() {
    List<String> when = new ArrayList<>();
    add(when, "words", words.isEmpty() ? null : String.join(", ", words));
    add(when, "handle", handle);
    add(when, "followers", followers == 0 ? null : Integer.toString(followers));
    add(when, "language", language);
    add(when, "topic", topic);
    List<String> then = new ArrayList<>();
    add(then, "team", team == null ? null : team.key());
    add(then, "urgency", urgency == null ? null : urgency.name().toLowerCase(Locale.ROOT));
    add(then, "tag", tag);
    if (personal) {
      then.add("private");
    }
    return String.join("; ", when) + " -> " + String.join("; ", then);
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + " " + value);
    }
  }

  private static boolean has(String text, String word) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException saying what is wrong, and how it is written
   */
  public static Rule parse(String line) {
    String[] sides = line.split("->", 2);
    if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw wrong("a rule has two sides, with -> between them");
    }
    Parts when = new Parts(sides[0], List.of("words", "handle", "followers", "language", "topic"));
    Parts then = new Parts(sides[1], List.of("team", "urgency", "tag", "private"));
    return new Rule(
        when.get("words").map(Rule::list).orElse(List.of()),
        when.get("handle")
            .map(name -> name.startsWith("@") ? name.substring(1) : name)
            .orElse(null),
        when.get("followers").map(Rule::number).orElse(0),
        when.get("language").map(code -> code.toLowerCase(Locale.ROOT)).orElse(null),
        when.get("topic").orElse(null),
        then.get("team").map(Team::new).orElse(null),
        then.get("urgency").map(Rule::urgency).orElse(null),
        then.get("tag").orElse(null),
        then.get("private").isPresent());
  }

  /** One side of a rule: a name and what it is to be, each, with semicolons between. */
  private record Parts(String side, List<String> names) {
    Parts {
      for (String part : side.split(";", -1)) {
        if (!names.contains(name(part))) {
          throw wrong("\"%s\" is none of %s".formatted(name(part), String.join(", ", names)));
        }
      }
    }

    Optional<String> get(String wanted) {
      return Arrays.stream(side.split(";", -1))
          .filter(part -> name(part).equals(wanted))
          .map(part -> part.strip().substring(wanted.length()).strip())
          .findFirst();
    }

    private static String name(String part) {
      return part.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    }
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw wrong("followers is a whole number");
    }
    return Integer.parseInt(text);
  }

  private static Urgency urgency(String text) {
    return Arrays.stream(Urgency.values())
        .filter(one -> one.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> wrong("urgency is low, normal or urgent"));
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("%s. %s".formatted(what, SHAPE));
  }
}
