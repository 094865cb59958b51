package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Mention;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.SignOffRules.Reply;
import dev.perch.desk.acts.SignOffRules.Rule;
import dev.perch.ticket.TicketFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose eyes a reply needs. */
class SignOffRulesTest {
  private final FakeDesk fake = new FakeDesk();
  private final TicketFacts ticket = fake.ticket(fake.take(Tweet.tweet("100"))).facts();

  @Test
  void withoutRulesNobodysIsNeeded() {
    assertThat(SignOffRules.NONE.needed(reply("Five days.", false, false))).isEmpty();
  }

  @Test
  void whatTheBankFlagsIsForALeadAndATraineesWordsForTheirTeam() {
    assertThat(SignOffRules.NONE.needed(reply("Five days.", true, false))).containsExactly("lead");
    assertThat(SignOffRules.NONE.needed(reply("Five days.", false, true))).containsExactly("care");
    assertThat(SignOffRules.NONE.needed(reply("Five days.", true, true))).containsExactly("lead");
  }

  @Test
  void aRuleAppliesWhereAllThatItNamesIsSo() {
    Rule rule = new Rule("refunds", List.of("lawsuit"), 1_000, "acmecare", "care", true, by("pr"));

    assertThat(rules(rule).needed(new Reply("Lawsuit!", topics(), false, ticket, asked(), true)))
        .containsExactly("pr");
    assertThat(rules(rule).needed(new Reply("Lawsuit!", topics(), false, ticket, asked(), false)))
        .isEmpty();
    assertThat(rules(rule).needed(new Reply("Lawsuit!", Set.of(), false, ticket, asked(), false)))
        .isEmpty();
    assertThat(rules(rule).needed(new Reply("Hello!", topics(), false, ticket, asked(), true)))
        .containsExactly("care");
  }

  @Test
  void wordsAreWholeAndCountInTheTweetAsWell() {
    Rule rule = new Rule(null, List.of("refund", "is my"), 0, null, null, false, by("pr"));
    Rule part = new Rule(null, List.of("ref"), 0, null, null, false, by("legal"));

    assertThat(rules(rule, part).needed(reply("Soon.", false, false))).containsExactly("pr");
  }

  @Test
  void theRolesOfAllRulesThatApplyAgreeEachOnce() {
    Rule handle = new Rule(null, List.of(), 0, "AcmeCare", null, false, by("pr", "lead"));
    Rule reach = new Rule(null, List.of(), 500, null, null, false, by("legal", "pr"));

    assertThat(rules(handle, reach).needed(reply("Soon.", false, false)))
        .containsExactly("pr", "lead", "legal");
  }

  @Test
  void aRuleThatNamesNobodyOrWouldHoldUpEverythingIsRefused() {
    assertThatThrownBy(() -> new Rule("x", List.of(), 0, null, null, false, by()))
        .hasMessageContaining("one to three roles");
    assertThatThrownBy(() -> new Rule("x", List.of(), 0, null, null, false, by("a", "b", "c", "d")))
        .hasMessageContaining("one to three roles");
    assertThatThrownBy(() -> new Rule(null, List.of(), 0, null, null, false, by("a")))
        .hasMessageContaining("would hold up every reply");
  }

  private Reply reply(String text, boolean flagged, boolean trainee) {
    return new Reply(text, Set.of(), flagged, ticket, asked(), trainee);
  }

  private static List<Mention> asked() {
    return List.of(Tweet.tweet("100").mention());
  }

  private static Set<String> topics() {
    return Set.of("refunds");
  }

  private static List<String> by(String... roles) {
    return List.of(roles);
  }

  private static SignOffRules rules(Rule... rules) {
    return new SignOffRules(List.of(rules), "lead", Optional.empty(), "lead");
  }
}
