package dev.perch.desk.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.records.KnownCustomers.Noted;
import dev.perch.ticket.Ticket;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** X is asked once a day about a customer, and the ticket's team notes what helps the next one. */
class KnownCustomersTest {
  private final FakeDesk fake = new FakeDesk();
  private final MemoryCustomerFiles files = new MemoryCustomerFiles();
  private final List<String> asked = new ArrayList<>();
  private boolean down;
  private final KnownCustomers known =
      new KnownCustomers(
          files,
          new Profiles() {
            @Override
            public Profile look(String handle, String customer) {
              asked.add(handle);
              if (down) {
                throw new Unavailable("X did not say");
              }
              return new Profile("Bio " + asked.size(), false, 1, fake.clock.instant());
            }

            @Override
            public BigDecimal price() {
              return new BigDecimal("0.010");
            }
          },
          new MemoryTurns("here"),
          fake.desk,
          fake.clock);

  private final Ticket ticket = fake.ticket(fake.take(Tweet.tweet("100")));

  @Test
  void xIsAskedAtMostOnceADay() {
    known.profile(ticket);
    fake.clock.push(Duration.ofHours(23));

    assertThat(known.profile(ticket).orElseThrow().bio()).isEqualTo("Bio 1");
    fake.clock.push(Duration.ofHours(1));
    assertThat(known.profile(ticket).orElseThrow().bio()).isEqualTo("Bio 2");
    assertThat(asked).containsExactly("AcmeCare", "AcmeCare");
  }

  @Test
  void whereXDoesNotSayItIsAsItWas() {
    down = true;
    assertThat(known.profile(ticket)).isEmpty();

    down = false;
    assertThat(known.profile(ticket)).isPresent();
    fake.clock.push(Duration.ofDays(2));
    down = true;

    assertThat(known.profile(ticket).orElseThrow().bio()).isEqualTo("Bio 2");
  }

  @Test
  void aNoteOfTheTeamIsKeptOnceAndRemoved() {
    known.note(ticket, FakePeople.WORKSPACE, FakePeople.INES, "note:1", " Prefers e-mail. ");
    Noted again =
        known.note(ticket, FakePeople.WORKSPACE, FakePeople.INES, "note:1", "Prefers e-mail.");

    assertThat(again).isInstanceOf(Noted.Kept.class);
    assertThat(known.notes(ticket))
        .singleElement()
        .satisfies(note -> assertThat(note.text()).isEqualTo("Prefers e-mail."));

    known.remove(ticket, FakePeople.WORKSPACE, FakePeople.TOMAS, "note:1");
    assertThat(known.notes(ticket)).isEmpty();
  }

  @Test
  void strangersNoteNothingAndSoDoEmptyWords() {
    assertThat(known.note(ticket, "T0ELSEWHERE", "U0NOBODY", "note:1", "Hm."))
        .isInstanceOf(Noted.No.class);
    assertThat(known.note(ticket, FakePeople.WORKSPACE, FakePeople.INES, "note:2", "  "))
        .isInstanceOf(Noted.Unfit.class);
    assertThat(
            known.note(ticket, FakePeople.WORKSPACE, FakePeople.INES, "note:3", "a".repeat(1_001)))
        .isInstanceOf(Noted.Unfit.class);
    assertThat(known.notes(ticket)).isEmpty();
  }
}
