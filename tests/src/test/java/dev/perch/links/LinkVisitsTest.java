package dev.perch.links;

import static com.google.common.util.concurrent.Uninterruptibles.awaitUninterruptibly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.perch.desk.bank.LinkProbe.Visit;
import dev.perch.guard.LinkPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a page is there: no packet leaves this machine. */
class LinkVisitsTest {
  private static final LinkPolicy ACME = LinkPolicy.parse("acme.example");
  private static final String AT = "https://acme.example/";
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Visit TOO_LONG = new Visit.Unsure("it took longer than five seconds");
  private static final byte[] OUTSIDE = {93, (byte) 184, (byte) 215, 14};
  private static final byte[] INSIDE = {10, 1, 2, 3};

  /** A world in which each page answers a status, or leads on to another. */
  private static LinkVisits world(Map<String, String> pages) {
    Interceptor world =
        chain -> {
          String page = pages.getOrDefault(chain.request().url().toString(), "404");
          boolean leadsOn = !page.matches("[0-9]{3}");
          Response.Builder answer =
              new Response.Builder()
                  .request(chain.request())
                  .protocol(Protocol.HTTP_1_1)
                  .message("")
                  .code(leadsOn ? 302 : Integer.parseInt(page))
                  .body(ResponseBody.create("", null));
          return leadsOn ? answer.header("Location", page).build() : answer.build();
        };
    return new LinkVisits(ACME, new OkHttpClient.Builder().addInterceptor(world).build());
  }

  @Test
  void namesAreFoundWhereThoseAreThatPerchNeedsAnywayAndAnAddressTellsNothing() {
    assertThat(finds("slack.example", "api.x.example")).isTrue();
    assertThat(finds("slack.example", "gone.example")).isFalse();
    assertThat(finds("127.0.0.1", "localhost", "[::1]")).isFalse();
  }

  private static boolean finds(String... known) {
    return new LinkVisits(
            ACME,
            new OkHttpClient(),
            host -> {
              if (host.startsWith("gone")) {
                throw new UnknownHostException(host);
              }
              return List.of(InetAddress.getLoopbackAddress());
            },
            List.of(known),
            MOMENT)
        .findsNames();
  }

  @ParameterizedTest
  @CsvSource({
    "200, Alive",
    "204, Alive",
    "401, Alive",
    "403, Alive",
    "429, Alive",
    "404, Dead",
    "410, Dead",
    "500, Unsure",
    "503, Unsure"
  })
  void whatAPageAnswersTellsWhetherItIsThere(String status, String visit) {
    assertThat(world(Map.of(AT, status)).visit("acme.example").getClass().getSimpleName())
        .isEqualTo(visit);
  }

  @Test
  void threeTimesItMayLeadOnAndNotToWhereWeMayNotLink() {
    Map<String, String> pages =
        Map.of(
            AT + "3",
            "/2",
            AT + "2",
            AT + "1",
            AT + "1",
            "https://help.acme.example/",
            "https://help.acme.example/",
            "200",
            AT + "4",
            AT + "3",
            AT + "out",
            "http://169.254.169.254/",
            AT + "evil",
            "//evil.example/");

    assertThat(world(pages).visit(AT + "3")).isInstanceOf(Visit.Alive.class);
    assertThat(world(pages).visit(AT + "4")).isEqualTo(new Visit.Dead("it leads on and on"));
    assertThat(List.of(world(pages).visit(AT + "out"), world(pages).visit(AT + "evil")))
        .containsOnly(new Visit.Dead("it leads on to where we may not link"));
    assertThat(world(pages).visit("https://evil.example/"))
        .isEqualTo(new Visit.Dead("it may not be linked to"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "192.0.2.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2001:db8::1",
        "2001:0:53aa:64c::",
        "2002:7f00:1::",
        "fec0::1",
        "100::1",
        "3fff::1"
      })
  void aNameThatLeadsToNoPublicAddressIsNeverCalled(String address) throws Exception {
    InetAddress inside = InetAddress.getByName(address);
    InetAddress outside = InetAddress.getByName("93.184.215.14");
    List<String> asked = new ArrayList<>();
    LinkVisits visits =
        new LinkVisits(
            ACME,
            LinkVisits.client(host -> {
              asked.add(host);
              return List.of(outside, inside);
            }));

    assertThat(visits.visit(AT)).isEqualTo(new Visit.Dead("its name leads into a private network"));
    assertThat(asked).containsExactly("acme.example");
  }

  /** A name that leads outside when it is looked up first, and inside from then on. */
  private static Dns rebound() {
    AtomicInteger asked = new AtomicInteger();
    return host ->
        List.of(InetAddress.getByAddress(host, asked.getAndIncrement() == 0 ? OUTSIDE : INSIDE));
  }

  private static LinkVisits visits(Dns resolver, DetourSockets sockets, Duration patience) {
    OkHttpClient http = LinkVisits.client(resolver).newBuilder().socketFactory(sockets).build();
    return new LinkVisits(ACME, http, resolver, List.of(), patience);
  }

  @Test
  void theAddressThatWasLookedAtIsCalledThoughTheNameLeadsInsideAMomentLater() throws Exception {
    try (OwnWayServer page = OwnWayServer.answering("HTTP/1.1 200 OK\r\n\r\n")) {
      DetourSockets sockets = new DetourSockets(page.address());

      Visit visit = visits(rebound(), sockets, LONG).visit("http://acme.example/");

      assertThat(visit).isInstanceOf(Visit.Alive.class);
      assertThat(sockets.asked).containsExactly(InetAddress.getByAddress(OUTSIDE));
    }
  }

  @Test
  void aNameThatLeadsInsideWhenAPageLeadsOnToItIsNotCalledAgain() throws Exception {
    String on = "HTTP/1.1 302 Found\r\nLocation: /2\r\nConnection: close\r\n\r\n";
    try (OwnWayServer page = OwnWayServer.answering(on)) {
      DetourSockets sockets = new DetourSockets(page.address());

      Visit visit = visits(rebound(), sockets, LONG).visit("http://acme.example/1");

      assertThat(visit).isEqualTo(new Visit.Dead("its name leads into a private network"));
      assertThat(sockets.asked).containsExactly(InetAddress.getByAddress(OUTSIDE));
    }
  }

  @Test
  void aPageThatTricklesKeepsNobodyWaiting() throws Exception {
    try (OwnWayServer page = OwnWayServer.trickling("HTTP/1.1 200 OK\r\n", "X: 1\r\n")) {
      LinkVisits visits =
          visits(
              host -> List.of(InetAddress.getByAddress(host, OUTSIDE)),
              new DetourSockets(page.address()),
              MOMENT);

      assertTimeoutPreemptively(
          LONG, () -> assertThat(visits.visit("http://acme.example/")).isEqualTo(TOO_LONG));
    }
  }

  @Test
  void aNameWhoseLookUpHangsKeepsNobodyWaiting() {
    CountDownLatch answered = new CountDownLatch(1);
    Dns hanging =
        host -> {
          awaitUninterruptibly(answered);
          throw new UnknownHostException(host);
        };
    LinkVisits visits =
        new LinkVisits(ACME, LinkVisits.client(hanging), hanging, List.of(), MOMENT);

    try {
      assertTimeoutPreemptively(LONG, () -> assertThat(visits.visit(AT)).isEqualTo(TOO_LONG));
    } finally {
      answered.countDown();
    }
  }

  @Test
  void publicAddressesArePublic() throws Exception {
    for (String address : List.of("93.184.215.14", "8.8.8.8", "100.128.0.1", "2606:4700::1111")) {
      assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).as(address).isTrue();
    }
  }

  @Test
  void aNameThatLeadsNowhereIsToldApart() {
    LinkVisits visits =
        new LinkVisits(
            ACME,
            LinkVisits.client(host -> {
              throw new UnknownHostException(host);
            }));

    assertThat(visits.visit(AT)).isEqualTo(new Visit.Nameless("its name leads nowhere"));
  }
}
