package dev.perch.redis.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what an append does beside the story, in the form that {@code append.lua} reads. */
public final class Effects {
  private final Keys desk;
  private final String story;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> args = new ArrayList<>();

  /**
   * Effects of an append.
   *
   * @param story the key of the story, which is the script's first
   */
  public Effects(Keys desk, String story) {
    this.desk = desk;
    this.story = story;
    numbers.put(story, 1);
  }

  /** A moment as a score: milliseconds since 1970. */
  public static String millis(Instant at) {
    return Long.toString(at.toEpochMilli());
  }

  /** The story has that many events now, which no seal names yet. */
  public Effects unsealed(int length) {
    add("ZADD", desk.unsealed(), Integer.toString(length), desk.sealed(story));
    return this;
  }

  /**
   * One more effect, or a condition.
   *
   * @param command one of those that {@code append.lua} knows; it refuses an append with another
   * @param arguments of the command, without its key
   */
  public void add(String command, String key, String... arguments) {
    int number = numbers.computeIfAbsent(key, _ -> numbers.size() + 1);
    args.add(command);
    args.add(Integer.toString(number));
    args.add(Integer.toString(arguments.length));
    args.addAll(List.of(arguments));
  }

  /** Every key that is named, the story's first. */
  public List<String> keys() {
    return List.copyOf(numbers.keySet());
  }

  /** Command, number of its key, how many arguments, the arguments; effect by effect. */
  public List<String> args() {
    return List.copyOf(args);
  }
}
