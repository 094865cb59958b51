package dev.perch.slack.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.post.PostAction;
import dev.perch.campaign.post.PostKept;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.campaign.storm.MemoryFolds;
import dev.perch.campaign.storm.StormRules;
import dev.perch.campaign.storm.StormWatch;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Customer;
import dev.perch.desk.Duty;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryShifts;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.slack.HomeOf;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits for somebody stands on their Home tab, and on nobody else's. */
class HomeViewsTest {
  private static final SignOffRules RULES =
      new SignOffRules(
          List.of(
              new SignOffRules.Rule(
                  null, List.of("recall"), 0, null, null, false, List.of("pr", "lead"))),
          Desk.LEAD,
          Optional.empty(),
          Desk.LEAD);

  private final FakeDesk desk = new FakeDesk(RULES);
  private final MemoryShifts shifts = new MemoryShifts();
  private final HomeOf home =
      new HomeOf(
          desk,
          new MemoryBoard(desk.stories, desk.register, desk.stories.queue, desk.places),
          shifts);
  private final TicketId id = desk.take(Tweet.tweet("100"));

  private String tab(String user) {
    return home.of(user).getBlocks().toString();
  }

  private void does(String user, AgentAction action) {
    assertThat(desk.act(user, id, action)).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void aSignOffWaitsForThoseWhoseTurnItIsAndNotForItsAuthor() {
    desk.people.give("pr", FakePeople.LUCIAN, FakePeople.INES);

    does(FakePeople.INES, new AgentAction.Send("It is a recall.", null));

    assertThat(tab(FakePeople.LUCIAN)).contains("1 reply waits for your sign-off");
    assertThat(tab(FakePeople.INES)).doesNotContain("your sign-off");
    assertThat(tab(FakePeople.MIREILLE)).doesNotContain("your sign-off");

    int version = ((AwaitingSignOff) desk.ticket(id)).signOff().version();
    does(FakePeople.LUCIAN, new AgentAction.SignOff(version));

    assertThat(tab(FakePeople.LUCIAN)).doesNotContain("your sign-off");
    assertThat(tab(FakePeople.MIREILLE)).contains("1 reply waits for your sign-off");
  }

  @Test
  void aHandOffWaitsForItsReceiversAlone() {
    does(FakePeople.INES, new AgentAction.HandOff(FakeDesk.PR, "yours?"));

    assertThat(tab(FakePeople.LUCIAN)).contains("1 ticket handed over to your team");
    assertThat(tab(FakePeople.INES)).doesNotContain("handed over to your team");
  }

  @Test
  void aStormIsOneLineWithItsCountAndWhoseItIs() {
    MemoryBoard board =
        new MemoryBoard(desk.stories, desk.register, desk.stories.queue, desk.places);
    MemoryFolds folds = new MemoryFolds(desk.stories.queue, desk.places);
    for (int i = 0; i < 8; i++) {
      desk.take(
          Tweet.tweet("20" + i)
              .by(new Customer("storm" + i, "user" + i, "Ann", 9, false))
              .saying("The glow lamp hums")
              .at(desk.clock.instant()));
    }
    new StormWatch(
            desk.stories,
            board,
            desk.places,
            folds,
            _ -> Optional.empty(),
            new MemoryTurns("here"),
            Clockwork.DEFAULT,
            StormRules.USUAL,
            () -> "5a17",
            desk.clock)
        .once();

    String tab = new HomeOf(desk, board, shifts, folds).of(FakePeople.INES).getBlocks().toString();

    assertThat(tab).contains("*× 8* ask nearly the same", "*Nobody has these yet*");
    assertThat(tab).as("none of them has a line of its own").doesNotContain("@user1");
  }

  @Test
  void eachReadsTheCalendarByTheirOwnClock() {
    desk.people.move(FakePeople.MIREILLE, ZoneId.of("Asia/Tokyo"));
    Instant night = Instant.parse("2026-03-02T23:30:00Z");
    PostAction evening =
        new PostAction.Schedule("AcmeCare", new Said("Good night", List.of()), night);
    PostKept kept = home.posts.act(FakePeople.WORKSPACE, FakePeople.LUCIAN, "op", evening);
    assertThat(kept).isInstanceOf(PostKept.Done.class);

    assertThat(tab(FakePeople.LUCIAN)).contains("*Monday 2 March*").doesNotContain("*Tuesday");
    assertThat(tab(FakePeople.MIREILLE))
        .contains("*Tuesday 3 March*", "Days by the clock of Asia/Tokyo")
        .doesNotContain("*Monday");
  }

  @Test
  void initialsStandThereWithTheWayToChangeThem() {
    assertThat(tab(FakePeople.INES)).contains("signed *^IO*; `/initials AB` changes that");
  }

  @Test
  void whoIsOffShiftDecidesNothingRightNow() {
    OnDuty onDuty = new OnDuty(desk.roster, shifts, desk.claims, desk.clock);
    Duty duty = new Duty(desk.roster, List.of("pr"), person -> onDuty.isHere(person.value()));
    assertThat(duty.posts().getFirst().people()).contains(new AgentId(FakePeople.LUCIAN));

    onDuty.off(FakePeople.WORKSPACE, FakePeople.LUCIAN);

    assertThat(duty.posts().getFirst().people()).isEmpty();
  }
}
