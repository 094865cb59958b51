package dev.perch.slack.crisis;

import com.slack.api.model.view.View;
import dev.perch.campaign.crisis.CrisisAction;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.desk.bank.AnswerCheck;
import dev.perch.knowledge.Place;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.campaign.CrisisForm;
import dev.perch.slack.view.campaign.CrisisRef;
import dev.perch.slack.wire.FormFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form about a crisis as somebody filled it in.
 *
 * @param action null where something is wrong
 * @param errors what is wrong, by field
 */
record CrisisFilled(@Nullable CrisisAction action, Map<String, String> errors) {
  private static final int SHORTEST_WORD = 3;
  private static final int MOST_WORDS = 50;

  CrisisFilled {
    errors = Map.copyOf(errors);
  }

  /**
   * Reads one.
   *
   * @param teams that may be told what to do, by key
   */
  static CrisisFilled of(View view, CrisisRef ref, List<String> teams) {
    FormFields fields = new FormFields(view);
    CrisisId id = ref.id();
    if (view.getCallbackId().equals(Actions.CRISIS_END_FORM)) {
      return id == null
          ? wrong(CrisisForm.REASON, "Perch does not know this crisis any more.")
          : new CrisisFilled(new CrisisAction.End(id, fields.text(CrisisForm.REASON)), Map.of());
    }
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<String> leader = fields.user(CrisisForm.LEADER);
    if (leader.isEmpty()) {
      errors.put(CrisisForm.LEADER, "Name who leads.");
    }
    Said said = said(fields, teams, errors);
    if (!errors.isEmpty() || leader.isEmpty()) {
      return new CrisisFilled(null, errors);
    }
    CrisisAction action =
        id != null && view.getCallbackId().equals(Actions.CRISIS_UPDATE_FORM)
            ? new CrisisAction.Update(id, ref.shown(), ref.warned(), said, leader.get())
            : new CrisisAction.Start(id, said, leader.get(), ref.drill());
    return new CrisisFilled(action, Map.of());
  }

  private static CrisisFilled wrong(String field, String words) {
    return new CrisisFilled(null, Map.of(field, words));
  }

  private static Said said(FormFields fields, List<String> teams, Map<String, String> errors) {
    String statement = fields.text(CrisisForm.STATEMENT);
    if (!statement.isEmpty()) {
      AnswerCheck.wrong(List.of(statement), Place.TWEET, null)
          .ifPresent(words -> errors.put(CrisisForm.STATEMENT, words));
    }
    List<String> about = about(fields.text(CrisisForm.ABOUT), errors);
    Map<String, String> tell = tell(fields.text(CrisisForm.TELL), teams, errors);
    return new Said(
        fields.text(CrisisForm.NAME).replace('\n', ' '),
        fields.text(CrisisForm.FACTS),
        statement,
        about,
        tell,
        "");
  }

  private static List<String> about(String text, Map<String, String> errors) {
    List<String> words =
        Stream.of(text.split("[,\\n]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.isEmpty()) {
      errors.put(
          CrisisForm.ABOUT, "Name at least one word or entry; else no ticket belongs to it.");
    }
    words.stream()
        .filter(word -> word.length() < SHORTEST_WORD)
        .findFirst()
        .ifPresent(word ->
            errors.put(
                CrisisForm.ABOUT,
                "“%s” is so short that it would match nearly everything.".formatted(word)));
    if (words.size() > MOST_WORDS) {
      errors.put(CrisisForm.ABOUT, "Give at most " + MOST_WORDS + ".");
    }
    return words;
  }

  /** What follows a line without a team belongs to the line before. */
  private static Map<String, String> tell(
      String text, List<String> teams, Map<String, String> errors) {
    Map<String, String> tell = new HashMap<>();
    String team = "";
    for (String line : text.isEmpty() ? new String[0] : text.split("\\n")) {
      String[] parts = line.split(":", 2);
      String named = parts[0].strip().toLowerCase(Locale.ROOT);
      boolean begins = parts.length == 2 && teams.contains(named);
      team = begins ? named : team;
      if (team.isEmpty()) {
        errors.put(
            CrisisForm.TELL,
            "Begin each line with one of %s, and a colon.".formatted(String.join(", ", teams)));
        return Map.of();
      }
      tell.merge(team, begins ? parts[1].strip() : line.strip(), (one, more) -> one + "\n" + more);
    }
    return tell;
  }
}
