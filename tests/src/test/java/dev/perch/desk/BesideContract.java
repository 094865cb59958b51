package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Writings.Writing;
import dev.perch.roster.Shift;
import dev.perch.roster.Shifts;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept beside the stories, for no event depends on it: the same wherever it is kept. */
public abstract class BesideContract {
  private static final TicketId ONE = new TicketId("1001");
  private static final TicketId TWO = new TicketId("1002");
  private static final String HOSTILE = "\u0000 \n <!channel> \"'\\ 🦜 \u2028";

  /** Empty stores; the same ones throughout a test. */
  protected abstract Writings writings();

  /** A ticket's words come, with their salt, or are erased. */
  protected abstract void words(TicketId ticket, boolean stand);

  protected abstract PartnerThreads threads();

  protected abstract DutyPlaces duty();

  protected abstract SignOffPlaces signOffs();

  protected abstract Shifts shifts();

  @Test
  void ofADraftTheLastStandsLetterByLetter() {
    Writing first = new Writing(Appends.ANNA, Appends.at(1), "Hel", "");
    ReplyPicture lamp = new ReplyPicture("F1", "U1", HOSTILE, "");
    Writing last =
        new Writing(Appends.BEN, Appends.at(2), HOSTILE, "delivery@3f2a", true, List.of(lamp));

    words(ONE, true);
    writings().keep(ONE, first);
    writings().keep(ONE, last);

    assertThat(writings().of(ONE)).contains(last);
    assertThat(writings().of(TWO)).isEmpty();
  }

  @Test
  void whatIsTypedAfterAnErasureIsNotKept() {
    words(ONE, true);
    writings().keep(ONE, new Writing(Appends.ANNA, Appends.at(1), "Dear Jane", ""));

    words(ONE, false);
    writings().keep(ONE, new Writing(Appends.ANNA, Appends.at(2), "Dear Jane, we", ""));

    assertThat(writings().of(ONE)).isEmpty();
    words(ONE, true);
    assertThat(writings().of(ONE)).isEmpty();
  }

  @Test
  void aPartnersThreadIsAboutOneTicket() {
    threads().put("C1", "1.2", ONE);
    threads().put("C2", "1.2", TWO);

    assertThat(threads().at("C1", "1.2")).contains(ONE);
    assertThat(threads().at("C2", "1.2")).contains(TWO);
    assertThat(threads().at("C1", "1.20")).isEmpty();
  }

  @Test
  void theDutyBoardIsRememberedAsItWasShownLast() {
    assertThat(duty().shown()).isEmpty();
    List<Duty.Post> posts =
        List.of(
            new Duty.Post("lead", List.of(new AgentId("U1"), new AgentId("U2"))),
            new Duty.Post("legal", List.of()));
    duty().keep(new DutyPlaces.Shown("C1", "", List.of(), false));
    DutyPlaces.Shown shown = new DutyPlaces.Shown("C1", "1.2", posts, true);

    duty().keep(shown);

    assertThat(duty().shown()).contains(shown);
  }

  @Test
  void messagesThatAskForASignOffAreForgottenOnceItIsDecided() {
    List<SignOffPlaces.Message> asking =
        List.of(new SignOffPlaces.Message("C1", "1.2"), new SignOffPlaces.Message("C2", "1.3"));
    signOffs().put(ONE, asking);
    assertThat(signOffs().of(ONE)).isEqualTo(asking);
    assertThat(signOffs().of(TWO)).isEmpty();

    signOffs().put(ONE, List.of());

    assertThat(signOffs().of(ONE)).isEmpty();
  }

  @Test
  void ofAShiftTheLastWordCounts() {
    Shift pause =
        Shift.pause(Appends.NOON, Duration.ofMinutes(15))
            .hostileRead(Appends.NOON)
            .nudged(Appends.NOON);
    shifts().put("U1", Shift.on(Appends.NOON));
    shifts().put("U2", Shift.off(Appends.NOON));

    shifts().put("U1", pause);

    assertThat(shifts().of("U1")).contains(pause);
    assertThat(shifts().of("U3")).isEmpty();
    assertThat(shifts().all()).hasSize(2).containsEntry("U2", Shift.off(Appends.NOON));
  }
}
