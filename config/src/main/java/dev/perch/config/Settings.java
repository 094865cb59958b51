package dev.perch.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a settings file and the environment into a record.
 *
 * <p>A component named {@code apiUrl} is the key {@code api-url} ({@link Name} gives another). Its
 * type says what may stand there:
 *
 * <ul>
 *   <li>{@code String}; {@code int}, {@code long}, {@code double}, {@code BigDecimal} in plain
 *       decimal digits; {@code boolean} as {@code true} or {@code false}; {@code URI}; {@link
 *       HttpUrl}; {@code Path}, from the settings file's folder; {@code Duration} as {@code 500ms},
 *       {@code 30s}, {@code 10m}, {@code 2h}, {@code 1d} or ISO 8601, never negative; {@code
 *       ZoneId}; {@code LocalDate}; {@code LocalTime}; an enum in kebab-case; {@link Secret};
 *   <li>a type of one's own: any class with {@code public static parse(String)} that returns it, or
 *       a record of one {@code String} that carries none of this package's annotations;
 *   <li>a record: keys under the key. One that is not written is read as an empty one, so that its
 *       defaults hold and its missing keys are told one by one;
 *   <li>{@code List<T>} and {@code Map<String, T>} of these, in the file's order, unmodifiable.
 * </ul>
 *
 * <p>What is not written is its {@link Default}; or {@code null} where the component is
 * {@code @Nullable}; or else a problem. An {@link IllegalArgumentException} from a {@code parse} or
 * a constructor is a problem too, and its message is what the operator reads.
 *
 * <p>The environment wins over the file: {@code slack.api-url} is {@code PERCH_SLACK_API_URL},
 * {@code x.handles[0].name} is {@code PERCH_X_HANDLES_0_NAME} (the next free number adds an item),
 * {@code slack.channels.care} is {@code PERCH_SLACK_CHANNELS_CARE} (a new name adds an entry). A
 * secret may also stand in the file that {@code PERCH_SLACK_BOT_TOKEN_FILE} names. A variable with
 * nothing in it counts as not set, since compose files pass unset ones on so.
 *
 * <p>Every other {@code PERCH_*} variable is a problem, but for {@code PERCH_CONFIG} (where the
 * settings file is), {@code PERCH_LOG} (how the log is written), {@code PERCH_SHARED_DATA} (where
 * the tests' data is), and what Kubernetes puts into each container beside a service named perch or
 * perch-something: {@code PERCH_SERVICE_HOST}, {@code PERCH_PORT=tcp://10.0.0.7:8080}, {@code
 * PERCH_PORT_8080_TCP_ADDR} and the like.
 */
public final class Settings {
  private Settings() {}

  /**
   * Reads {@code file}, laid over with {@code environment}, as a {@code type}.
   *
   * @param file the settings file: YAML in UTF-8, at most 1 MiB; relative paths in it start at its
   *     folder
   * @param environment the process's variables; those that begin with {@code PERCH_} are settings,
   *     and those that the file names with <code>{env: NAME}</code> are read for secrets
   * @throws InvalidSettings with all that is wrong in file and environment
   * @throws IllegalArgumentException if {@code type} asks for what cannot be read: a mistake in the
   *     program, not in the settings
   */
  public static <T extends Record> T read(
      Path file, Map<String, String> environment, Class<T> type) {
    return read(file, environment, type, false);
  }

  /**
   * The same of settings whose secrets are not all there yet, for those who look at nothing secret:
   * what is missing of them is stood in for.
   *
   * @throws InvalidSettings with all else that is wrong
   */
  public static <T extends Record> T readWithoutSecrets(
      Path file, Map<String, String> environment, Class<T> type) {
    return read(file, environment, type, true);
  }

  private static <T extends Record> T read(
      Path file, Map<String, String> environment, Class<T> type, boolean withoutSecrets) {
    Shape shape = Shapes.of(type);
    Problems problems = new Problems(file);

    String text = SettingsFile.text(file, problems);
    Node written = YamlTree.read(text, problems);
    Environment variables = new Environment(environment);
    Node laidOver = variables.over(written, shape, problems);
    Binder binder = new Binder(file, new Secrets(file, variables), problems, withoutSecrets);
    Object settings = binder.bind(shape, laidOver, Spot.ROOT);
    variables.tellUnknown(laidOver, shape, problems);

    DotEnv.hint(file, binder.missing()).ifPresent(hint -> problems.add(problems.line(0), hint));
    problems.throwIfAny();
    return type.cast(Objects.requireNonNull(settings));
  }
}
