package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.campaign.listening.ListenStream.Done;
import dev.perch.campaign.listening.ListenStream.Failed;
import dev.perch.campaign.listening.ListenStream.Flow;
import dev.perch.campaign.listening.ListenStream.Heard;
import dev.perch.campaign.listening.ListenStream.Open;
import dev.perch.campaign.listening.ListenStream.Rule;
import dev.perch.campaign.listening.ListenStream.Trouble;
import dev.perch.desk.DeskName;
import dev.perch.desk.records.Meters;
import dev.perch.sandbox.wire.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** X's stream as the emulated X sends it. */
class XListenStreamTest {
  private static final String STREAM = "GET /2/tweets/search/stream";
  private static final Rule LAMPS = new Rule("lamps", "(lamp) -is:retweet", "Acme");

  private final XRoom room = new XRoom();
  private final List<String> billed = new ArrayList<>();
  private final XListenStream stream = stream("acme", Access.bearer(room.x.bearerToken()));

  private XListenStream stream(String desk, Access app) {
    XApi api =
        new XApi(
            new XClient(URI.create(room.x.apiUrl())),
            Meters.NONE,
            (method, _, answer) -> {
              if (method.equals(STREAM) && answer instanceof Answer.Ok ok) {
                billed.add(ok.json().at("/data/id").asText());
              }
            });
    return new XListenStream(
        api,
        List.of(room.care, room.acme),
        Optional.of(app),
        new StreamTags(new DeskName(desk)),
        room.clock);
  }

  @AfterEach
  void stop() {
    room.close();
  }

  private Flow open(XListenStream stream) {
    return ((Open) stream.open()).flow();
  }

  private static Heard next(Flow flow) {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(flow::next, heard -> !(heard instanceof Heard.Nothing));
  }

  private static Heard.Post post(Flow flow) {
    return (Heard.Post) next(flow);
  }

  private List<String> rules() {
    Answer.Ok ok = (Answer.Ok) room.api.rules(Access.bearer(room.x.bearerToken()));
    return ok.json().path("data").valueStream().map(rule -> rule.path("tag").asText()).toList();
  }

  @Test
  void aPostComesWithTheSearchThatFindsItAndIsBilled() {
    stream.keep(List.of(LAMPS));
    try (Flow flow = open(stream)) {
      room.customerPosts("a chair tomorrow");
      String id = room.customerPosts("buying a lamp tomorrow");

      Heard.Post heard = post(flow);

      assertThat(heard.listen()).isEqualTo("lamps");
      assertThat(heard.tweet().mention().id()).isEqualTo(id);
      assertThat(heard.tweet().mention().handle()).isEqualTo("Acme");
      assertThat(heard.tweet().mention().replyAllowed()).isFalse();
      assertThat(billed).containsExactly(id);
      assertThat(flow.next()).isInstanceOf(Heard.Nothing.class);
    }
  }

  @Test
  void rulesAreKeptInStepAndThoseOfOthersLeftAlone() {
    stream("other-desk", Access.bearer(room.x.bearerToken()))
        .keep(List.of(new Rule("sofas", "sofa", "Acme")));
    stream.keep(List.of(LAMPS, new Rule("chairs", "chair", "Acme")));
    stream.keep(List.of(LAMPS, new Rule("chairs", "chairs OR stool", "Acme")));
    assertThat(rules())
        .containsExactlyInAnyOrder(
            "perch/other-desk/sofas", "perch/acme/lamps", "perch/acme/chairs");

    stream.keep(List.of(LAMPS));

    assertThat(rules()).containsExactlyInAnyOrder("perch/other-desk/sofas", "perch/acme/lamps");
    try (Flow flow = open(stream)) {
      room.customerPosts("my sofa is red");
      room.customerPosts("my lamp is red");
      assertThat(post(flow).tweet().mention().text()).isEqualTo("my lamp is red");
      assertThat(billed).as("what X sends for others costs as much").hasSize(2);
    }
  }

  @Test
  void whatXCannotReadIsNamedAndTheOthersAreTaken() {
    assertThat(stream.keep(List.of(new Rule("broken", "(lamp", "Acme"), LAMPS)))
        .isEqualTo(new Done(Set.of("broken")));
    assertThat(rules()).containsExactly("perch/acme/lamps");
  }

  @Test
  void oneConnectionIsAllThatXGives() {
    stream.keep(List.of(LAMPS));
    try (Flow first = open(stream)) {
      assertThat(((Failed) stream.open()).trouble()).isEqualTo(Trouble.TOO_MANY);
      room.customerPosts("a lamp");
      assertThat(post(first).listen()).isEqualTo("lamps");
    }
    Open again = (Open) await().until(stream::open, Open.class::isInstance);
    again.flow().close();
  }

  @Test
  void aLineThatBreaksOffInTheMiddleIsNoPostAndTheConnectionIsOver() {
    stream.keep(List.of(LAMPS));
    room.x.faults().set("GET /2/tweets/search/stream", new Fault.Cut(40));
    try (Flow flow = open(stream)) {
      room.customerPosts("a lamp");

      assertThat(next(flow)).isInstanceOf(Heard.Ended.class);
      assertThat(billed).isEmpty();
    }
  }

  @Test
  void silenceForLongerThanXsSignOfLifeIsADeadLine() {
    stream.keep(List.of(LAMPS));
    try (Flow flow = open(stream)) {
      room.clock.push(Duration.ofSeconds(29));
      assertThat(flow.next()).isInstanceOf(Heard.Nothing.class);
      room.clock.push(Duration.ofSeconds(2));
      assertThat(flow.next()).isEqualTo(new Heard.Ended("silence"));
    }
  }

  @Test
  void aPostMayComeTwiceAndXMayHangUpWithAWord() {
    stream.keep(List.of(LAMPS));
    room.x.faults().set("GET /2/tweets/search/stream", new Fault.Doubled());
    room.x
        .faults()
        .set(
            "GET /2/tweets/search/stream",
            new Fault.Disconnect(Fault.Disconnect.Reason.REFRESH_REQUESTED));
    try (Flow flow = open(stream)) {
      String id = room.customerPosts("a lamp");

      assertThat(post(flow).tweet().mention().id()).isEqualTo(id);
      assertThat(post(flow).tweet().mention().id()).isEqualTo(id);
      assertThat(next(flow)).isEqualTo(new Heard.Ended("told: operational-disconnect"));
    }
  }

  @Test
  void troubleIsToldApart() {
    stream.keep(List.of(LAMPS));
    room.x.faults().set(STREAM, new Fault.ServerError(503, false));
    assertThat(((Failed) stream.open()).trouble()).isEqualTo(Trouble.SERVICE);
    room.x.faults().set(STREAM, new Fault.TooMany(60));
    assertThat((Failed) stream.open())
        .satisfies(failed -> {
          assertThat(failed.trouble()).isEqualTo(Trouble.TOO_MANY);
          assertThat(failed.reset()).isPresent();
        });

    XListenStream stranger = stream("acme", Access.bearer("wrong"));
    assertThat(((Failed) stranger.open()).trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(stranger.keep(List.of(LAMPS))).isInstanceOf(Failed.class);

    XListenStream signed = stream("acme", room.care.access());
    assertThat(((Failed) signed.open()).trouble())
        .as("it is the app's alone")
        .isEqualTo(Trouble.REFUSED);
  }
}
