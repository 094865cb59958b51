package dev.perch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Json;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults by remote control: set, told, ended, and refused in words. */
class FaultControlTest {
  private final Faults slack = new Faults();
  private final Faults x = new Faults();
  private final Javalin server =
      Javalin.create(
              config -> new FaultControl(Map.of("slack", slack, "x", x)).register(config.routes))
          .start("127.0.0.1", 0);
  private final HttpClient http = HttpClient.newHttpClient();

  FaultControlTest() {
    var all = new HashSet<>(Faults.OF_CALLS);
    all.addAll(Set.of(Fault.NotOk.class, Fault.Hidden.class));
    slack.declare("chat.update", all);
    slack.declare(
        "interactive",
        Set.of(
            Fault.SocketCut.class,
            Fault.Doubled.class,
            Fault.Reordered.class,
            Fault.Disconnect.class));
    slack.declare("socket", Set.of(Fault.TooManyWebsockets.class));
    x.declare("GET /2/users/{id}/mentions", Faults.OF_CALLS);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private HttpResponse<String> send(String method, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/control/fault".formatted(server.port())))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private JsonNode all() throws IOException, InterruptedException {
    return Json.parse(send("GET", "").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'service':'slack','method':'chat.update','kind':'latency','ms':20,'times':1,'struck':0}",
        "{'service':'slack','method':'chat.update','kind':'429','times':3,'struck':0}",
        "{'service':'slack','method':'chat.update','kind':'429','retryAfter':2,'times':1,'struck':0}",
        "{'service':'slack','method':'chat.update','kind':'5xx','status':502,'accepted':true,'times':1,'struck':0}",
        "{'service':'slack','method':'*','kind':'html','status':200,'accepted':false,'times':0,'probability':0.1,'seed':9,'struck':0}",
        "{'service':'slack','method':'chat.update','kind':'cut','at':5,'times':1,'struck':0}",
        "{'service':'slack','method':'chat.update','kind':'hidden','seconds':5,'times':1,'struck':0}",
        "{'service':'slack','method':'chat.update','kind':'not-ok','error':'fatal_error','times':1,'struck':0}",
        "{'service':'slack','method':'interactive','kind':'socket-cut','when':'after-ack','times':1,'struck':0}",
        "{'service':'slack','method':'interactive','kind':'doubled','times':1,'struck':0}",
        "{'service':'slack','method':'interactive','kind':'reordered','ms':9,'times':1,'struck':0}",
        "{'service':'slack','method':'interactive','kind':'disconnect','reason':'link_disabled','times':1,'struck':0}",
        "{'service':'slack','method':'socket','kind':'too_many_websockets','times':1,'struck':0}",
        "{'service':'x','method':'GET /2/users/{id}/mentions','kind':'lost','ms':70,'times':1,'struck':0}"
      })
  void aFaultIsSetAndToldAsItWasAsked(String fault) throws Exception {
    var asked = Json.parse(fault.replace('\'', '"'));
    var body = asked.deepCopy();
    ((ObjectNode) body).remove("struck");

    var set = send("POST", body.toString());

    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(Json.parse(set.body())).isEqualTo(asked);
    assertThat(all()).containsExactly(asked);
  }

  @Test
  void howOftenItHasStruckIsTold() throws Exception {
    send("POST", "{\"service\":\"slack\",\"method\":\"chat.update\",\"kind\":\"429\",\"times\":3}");

    slack.strike(Fault.OfCall.class, "chat.update");
    slack.strike(Fault.OfCall.class, "chat.update");

    assertThat(all().at("/0/struck").asInt()).isEqualTo(2);
  }

  @Test
  void allAreEndedAtOnce() throws Exception {
    slack.set("chat.update", new Fault.Cut(1), 0);
    x.set("GET /2/users/{id}/mentions", new Fault.Cut(1), 0);

    var left = send("DELETE", "");

    assertThat(left.body()).isEqualTo("[]");
    assertThat(slack.all()).isEmpty();
    assertThat(x.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[1]                                                                        | that is no JSON object",
        "{                                                                          | Unexpected end-of-input",
        "{'method':'chat.update','kind':'429'}                                      | 'service' is missing",
        "{'service':'fax','method':'chat.update','kind':'429'}                      | There are: slack, x",
        "{'service':'slack','kind':'429'}                                           | 'method' is missing",
        "{'service':'slack','method':'chat.update'}                                 | 'kind' is missing",
        "{'service':'slack','method':'chat.updat','kind':'429'}                     | There are: chat.update, interactive, socket",
        "{'service':'slack','method':'chat.update','kind':'430'}                    | There are: latency, 429, 5xx, html",
        "{'service':'slack','method':'chat.update','kind':'doubled'}                | 'doubled' cannot befall chat.update",
        "{'service':'slack','method':'chat.update','kind':'429','retryafter':1}     | 'retryafter' is unknown here. Known: [retryAfter",
        "{'service':'slack','method':'chat.update','kind':'5xx','status':404}       | 'status' is a number from 500 to 599",
        "{'service':'slack','method':'chat.update','kind':'latency','ms':'slow'}    | slow",
        "{'service':'slack','method':'chat.update','kind':'429','times':-1}         | 'times' is at least 0",
        "{'service':'slack','method':'chat.update','kind':'429','probability':2}    | 'probability' is a number above 0",
        "{'service':'slack','method':'interactive','kind':'socket-cut','when':'x'}  | before-ack"
      })
  void whatCannotBeIsRefusedInWords(String body, String words) throws Exception {
    var refused = send("POST", body.replace('\'', '"'));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Json.parse(refused.body()).path("error").asText())
        .contains(words.replace('\'', '"'));
    assertThat(slack.all()).isEmpty();
  }
}
