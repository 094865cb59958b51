package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Handle;
import dev.perch.doctor.Finding;
import dev.perch.sandbox.x.Enrolment;
import dev.perch.ticket.Team;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XHandlesTest {
  private final XRoom room = new XRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  private List<String> check(Account... accounts) {
    return new XHandles(room.api, List.of(accounts)).check().stream().map(Alarm::words).toList();
  }

  @Test
  void keysOfTheirOwnHandleAreFine() {
    assertThat(check(room.care, room.acme)).isEmpty();
  }

  @Test
  void keysOfAnotherHandleAreNamed() {
    Account swapped = new Account(room.care.handle(), room.acme.access());

    assertThat(check(swapped))
        .singleElement()
        .asString()
        .startsWith("The keys of @AcmeCare are those of @Acme:");
  }

  @Test
  void aWrongUserIdIsNamedWithTheRightOne() {
    Handle mistyped = new Handle("AcmeCare", "12345", new Team("care"));

    assertThat(check(new Account(mistyped, room.care.access())))
        .singleElement()
        .asString()
        .startsWith("@AcmeCare has the user id " + room.care.handle().userId());
  }

  @Test
  void ofASingleHandleWhereAllIsRightTheDoctorHasNothingToSay() {
    List<Finding> findings =
        new HandleCheck(
                room.api,
                room.care,
                0,
                Optional.empty(),
                true,
                account -> room.api.me(account.access()))
            .look();

    assertThat(findings).extracting(Finding::state).containsOnly(Finding.State.OK);
    assertThat(findings.getLast().found()).contains("Not looked at", "See for yourself");
  }

  @Test
  void whoHasNoCreditsOrNoProjectIsToldOnStart() {
    room.x
        .enrolment()
        .become(new Enrolment.State(true, Enrolment.Access.DIRECT_MESSAGES, false, 0));
    assertThat(check(room.care)).singleElement().asString().contains("402", "console.x.com");

    room.x
        .enrolment()
        .become(new Enrolment.State(false, Enrolment.Access.DIRECT_MESSAGES, false, null));
    assertThat(check(room.care)).singleElement().asString().contains("no project");
  }

  @Test
  void keysThatXDoesNotTakeAreNamed() {
    Account wrong = Account.of(room.care.handle(), new Keys("a", "b", "c", "d"));

    assertThat(check(wrong)).singleElement().asString().contains("(401)");
    // What the reader of the mentions says is about the same, so the leads hear it once.
    assertThat(new XHandles(room.api, List.of(wrong)).check())
        .extracting(Alarm::about)
        .containsExactly(MentionReader.refusal("AcmeCare"));
  }
}
