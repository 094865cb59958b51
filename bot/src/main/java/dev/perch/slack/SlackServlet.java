package dev.perch.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests, handed to Bolt's app: events, interactivity, commands and options alike.
 *
 * <p>What Slack has not signed, signed more than five minutes before or after our time, or sent
 * before, is answered 401 and not a word; see {@link Signatures}. 405 for anything but POST, 415
 * for what is neither a form nor JSON, 413 above a megabyte, 400 for what makes no sense, 503 while
 * there is no app. Only a look at our certificate, which Slack takes now and then without a
 * signature, is answered 200, and nothing is done.
 */
final class SlackServlet extends HttpServlet {
  /** Well above Slack's own limits; the largest thing it sends is a view, 250 kB. */
  static final int LARGEST_BODY = 1 << 20;

  private static final long serialVersionUID = 1L;
  private static final int TOO_LARGE = 413;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> TYPES = Set.of(FORM, "application/json");
  private static final String LOOK = "&ssl_check=1&";
  private static final Duration NOT_AGAIN = Duration.ofMinutes(1);
  private static final Logger log = LoggerFactory.getLogger(SlackServlet.class);

  private final transient Signatures signatures;
  private final transient SlackRequestParser parser;
  private final transient AtomicLong told =
      new AtomicLong(System.nanoTime() - NOT_AGAIN.toNanos() - 1);
  private transient volatile @Nullable App app;

  SlackServlet(Signatures signatures, SlackRequestParser parser) {
    this.signatures = signatures;
    this.parser = parser;
  }

  /** From now on requests are answered, by that app. */
  void open(App opened) {
    app = opened;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      refuseUnlessALook(request, response);
    } else if (!TYPES.contains(type(request))) {
      response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else {
      byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        response.setStatus(TOO_LARGE);
      } else if (!type(request).equals(FORM) || !isLook(new String(body, UTF_8))) {
        take(request, body, response);
      }
    }
  }

  private static void refuseUnlessALook(HttpServletRequest request, HttpServletResponse response) {
    if (!request.getMethod().equals("GET") || !isLook(request.getQueryString())) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  /** Whether Slack only wants to see our certificate, by the fields of a form or an address. */
  private static boolean isLook(@Nullable String fields) {
    return ("&" + fields + "&").contains(LOOK);
  }

  private void take(HttpServletRequest request, byte[] body, HttpServletResponse response)
      throws IOException {
    String signature = request.getHeader("X-Slack-Signature");
    if (!signatures.accept(request.getHeader("X-Slack-Request-Timestamp"), signature, body)) {
      tellOfRefusal();
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    Response answer = answer(request, body);
    if (answer.getStatusCode() != HttpServletResponse.SC_OK) {
      signatures.forget(signature);
    }
    write(answer, response);
  }

  /** Without its parameters; empty where none is given. */
  private static String type(HttpServletRequest request) {
    String given = request.getContentType() == null ? "" : request.getContentType();
    return given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Once a minute: whoever wants to fill our log shall not. */
  private void tellOfRefusal() {
    long now = System.nanoTime();
    if (now - told.get() > NOT_AGAIN.toNanos()) {
      told.set(now);
      log.warn(
          "A request was refused that is not Slack's, not of now, or not the first of its kind. If Slack reaches nobody here, check slack.signing-secret and this machine's clock.");
    }
  }

  private Response answer(HttpServletRequest request, byte[] body) {
    App open = app;
    if (open == null) {
      return Response.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
    // Of what fails not its message, which may repeat what somebody wrote.
    Request<?> read;
    try {
      read = parser.parse(parts(request, body));
    } catch (RuntimeException e) {
      log.error("A request of Slack's could not be read: {}", e.getClass().getSimpleName());
      return Response.error(HttpServletResponse.SC_BAD_REQUEST);
    }
    try {
      return open.run(read);
    } catch (Exception e) {
      log.error("A request of Slack's was not answered: {}", e.getClass().getSimpleName());
      return Response.error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static HttpRequest parts(HttpServletRequest request, byte[] body) {
    return HttpRequest.builder()
        .requestUri(request.getRequestURI())
        .queryString(Map.of())
        .headers(new RequestHeaders(headers(request)))
        .requestBody(new String(body, UTF_8))
        .remoteAddress(request.getRemoteAddr())
        .build();
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }

  private static void write(Response answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.getStatusCode());
    answer
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    if (answer.getBody() != null && !answer.getBody().isEmpty()) {
      response.setContentType(answer.getContentType());
      response.getOutputStream().write(answer.getBody().getBytes(UTF_8));
    }
  }
}
