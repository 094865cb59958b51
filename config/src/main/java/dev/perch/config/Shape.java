package dev.perch.config;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the program asks for: the type of a setting, without any value. */
sealed interface Shape {

  /** A record: keys. */
  record Group(Constructor<?> constructor, List<Key> keys) implements Shape {
    List<String> names() {
      return keys.stream().map(Key::name).toList();
    }

    Optional<Key> key(String name) {
      return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }
  }

  record ListOf(Shape item) implements Shape {}

  record MapOf(Shape value) implements Shape {}

  /**
   * One value, read from a text.
   *
   * @param noun what it is: "a length of time"; empty for a type whose own messages say it
   * @param example a value that would be right; may be empty
   * @param reader throws IllegalArgumentException, DateTimeException or ArithmeticException for
   *     what it refuses
   */
  record Value(String noun, String example, Function<String, Object> reader) implements Shape {}

  /** One {@link Secret}. */
  record Hidden() implements Shape {}

  /**
   * A key of a group.
   *
   * @param name in kebab-case
   * @param byDefault the text that holds where none is written; null: there is none
   * @param optional may be left out, and is null then
   * @param needed when it may not, though it is optional; null: never
   */
  record Key(
      String name,
      Shape shape,
      @Nullable String byDefault,
      boolean optional,
      @Nullable Needed needed,
      String why,
      String example) {}
}
