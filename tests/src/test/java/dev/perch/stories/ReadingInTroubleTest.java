package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * X in trouble while we read: every mention becomes a ticket all the same. Nobody pushes the clock
 * here, for X names its own time when it asks for a pause.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingInTroubleTest {
  private static final String MENTIONS = "GET /2/users/{id}/mentions";

  private final HttpClient client = HttpClient.newHttpClient();
  private Stage stage;
  private Faults faults;
  private int tweets;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    // Its tweets read alike, and many that do become one card.
    stage = Stage.withoutFolding(folder);
    faults = stage.world.x().faults();
  }

  @AfterAll
  void close() throws Exception {
    stage.eachTicketHasOneCard();
    stage.close();
    client.close();
  }

  @AfterEach
  void endFaults() {
    faults.end();
  }

  static Stream<Arguments> whileReading() {
    return Stream.of(
            new Fault.Latency(300),
            new Fault.TooMany(2),
            new Fault.ServerError(503, false),
            new Fault.Html(200, false),
            new Fault.Cut(0),
            new Fault.Cut(40),
            new Fault.Lost(50),
            new Fault.Hidden(60))
        .map(fault -> argumentSet(fault.toString(), fault));
  }

  @ParameterizedTest
  @MethodSource("whileReading")
  void aMentionBecomesATicketAlthoughItsReadingMeets(Fault fault) {
    String words = "to be read, number " + ++tweets;
    Faults.Setting setting = faults.set(MENTIONS, fault, 2);
    stage.tweet("reader" + tweets, "@AcmeCare " + words);

    stage.card("care", words);

    await().until(() -> setting.struck() == 2);
  }

  static Stream<Arguments> keepingFromReading() {
    return Stream.of(
        argumentSet("503", new Fault.ServerError(503, false), "503"),
        argumentSet("HTML", new Fault.Html(200, false), "no answer of X's, http-200"),
        argumentSet("cut JSON", new Fault.Cut(40), "X's answer broke off"));
  }

  @ParameterizedTest
  @MethodSource("keepingFromReading")
  void theHealthSaysWhatKeepsMentionsFromBeingReadAndWhatToDo(Fault fault, String what) {
    faults.set(MENTIONS, fault, 0);

    String words = eventually(() -> Optional.of(ofHandle()).filter(said -> said.contains(what)));

    assertThat(words).contains("Nothing is lost", "https://docs.x.com/status");
    faults.end();
    await().atMost(Stage.SOON).until(() -> ofHandle().isEmpty());
  }

  /** What {@code /health/ready} says of the line to X; empty where that is well. */
  private String ofHandle() throws Exception {
    var request = HttpRequest.newBuilder(stage.url("/health/ready")).build();
    for (var part :
        Json.parse(client.send(request, BodyHandlers.ofString()).body()).path("parts")) {
      if (part.path("part").asText().equals("x @AcmeCare")) {
        return part.path("words").asText();
      }
    }
    throw new AssertionError("the health does not tell of x @AcmeCare");
  }
}
