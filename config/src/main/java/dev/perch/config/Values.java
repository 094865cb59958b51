package dev.perch.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The types that are one value in the file: the ones of Java, enums, and a room's own. */
final class Values {
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  private static final Shape.Value INT =
      value("a whole number of at most " + Integer.MAX_VALUE, "8080", Values::wholeInt);
  private static final Shape.Value LONG =
      value("a whole number of at most " + Long.MAX_VALUE, "8080", Values::wholeLong);
  private static final Shape.Value DOUBLE =
      value("a number", "0.5", text -> decimal(text).doubleValue());
  private static final Shape.Value BOOLEAN = value("true or false", "true", Values::bool);

  private static final Map<Class<?>, Shape.Value> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, value("text", "", text -> text)),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(double.class, DOUBLE),
          Map.entry(Double.class, DOUBLE),
          Map.entry(boolean.class, BOOLEAN),
          Map.entry(Boolean.class, BOOLEAN),
          Map.entry(BigDecimal.class, value("a number", "0.015", Values::decimal)),
          Map.entry(URI.class, value("an address", "https://example.com/", Values::uri)),
          Map.entry(Path.class, value("a path", "data/faq", Values::path)),
          Map.entry(Duration.class, value("a length of time", "30s, 10m, 2h or 1d", Values::time)),
          Map.entry(ZoneId.class, value("a time zone", "Europe/Berlin", ZoneId::of)),
          Map.entry(LocalDate.class, value("a date", "2026-12-31", LocalDate::parse)),
          Map.entry(LocalTime.class, value("a time of day", "08:00", LocalTime::parse)));

  private Values() {}

  /** How a type is read from one text; empty if it is not. */
  static Optional<Shape.Value> of(Class<?> type) {
    if (KNOWN.containsKey(type)) {
      return Optional.ofNullable(KNOWN.get(type));
    }
    if (type.isEnum()) {
      return Optional.of(choice(type));
    }
    return parser(type).or(() -> wrapper(type));
  }

  private static Shape.Value value(String noun, String example, Function<String, Object> reader) {
    return new Shape.Value(noun, example, reader);
  }

  private static Shape.Value choice(Class<?> type) {
    Map<String, Object> choices =
        Arrays.stream(type.getEnumConstants())
            .collect(
                Collectors.toMap(
                    constant -> Shapes.kebab(((Enum<?>) constant).name()), constant -> constant));
    String names = choices.keySet().stream().sorted().collect(Collectors.joining(", "));
    return value(
        "one of " + names,
        "",
        text -> Optional.ofNullable(choices.get(text)).orElseThrow(Values::refused));
  }

  /** A type with {@code public static T parse(String)}. */
  private static Optional<Shape.Value> parser(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("parse") && method.getReturnType() == type)
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .findFirst()
        .map(method -> value("", "", text -> call(method, text)));
  }

  /** A record around one text, unless its component is annotated as a key of its own. */
  private static Optional<Shape.Value> wrapper(Class<?> type) {
    RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
    if (components == null
        || components.length != 1
        || components[0].getType() != String.class
        || components[0].getAnnotations().length > 0) {
      return Optional.empty();
    }
    Constructor<?> constructor = Shapes.constructor(type);
    return Optional.of(value("", "", text -> call(constructor, text)));
  }

  /** Calls what the program wrote; what it throws is thrown as it is. */
  static Object call(Executable code, Object... arguments) {
    try {
      code.setAccessible(true);
      return code instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) code).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(code + " failed", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(code + " cannot be called", e);
    }
  }

  private static Object wholeInt(String text) {
    return Integer.parseInt(matching(WHOLE, text).group());
  }

  private static Object wholeLong(String text) {
    return Long.parseLong(matching(WHOLE, text).group());
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(matching(DECIMAL, text).group());
  }

  private static Object bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused();
    };
  }

  private static Object uri(String text) {
    if (text.isBlank()) {
      throw refused();
    }
    return URI.create(text);
  }

  private static Object path(String text) {
    if (text.isBlank()) {
      throw refused();
    }
    return Path.of(text);
  }

  private static Object time(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      Duration iso = Duration.parse(text);
      if (iso.isNegative()) {
        throw refused();
      }
      return iso;
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static Matcher matching(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw refused();
    }
    return matcher;
  }

  /** The words come from the value's noun. */
  private static IllegalArgumentException refused() {
    return new IllegalArgumentException();
  }
}
