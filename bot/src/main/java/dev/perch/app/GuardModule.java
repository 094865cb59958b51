package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.guard.Finding.Kind;
import dev.perch.guard.GuardRules;
import dev.perch.guard.Severity;
import dev.perch.guard.WordList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The settings of what may be said in public; the guard's room knows no Guice.
 *
 * @param rules what a rule means here, by its name, where that is not the usual
 * @param numbers how the brand writes numbers of orders and bookings: regular expressions
 * @param own the brand's own addresses and service numbers
 * @param competitors names
 * @param words the house list: words and phrases that nobody uses
 * @param avoid the same, by handle
 * @param limits how often nearly the same words may go out
 */
record GuardModule(
    @Default("") Map<String, Severity> rules,
    @Default("") List<String> numbers,
    @Default("") List<String> own,
    @Default("") List<String> competitors,
    @Default("") List<String> words,
    @Default("") Map<String, List<String>> avoid,
    @Default("") Limits limits)
    implements Module {

  /**
   * How often nearly the same words may go out in a day before somebody is warned.
   *
   * @param handle by one handle
   * @param agent by one agent
   * @param unedited a suggestion as it is, until its sender is asked for the customer's name
   */
  record Limits(
      @Setting("How often a handle says nearly the same in a day") @Default("30") int handle,
      @Setting("How often an agent says nearly the same in a day") @Default("15") int agent,
      @Setting("How often a suggestion goes out as it is in a day") @Default("5") int unedited) {
    Limits {
      if (handle < 1 || agent < 1 || unedited < 1) {
        throw new IllegalArgumentException("a limit is 1 at least; guard.rules turns a rule off");
      }
    }
  }

  GuardModule {
    rules.forEach((name, _) -> rule(name));
    numbers.forEach(GuardModule::expression);
  }

  @Override
  public void configure(Binder binder) {
    binder.bind(GuardRules.class).toInstance(guardRules());
  }

  private GuardRules guardRules() {
    Map<Kind, Severity> severities = new EnumMap<>(Kind.class);
    rules.forEach((name, severity) -> severities.put(rule(name), severity));
    return new GuardRules(
        severities,
        numbers.stream().map(GuardModule::expression).toList(),
        new HashSet<>(own),
        WordList.of(competitors),
        WordList.of(words),
        avoid.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> WordList.of(entry.getValue()))),
        new GuardRules.Limits(limits.handle(), limits.agent(), limits.unedited()));
  }

  private static Kind rule(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> !kind.fixed() && kind.key().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "guard.rules: \"%s\" is no rule that can be set. These can: %s"
                    .formatted(
                        name,
                        Arrays.stream(Kind.values())
                            .filter(kind -> !kind.fixed())
                            .map(Kind::key)
                            .collect(Collectors.joining(", ")))));
  }

  private static Pattern expression(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "guard.numbers: \"%s\" is no regular expression: %s".formatted(text, e.getDescription()),
          e);
    }
  }
}
