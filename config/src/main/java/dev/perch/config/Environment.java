package dev.perch.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@code PERCH_*} variables of the environment: lays them over the file's tree, and names those
 * that fit no key, so that a typo is not silently ignored. {@link Settings} lists the few that are
 * no settings.
 */
final class Environment {
  private static final Set<String> NO_SETTINGS =
      Set.of("PERCH_CONFIG", "PERCH_LOG", "PERCH_SHARED_DATA");
  private static final Pattern KUBERNETES =
      Pattern.compile(
          "PERCH_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?"
              + "|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");
  private static final Pattern KUBERNETES_PORT = Pattern.compile("(tcp|udp|sctp)://.*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Item 2 before item 10, since each may add only the next. */
  private static final Comparator<String> IN_ORDER =
      Comparator.comparing(Environment::withLongNumbers).thenComparing(Comparator.naturalOrder());

  private final Map<String, String> all;
  private final Map<String, String> perch;
  private final Set<String> used = new HashSet<>();

  /** Takes the process's variables, without those that have nothing in them. */
  Environment(Map<String, String> environment) {
    all = environment;
    perch = new TreeMap<>(IN_ORDER);
    environment.forEach((name, value) -> {
      if (name.startsWith(Spot.PREFIX) && !value.isBlank()) {
        perch.put(name, value);
      }
    });
  }

  /** The tree with every variable that fits a key put in its place. */
  Node over(Node tree, Shape shape, Problems problems) {
    Node result = tree;
    for (Map.Entry<String, String> variable : perch.entrySet()) {
      Node.Text value = new Node.Text(variable.getValue(), Place.variable(variable.getKey()));
      String rest = variable.getKey().substring(Spot.PREFIX.length());
      @Nullable Node changed = new Overlay(value, problems).put(shape, result, rest);
      if (changed != null) {
        used.add(variable.getKey());
        result = changed;
      }
    }
    return result;
  }

  /** The value of a variable that the file names; null if it is not set. */
  @Nullable String named(String name) {
    used.add(name);
    String value = all.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** Names the variables that fitted no key, each with the nearest that would. */
  void tellUnknown(Node tree, Shape shape, Problems problems) {
    List<Spot> spots = new ArrayList<>();
    Spots.collect(shape, tree, Spot.ROOT, spots::add);
    Map<String, String> keys =
        spots.stream().collect(Collectors.toMap(Spot::variable, Spot::key, (a, b) -> a));
    for (Map.Entry<String, String> variable : perch.entrySet()) {
      String name = variable.getKey();
      if (!used.contains(name) && !NO_SETTINGS.contains(name) && !ofKubernetes(variable)) {
        problems.add(Place.variable(name), unknown(name, keys));
      }
    }
  }

  private static String unknown(String name, Map<String, String> keys) {
    List<String> inside = keys.keySet().stream().filter(it -> it.startsWith(name + "_")).toList();
    return "no setting has this name. "
        + Words.nearest(name, inside.isEmpty() ? keys.keySet() : inside)
            .map(near -> "The nearest is %s (%s). ".formatted(near, keys.get(near)))
            .orElse("")
        + "Correct it or unset it.";
  }

  private static boolean ofKubernetes(Map.Entry<String, String> variable) {
    String name = variable.getKey();
    return KUBERNETES.matcher(name).matches()
        || (name.endsWith("_PORT") && KUBERNETES_PORT.matcher(variable.getValue()).matches());
  }

  private static String withLongNumbers(String name) {
    return NUMBER.matcher(name).replaceAll(it -> "%9s".formatted(it.group()).replace(' ', '0'));
  }
}
