package dev.perch.app;

import dev.perch.config.InvalidSettings;
import dev.perch.config.Settings;
import dev.perch.slack.Feature;
import dev.perch.slack.Manifest;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code perch manifest}: the Slack app, to be pasted. Looks into the settings where there are any,
 * and asks for nothing that they have no use for; needs neither tokens nor keys.
 */
@Command(
    name = "manifest",
    description = {
      "Prints the manifest of the Slack app, with the least scopes that Perch needs.",
      "Where there is a settings file, what has nothing to do by it is left out.",
      "Paste it at https://api.slack.com/apps, Create New App, From a manifest, JSON."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class ManifestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--name",
      defaultValue = "Perch",
      description = "What the app is called in Slack (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--http",
      paramLabel = "<public url>",
      description =
          "Lets Slack call Perch there, instead of Perch calling Slack (Socket Mode, the default).")
  private @Nullable String http;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "<feature>",
      completionCandidates = Optionals.class,
      description = "What you do without, with its scopes, of: ${COMPLETION-CANDIDATES}.")
  private List<String> without = List.of();

  @Option(
      names = "--all",
      description = "With what has nothing to do by the settings as well, for later.")
  private boolean all;

  @Option(
      names = {"-c", "--config"},
      defaultValue = "${env:PERCH_CONFIG:-perch.yaml}",
      description = "The settings file, if there is one yet (default: perch.yaml).")
  private Path config;

  /** What can be left out, by its key. */
  static final class Optionals implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Feature.optionalKeys().iterator();
    }
  }

  @Override
  public Integer call() {
    try {
      Set<Feature> features = EnumSet.copyOf(Feature.all());
      without.forEach(key -> features.remove(Feature.optional(key)));
      String manifest =
          new Manifest(name, bySettings(features), Optional.ofNullable(http).map(this::url)).json();
      spec.commandLine().getOut().println(manifest);
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
    }
  }

  /** What is told of it goes where the manifest does not. */
  private Set<Feature> bySettings(Set<Feature> features) {
    if (all || !Files.exists(config)) {
      return features;
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      Set<Feature> used =
          Settings.readWithoutSecrets(config, System.getenv(), Building.class).features();
      Set<Feature> needless = EnumSet.copyOf(features);
      needless.removeAll(used);
      if (!needless.isEmpty()) {
        err.printf(
            "Left out, since %s has no use for it: %s. With --all it is in.%n",
            config, needless.stream().map(Feature::key).collect(Collectors.joining(", ")));
      }
      features.retainAll(used);
    } catch (InvalidSettings e) {
      err.printf(
          "%s cannot be read yet, so everything is in that Perch can do. perch doctor says what is wrong with it.%n",
          config);
    }
    return features;
  }

  private String url(String base) {
    if (!isPublic(base)) {
      throw new IllegalArgumentException(
          "\"%s\" is no address that Slack calls. Write it as https://perch.example.com"
              .formatted(base));
    }
    return base.replaceFirst("/+$", "") + Manifest.PATH;
  }

  private static boolean isPublic(String text) {
    try {
      URI url = new URI(text);
      return "https".equalsIgnoreCase(url.getScheme())
          && url.getHost() != null
          && url.getRawQuery() == null
          && url.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
