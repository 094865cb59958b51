package dev.perch.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests, handed to Bolt's app: events, interactivity, commands and options alike.
 *
 * <p>What Slack has not signed, signed more than five minutes before or after our time, or sent
 * before, is answered 401 and not a word; see {@link Signatures}. 413 above a megabyte, 405 for
 * anything but POST, 503 while there is no app.
 */
final class SlackServlet extends HttpServlet {
  /** Well above Slack's own limits; the largest thing it sends is a view, 250 kB. */
  static final int LARGEST_BODY = 1 << 20;

  private static final long serialVersionUID = 1L;
  private static final int TOO_LARGE = 413;
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
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      response.setStatus(TOO_LARGE);
      return;
    }
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
    try {
      return open.run(
          parser.parse(
              HttpRequest.builder()
                  .requestUri(request.getRequestURI())
                  .queryString(Map.of())
                  .headers(new RequestHeaders(headers(request)))
                  .requestBody(new String(body, StandardCharsets.UTF_8))
                  .remoteAddress(request.getRemoteAddr())
                  .build()));
    } catch (Exception e) {
      // Not its message, which may repeat what somebody wrote.
      log.error("A request of Slack's could not be read: {}", e.getClass().getSimpleName());
      return Response.error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
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
      response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
    }
  }
}
