package dev.perch.campaign.crisis;

import dev.perch.desk.SaltedHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What people wrote of a crisis, apart from its story.
 *
 * @param salt what the story's hashes are salted with; empty where the words were erased
 * @param said by the index of the event with which it was written
 */
public record CrisisWords(String salt, Map<Integer, Said> said) {
  public static final CrisisWords NONE = new CrisisWords("", Map.of());

  public CrisisWords {
    said = Map.copyOf(said);
  }

  /**
   * What was written with one event; what is empty stays as it was before.
   *
   * @param name what it is called; of an alarm, what is wrong
   * @param facts what is known
   * @param statement what may be said in public; it may have {@code {first_name}} in it
   * @param about entries and tags of the FAQ bank, and words, of which a ticket has one if it
   *     belongs to the crisis
   * @param tell what a team is to say and do, by the team's key; empty for nothing any more
   * @param reason why it is over
   */
  public record Said(
      String name,
      String facts,
      String statement,
      List<String> about,
      Map<String, String> tell,
      String reason) {
    public Said {
      about = List.copyOf(about);
      tell = Map.copyOf(tell);
    }

    /** A name alone. */
    public static Said named(String name) {
      return new Said(name, "", "", List.of(), Map.of(), "");
    }

    /** A reason alone. */
    public static Said because(String reason) {
      return new Said("", "", "", List.of(), Map.of(), reason);
    }

    /** Proves later that this was said. */
    String hash(String salt) {
      List<String> parts = new ArrayList<>(List.of(name, facts, statement, reason));
      parts.addAll(about);
      new TreeMap<>(tell).forEach((team, words) -> parts.add(team + ": " + words));
      return SaltedHash.of(salt, String.join("\n", parts));
    }
  }

  static CrisisWords first(String salt, Said said) {
    return new CrisisWords(salt, Map.of(0, said));
  }

  static CrisisWords at(int index, Said said) {
    return new CrisisWords("", Map.of(index, said));
  }

  /** These, and then that. */
  public CrisisWords and(Said next) {
    return and(at(said.size(), next));
  }

  /** These, and then those. */
  public CrisisWords and(CrisisWords added) {
    Map<Integer, Said> all = new HashMap<>(said);
    all.putAll(added.said);
    return new CrisisWords(salt.isEmpty() ? added.salt : salt, all);
  }

  /** What was written with the first so many events. */
  public CrisisWords after(int length) {
    Map<Integer, Said> earlier = new HashMap<>(said);
    earlier.keySet().removeIf(index -> index >= length);
    return new CrisisWords(salt, earlier);
  }

  /** What it is called now. */
  public String name() {
    return latest(Said::name, String::isEmpty, "");
  }

  /** What is known now. */
  public String facts() {
    return latest(Said::facts, String::isEmpty, "");
  }

  /** What was given out last, be it withdrawn by now: see {@link Crises.Known#statement}. */
  String statement() {
    return latest(Said::statement, String::isEmpty, "");
  }

  /** What it is about now. */
  public List<String> about() {
    return latest(Said::about, List::isEmpty, List.of());
  }

  /** What that team is to say and do now; empty for nothing in particular. */
  public String tell(String team) {
    return tell().getOrDefault(team, "");
  }

  /** What each team is to say and do now, by its key; those that are told nothing are left out. */
  public Map<String, String> tell() {
    Map<String, String> tell = new TreeMap<>();
    new TreeMap<>(said).values().forEach(it -> tell.putAll(it.tell()));
    tell.values().removeIf(String::isEmpty);
    return tell;
  }

  private <T> T latest(Function<Said, T> part, Predicate<T> nothing, T otherwise) {
    return new TreeMap<>(said)
        .descendingMap().values().stream()
            .map(part)
            .filter(Predicate.not(nothing))
            .findFirst()
            .orElse(otherwise);
  }
}
