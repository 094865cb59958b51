package dev.perch.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an entry: all that a person writes of it.
 *
 * @param title the question in the company's own words; never blank
 * @param wordings ways in which customers ask it; may be empty
 * @param answers what we say, by place, in one or more variants, the first being the usual one;
 *     {@link Place#TWEET} is always there. May hold the placeholders that {@link AnswerText} fills.
 * @param link the page that goes with the answers, and stands for {@code {link}} in them
 * @param media pictures to send along
 * @param handling what is special about answering it
 * @param language in which it is written, a {@link LanguageCode} such as {@code en}
 * @param tags topics, in lower case, in the order given
 * @param owner the team or partner that keeps the entry right
 * @param reviewBy the last day on which the entry may be suggested unseen; null means no limit
 */
public record Content(
    String title,
    List<String> wordings,
    Map<Place, List<String>> answers,
    @Nullable String link,
    List<Media> media,
    Set<Handling> handling,
    String language,
    Set<String> tags,
    String owner,
    @Nullable LocalDate reviewBy) {

  /** The language of an entry that names none. */
  public static final String ENGLISH = "en";

  /** Who keeps an entry that names nobody. */
  public static final String CARE = "care";

  private static final int VERSION_DIGITS = 12;

  /**
   * A picture that goes with the answer. Address and words are part of the entry's version.
   *
   * @param url where it is: an address on the web, or {@code chat:} with the id of a file in team
   *     chat and of its owner, which nobody changes under that id
   * @param alt what it shows, for those who cannot see it
   */
  public record Media(String url, String alt) {
    /** X takes so many with a post. */
    public static final int MOST = 4;

    /** Characters of the longest description that X takes. */
    public static final int LONGEST_ALT = 1_000;

    private static final String CHAT = "chat:";
    private static final Pattern FILE = Pattern.compile("([A-Z0-9]{2,40})/([A-Z0-9]{2,40})");

    /**
     * A file in team chat.
     *
     * @param owner who put it there
     */
    public record File(String id, String owner) {
      /** Reads {@code id/owner}; nothing if it is none. */
      public static Optional<File> parse(String text) {
        Matcher file = FILE.matcher(text);
        return file.matches()
            ? Optional.of(new File(file.group(1), file.group(2)))
            : Optional.empty();
      }

      @Override
      public String toString() {
        return id + "/" + owner;
      }
    }

    /** A picture that is a file in team chat. */
    public static Media of(File file, String alt) {
      return new Media(CHAT + file, alt);
    }

    /** The file that it is; nothing for one on the web. */
    public Optional<File> file() {
      return url.startsWith(CHAT) ? File.parse(url.substring(CHAT.length())) : Optional.empty();
    }

    /** What it shows and where it is, for people. */
    public String told() {
      return "%s (%s)".formatted(alt, file().map(file -> "file " + file.id()).orElse(url));
    }
  }

  /** What is special about answering an entry. */
  public enum Handling {
    /** Not for the public: it is answered by direct message. */
    PRIVATE_MATTER,
    /** A second pair of eyes reads the reply before it goes out. */
    NEEDS_SIGN_OFF
  }

  /**
   * @throws IllegalArgumentException if the title or the answer for a tweet is missing or blank
   */
  public Content {
    if (title.isBlank()) {
      throw new IllegalArgumentException("an entry without a title");
    }
    Map<Place, List<String>> copy = new EnumMap<>(Place.class);
    answers.forEach((place, variants) -> {
      if (!variants.isEmpty()) {
        copy.put(place, List.copyOf(variants));
      }
    });
    if (copy.getOrDefault(Place.TWEET, List.of()).stream().allMatch(String::isBlank)) {
      throw new IllegalArgumentException("an entry with no answer for a tweet: " + title);
    }
    wordings = List.copyOf(wordings);
    answers = Collections.unmodifiableMap(copy);
    media = List.copyOf(media);
    EnumSet<Handling> handled = EnumSet.noneOf(Handling.class);
    handled.addAll(handling);
    handling = Collections.unmodifiableSet(handled);
    tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
  }

  /** A title and one answer for a tweet, kept by Care, in English. */
  public static Content of(String title, Collection<String> wordings, String tweet) {
    return new Content(
        title,
        List.copyOf(wordings),
        Map.of(Place.TWEET, List.of(tweet)),
        null,
        List.of(),
        Set.of(),
        ENGLISH,
        Set.of(),
        CARE,
        null);
  }

  /** The same, to be reviewed by another day; null for no limit. */
  public Content reviewedBy(@Nullable LocalDate day) {
    return new Content(title, wordings, answers, link, media, handling, language, tags, owner, day);
  }

  /** The same, with these answers. */
  public Content answering(Map<Place, List<String>> others) {
    return new Content(
        title, wordings, others, link, media, handling, language, tags, owner, reviewBy);
  }

  /** The same, asked in these ways. */
  public Content asked(Collection<String> ways) {
    return new Content(
        title, List.copyOf(ways), answers, link, media, handling, language, tags, owner, reviewBy);
  }

  /**
   * Names these very words: 48 bits of their SHA-256, in hexadecimal. Equal content has an equal
   * version, however it came about; until when it need not be reviewed is no part of it, so that
   * looking an entry over leaves its version as it is.
   */
  public String version() {
    List<String> parts = new ArrayList<>(List.of(title));
    parts.addAll(wordings);
    answers.forEach((place, variants) -> {
      parts.add(place.name());
      parts.addAll(variants);
    });
    parts.add("link " + link);
    media.forEach(picture -> parts.add("media " + picture.url() + " " + picture.alt()));
    handling.forEach(special -> parts.add(special.name()));
    parts.add("language " + language);
    tags.forEach(tag -> parts.add("tag " + tag));
    parts.add("owner " + owner);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      // With its length before each part, no two contents can run into the same bytes.
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
