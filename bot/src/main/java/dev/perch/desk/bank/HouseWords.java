package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.desk.bank.Gatekeepers.Standing;
import dev.perch.desk.bank.HouseWordEvent.Allowed;
import dev.perch.desk.bank.HouseWordEvent.Avoided;
import dev.perch.guard.GuardRules;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The house list: words and phrases that nobody uses in public, kept by the gatekeepers beside
 * those of the settings. Each change is told in a story of the desk, so it holds on every replica
 * at once.
 */
public final class HouseWords {
  /** So many signs a phrase has at most. */
  public static final int LONGEST = 60;

  /** So many phrases the list has at most: it is read with every draft. */
  public static final int MOST = 300;

  private final Chronicle<HouseWordEvent> story;
  private final Gatekeepers gatekeepers;
  private final GuardRules settings;
  private final InstantSource clock;
  private volatile Compiled compiled;

  /**
   * The house list of a desk.
   *
   * @param settings the rules as the settings have them
   */
  public HouseWords(
      Chronicle<HouseWordEvent> story,
      Gatekeepers gatekeepers,
      GuardRules settings,
      InstantSource clock) {
    this.story = story;
    this.gatekeepers = gatekeepers;
    this.settings = settings;
    this.clock = clock;
    this.compiled = new Compiled(List.of(), settings);
  }

  /** The rules for those words: expressions are dear, so they are made anew for a change only. */
  private record Compiled(List<String> phrases, GuardRules rules) {}

  /** What came of a change. */
  public sealed interface Kept {
    /** It holds from now on. */
    record Done(String phrase) implements Kept {}

    /** It was so already. */
    record AsBefore(String phrase) implements Kept {}

    /** It stands in the settings, which only whoever runs Perch changes. */
    record InSettings(String phrase) implements Kept {}

    /** Nothing that can be looked for: no letter in it, or longer than {@link #LONGEST}. */
    record NoPhrase() implements Kept {}

    /** There are {@link #MOST} already. */
    record Full() implements Kept {}

    /** Only they may. */
    record NotYours(Keepers keepers) implements Kept {}

    /** Only members of the workspace may. */
    record Stranger() implements Kept {}
  }

  /** The list that is kept here, each phrase with who put it there, the oldest first. */
  public List<Avoided> all() {
    Map<String, Avoided> all = new LinkedHashMap<>();
    for (HouseWordEvent event : story.read()) {
      switch (event) {
        case Avoided avoided -> all.putIfAbsent(folded(avoided.phrase()), avoided);
        case Allowed allowed -> all.remove(folded(allowed.phrase()));
      }
    }
    return List.copyOf(all.values());
  }

  /** Those of the settings. */
  public List<String> settled() {
    return settings.house().phrases();
  }

  /**
   * The rules as they are now.
   *
   * @throws Unavailable if the list cannot be read
   */
  public GuardRules rules() {
    List<String> phrases = all().stream().map(Avoided::phrase).toList();
    Compiled known = compiled;
    if (!known.phrases().equals(phrases)) {
      known = new Compiled(phrases, settings.housing(phrases));
      compiled = known;
    }
    return known.rules();
  }

  /**
   * Puts a phrase on the list.
   *
   * @param operation names the act; told again, it is answered as before
   */
  public Kept avoid(String workspace, String user, String phrase, String operation) {
    return change(
        workspace, user, operation, new Avoided(phrase.strip(), user, clock.instant()), true);
  }

  /** Takes a phrase off it. */
  public Kept allow(String workspace, String user, String phrase, String operation) {
    return change(
        workspace, user, operation, new Allowed(phrase.strip(), user, clock.instant()), false);
  }

  private Kept change(
      String workspace, String user, String operation, HouseWordEvent event, boolean listed) {
    return switch (gatekeepers.of(workspace, user)) {
      case Standing.Stranger _ -> new Kept.Stranger();
      case Standing.Proposes _ -> new Kept.NotYours(gatekeepers.keepers(workspace));
      case Standing.Publishes _ -> change(operation, event, listed);
    };
  }

  private Kept change(String operation, HouseWordEvent event, boolean listed) {
    String phrase = event.phrase();
    if (phrase.length() > LONGEST || phrase.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Kept.NoPhrase();
    }
    if (has(settled(), phrase)) {
      return new Kept.InSettings(phrase);
    }
    List<String> now = new ArrayList<>(all().stream().map(Avoided::phrase).toList());
    if (has(now, phrase) == listed) {
      return new Kept.AsBefore(phrase);
    }
    if (listed && now.size() >= MOST) {
      return new Kept.Full();
    }
    story.tell(operation, event);
    return new Kept.Done(phrase);
  }

  private static boolean has(List<String> phrases, String phrase) {
    return phrases.stream().anyMatch(one -> folded(one).equals(folded(phrase)));
  }

  private static String folded(String phrase) {
    return phrase.strip().toLowerCase(Locale.ROOT);
  }
}
