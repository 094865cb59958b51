package dev.perch.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perch.config.HttpUrl;
import dev.perch.slack.ChannelIds;
import dev.perch.slack.ChannelNames;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perch init}: the files to start from. Overwrites none. */
@Command(
    name = "init",
    description = {
      "Writes a commented perch.yaml, two FAQ entries, and the list of the variables for secrets.",
      "Asks four questions, unless one of them is answered here; overwrites nothing."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class InitCommand implements Callable<Integer> {
  private static final List<String> FAQS =
      List.of("faq/where-is-my-order.yaml", "faq/opening-hours.yaml");
  private static final int LEFT = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--folder",
      defaultValue = ".",
      description = "Where to write them (default: this folder).")
  private Path folder;

  @Option(names = "--desk", description = "The desk's name: lower-case letters, digits, dashes.")
  private @Nullable String desk;

  @Option(
      names = "--handle",
      paramLabel = "<name>[:<team>[:<user id>]]",
      description = "An account of the brand's on X; again for another.")
  private List<String> handles = List.of();

  @Option(
      names = "--channel",
      paramLabel = "<team>=<id>",
      description = {
        "The Slack channel of a team, or of the leads; again for another. By its name, if",
        "PERCH_SLACK_BOT_TOKEN is set."
      })
  private List<String> channels = List.of();

  @Option(names = "--redis", description = "embedded, or an address: redis://host:6379")
  private @Nullable String redis;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Beginning beginning = beginning(out);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("perch.yaml", beginning.settings());
    files.put(".env.example", beginning.variables());
    for (String faq : FAQS) {
      files.put(faq, example(faq));
    }
    boolean left = false;
    for (Map.Entry<String, String> file : files.entrySet()) {
      left |= !write(folder.resolve(file.getKey()), file.getValue(), out);
    }
    tellNext(beginning, left, out);
    return left ? LEFT : 0;
  }

  private Beginning beginning(PrintWriter out) throws IOException {
    Optional<Console> person = isAnswered() ? Optional.empty() : person();
    if (person.isPresent()) {
      return new Questions(new BufferedReader(person.get().reader()), out, InitCommand::ids).ask();
    }
    if (!isAnswered()) {
      out.println(
          "There is no terminal to ask anybody at: everything is as in the example. Options answer too: perch init --help");
    }
    try {
      Map<String, String> ids = ids(Questions.channels(channels.stream()));
      return new Beginning(
          Optional.ofNullable(desk),
          Questions.handles(handles.stream(), ids),
          ids,
          Optional.ofNullable(redis));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
    }
  }

  /** Somebody who can be asked; nobody where a script runs us. */
  @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where there is no terminal
  private static Optional<Console> person() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  private boolean isAnswered() {
    return desk != null || redis != null || !handles.isEmpty() || !channels.isEmpty();
  }

  /** Channels that are given by name need somebody who may ask Slack. */
  private static Map<String, String> ids(Map<String, String> channels) {
    return ids(channels, System.getenv());
  }

  static Map<String, String> ids(Map<String, String> channels, Map<String, String> environment) {
    if (channels.values().stream().allMatch(ChannelIds::isOne)) {
      return channels;
    }
    String token = environment.getOrDefault("PERCH_SLACK_BOT_TOKEN", "");
    if (token.isBlank()) {
      throw new IllegalArgumentException(
          "A channel is given by its name. Give its id, from the end of its About tab in Slack, or set PERCH_SLACK_BOT_TOKEN so that Slack can be asked");
    }
    String url = environment.getOrDefault("PERCH_SLACK_API_URL", "https://slack.com/api/");
    return new ChannelNames(HttpUrl.parse(url), token).ids(channels);
  }

  private static String example(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream("init/" + name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Writes, unless it is there already. */
  private static boolean write(Path file, String text, PrintWriter out) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      out.println("Written: " + file);
      return true;
    } catch (FileAlreadyExistsException there) {
      out.println("Left as it is, since it is there already: " + file);
      return false;
    }
  }

  private void tellNext(Beginning beginning, boolean left, PrintWriter out) {
    if (left) {
      out.println();
      out.println(
          "What was there may lack what you answered just now. To begin anew, move it away, and call perch init again.");
    } else if (!beginning.open().isEmpty()) {
      out.println();
      out.println(
          "Still to be written into perch.yaml: " + String.join("; ", beginning.open()) + ".");
    }
    out.print(
        """

        Next:
          1. Make the Slack app from what perch manifest prints, and /invite @Perch to each channel.
          2. Copy .env.example to .env, and fill in the tokens of Slack and the keys of X.
          3. See whether all is well with perch doctor; then perch run.
        """);
    out.flush();
  }
}
