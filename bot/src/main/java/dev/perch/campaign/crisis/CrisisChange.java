package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisLedger.Decision;
import dev.perch.campaign.crisis.CrisisStories.Force;
import dev.perch.campaign.crisis.CrisisWords.Said;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody makes of a crisis by a form that may be older than what stands there: only what
 * they touched counts, and of that nothing is written over which they have not seen.
 *
 * @param shown as the form showed it
 * @param seen as they last knew it: told of another's change, they may go on all the same
 */
record CrisisChange(
    CrisisStory story, Known shown, Known seen, Known now, CrisisAction.Update asked) {

  /** A field of the form; of what teams are told, each team's is one. */
  private record Field(CrisisPart part, String team) {
    static Field of(CrisisPart part) {
      return new Field(part, "");
    }
  }

  static CrisisChange of(CrisisStory story, CrisisWords words, CrisisAction.Update asked) {
    return new CrisisChange(
        story,
        known(story, words, asked.shown()),
        known(story, words, Math.max(asked.shown(), asked.warned())),
        known(story, words, story.length()),
        asked);
  }

  /** The form's numbers come back from outside, so they may be any. */
  private static Known known(CrisisStory story, CrisisWords words, int length) {
    int told = Math.clamp(length, 1, story.length());
    return new Known(story.id(), story.after(told), words.after(told));
  }

  Decision decided(String user, Instant at) {
    Map<Field, Object> wanted = wanted();
    Map<Field, Object> before = fields(shown);
    Map<Field, Object> known = fields(seen);
    Map<Field, Object> standing = fields(now);
    Predicate<Field> touched =
        field -> !same(field, wanted, before) && !same(field, wanted, standing);
    Set<Field> changed =
        Stream.of(wanted, before)
            .flatMap(all -> all.keySet().stream())
            .filter(touched)
            .collect(Collectors.toSet());
    Set<CrisisPart> elsewhere =
        changed.stream()
            .filter(field -> !same(field, known, standing))
            .map(Field::part)
            .collect(Collectors.toSet());
    if (!elsewhere.isEmpty()) {
      return new Decision.No(new CrisisKept.ChangedSince(now, changedBy(), elsewhere));
    }
    return changed.isEmpty()
        ? new Decision.No(new CrisisKept.NothingNew())
        : event(user, changed, at);
  }

  private static boolean same(Field field, Map<Field, Object> one, Map<Field, Object> other) {
    return one.getOrDefault(field, "").equals(other.getOrDefault(field, ""));
  }

  /** A form has always a leader, facts and words: where there are none nobody was asked. */
  private Map<Field, Object> wanted() {
    Said said = asked.said();
    Map<Field, Object> fields =
        fields(asked.leader(), said.facts(), said.statement(), said.about(), said.tell());
    Map<Field, Object> before = fields(shown);
    if (said.facts().isEmpty()) {
      fields.put(Field.of(CrisisPart.FACTS), before.get(Field.of(CrisisPart.FACTS)));
    }
    if (said.about().isEmpty()) {
      fields.put(Field.of(CrisisPart.ABOUT), before.get(Field.of(CrisisPart.ABOUT)));
    }
    return fields;
  }

  private static Map<Field, Object> fields(Known known) {
    CrisisWords words = known.words();
    return fields(
        known.crisis().facts().leader(),
        words.facts(),
        known.statement(),
        words.about(),
        words.tell());
  }

  private static Map<Field, Object> fields(
      String leader, String facts, String statement, List<String> about, Map<String, String> tell) {
    Map<Field, Object> fields = new HashMap<>();
    fields.put(Field.of(CrisisPart.LEADER), leader);
    fields.put(Field.of(CrisisPart.FACTS), facts);
    fields.put(Field.of(CrisisPart.STATEMENT), statement);
    fields.put(Field.of(CrisisPart.ABOUT), about);
    tell.forEach((team, words) -> fields.put(new Field(CrisisPart.TELL, team), words));
    return fields;
  }

  private String changedBy() {
    return story.events().reversed().stream()
        .filter(CrisisEvent.Updated.class::isInstance)
        .map(event -> ((CrisisEvent.Updated) event).by())
        .findFirst()
        .orElse("");
  }

  private Decision event(String user, Set<Field> changed, Instant at) {
    Crisis.InForce crisis = (Crisis.InForce) story.crisis();
    boolean leads = changed.contains(Field.of(CrisisPart.LEADER));
    boolean speaks = changed.contains(Field.of(CrisisPart.STATEMENT));
    Said said = said(changed);
    return new Decision.Event(
        crisis.update(
            user,
            leads ? asked.leader() : crisis.facts().leader(),
            crisis.facts().version() + (speaks ? 1 : 0),
            said.hash(now.words().salt()),
            speaks && said.statement().isEmpty(),
            at),
        CrisisWords.at(story.length(), said),
        Force.NONE);
  }

  /** Only what is new of it. */
  private Said said(Set<Field> changed) {
    Said all = asked.said();
    Map<String, String> tell =
        changed.stream()
            .filter(field -> field.part() == CrisisPart.TELL)
            .collect(
                Collectors.toMap(Field::team, field -> all.tell().getOrDefault(field.team(), "")));
    return new Said(
        "",
        changed.contains(Field.of(CrisisPart.FACTS)) ? all.facts() : "",
        changed.contains(Field.of(CrisisPart.STATEMENT)) ? all.statement() : "",
        changed.contains(Field.of(CrisisPart.ABOUT)) ? all.about() : List.of(),
        tell,
        "");
  }
}
