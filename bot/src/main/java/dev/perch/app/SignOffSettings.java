package dev.perch.app;

import dev.perch.campaign.storm.StormRules;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.roster.Roles;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose eyes a reply needs before it goes out.
 *
 * @param flagged the role that reads what the FAQ bank flags
 * @param trainees the role that reads what trainees write; null for the ticket's own team
 * @param deputy the role that may decide where nobody else does
 * @param deputyAfter how long that is waited for
 */
record SignOffSettings(
    @Setting("Who reads replies from entries that need a sign-off") @Default("lead") String flagged,
    @Setting("Who reads what trainees write; without it their own team") @Nullable String trainees,
    @Setting("Who may decide when whoever should does not") @Default("lead") String deputy,
    @Setting("How long that is waited for") @Default("30m") Duration deputyAfter,
    @Setting("When a reply is read by others first, and by whom") @Default("")
        List<RuleSettings> rules) {

  /** One rule; what it leaves out it does not ask about. */
  record RuleSettings(
      @Setting(value = "A tag or an entry of the FAQ bank", example = "refunds")
          @Nullable String topic,
      @Setting(value = "Words in the reply or the tweet, with commas between", example = "lawsuit")
          @Nullable String words,
      @Setting("How many followers the customer has at least") @Default("0") int followers,
      @Setting("The handle as which it goes out") @Nullable String handle,
      @Setting("The team whose ticket it is") @Nullable String team,
      @Setting("Whether a trainee wrote it") @Default("false") boolean trainee,
      @Setting("Whether the ticket belongs to the crisis in force") @Default("false")
          boolean crisis,
      @Setting(value = "The roles that must agree, in order", example = "pr, legal") String by) {
    RuleSettings {
      new SignOffRules.Rule(topic, list(words), followers, handle, team, trainee, crisis, list(by));
    }

    SignOffRules.Rule rule() {
      return new SignOffRules.Rule(
          topic, list(words), followers, handle, team, trainee, crisis, list(by));
    }

    private static List<String> list(@Nullable String text) {
      return text == null
          ? List.of()
          : Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
  }

  SignOffRules signOffRules() {
    return new SignOffRules(
        rules.stream().map(RuleSettings::rule).toList(),
        flagged,
        Optional.ofNullable(trainees),
        deputy);
  }

  /** Who decides on a storm's replies where nobody else does. */
  StormRules.Deputy ofStorms() {
    return new StormRules.Deputy(deputy, deputyAfter);
  }

  /** The roles that anybody is asked for here. */
  Stream<String> roles() {
    return rolesByKey().values().stream().flatMap(List::stream).distinct();
  }

  /** The same, by the setting that names them; trainees ask for nobody. */
  Map<String, List<String>> rolesByKey() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      roles.put("rules[%d].by".formatted(i), rules.get(i).rule().by());
    }
    roles.put("flagged", List.of(flagged));
    roles.put("deputy", List.of(deputy));
    roles.put("trainees", trainees == null ? List.of() : List.of(trainees));
    roles.replaceAll(
        (_, asked) -> asked.stream().filter(role -> !role.equals(Roles.TRAINEE)).toList());
    return roles;
  }
}
