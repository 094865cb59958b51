package dev.perch.slack.wire;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.slack.api.model.File;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.FaqTransfer.Handed;
import dev.perch.knowledge.BankFiles;
import dev.perch.slack.view.Literal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of files in Slack. Where they are is only ever taken from Slack's own answer, for the
 * bot's token goes there, and no redirect is followed with it.
 */
public final class SlackFiles {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How long a file may take in all. */
  private static final Duration WHOLE = Duration.ofSeconds(10);

  private static final int OK = 200;

  private final SlackApi api;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public SlackFiles(SlackApi api, String token) {
    this.api = api;
    this.token = token;
  }

  /**
   * A file that this person has put into Slack; of one that is too large its beginning, which is
   * too large as well. Nothing where it is not theirs, or its bytes are not with Slack.
   */
  public Optional<Handed> read(String id, String user) {
    File file = api.file(id);
    return bytes(file, user, BankFiles.MOST_BYTES + 1)
        .map(bytes -> new Handed(file.getName(), bytes));
  }

  /** A file's bytes, at most so many; nothing where it is not theirs, or not with Slack. */
  Optional<byte[]> bytes(File file, String user, int most) {
    String address = file.getUrlPrivateDownload();
    if (!user.equals(file.getUser()) || address == null || "external".equals(file.getMode())) {
      return Optional.empty();
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build();
    return Optional.of(bounded("for a file", () -> read(request, most)));
  }

  private byte[] read(HttpRequest request, int most) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != OK) {
        throw new Unavailable("Slack answered " + answer.statusCode() + " for a file");
      }
      return body.readNBytes(most);
    }
  }

  /**
   * The timeout of {@code HttpRequest} ends with the headers; this one spans the body as well, and
   * ends the wait for one that stalls.
   */
  private static <T> T bounded(String what, Callable<T> exchange) {
    FutureTask<T> task = new FutureTask<>(exchange);
    Thread.ofPlatform().daemon().name("slack file").start(task);
    try {
      return task.get(WHOLE.toNanos(), NANOSECONDS);
    } catch (TimeoutException late) {
      throw new Unavailable("Slack took too long " + what, late);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Unavailable refused
          ? refused
          : new Unavailable("Slack could not be reached " + what, failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped " + what, e);
    } finally {
      task.cancel(true);
    }
  }

  /** Gives one person a file, in their conversation with Perch. */
  public void give(String user, String name, String text, String comment) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String id = upload(name, bytes, null);
    api.completeUpload(id, name, api.direct(user), null, comment);
  }

  /** Gives one person a picture, with what it shows, in their conversation with Perch. */
  public void give(String user, String name, byte[] bytes, String alt) {
    api.completeUpload(
        upload(name, bytes, alt), name, api.direct(user), null, Literal.escape(alt, 1_000));
  }

  /**
   * Shows a file in a thread.
   *
   * @param alt what it shows, in words; null for one that is no picture
   */
  public void show(String channel, String thread, String name, byte[] bytes, @Nullable String alt) {
    api.completeUpload(upload(name, bytes, alt), name, channel, thread, name);
  }

  private String upload(String name, byte[] bytes, @Nullable String alt) {
    var begun = api.beginUpload(name, bytes.length, alt);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(begun.getUploadUrl()))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    int status =
        bounded(
            "with a file",
            () -> http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    if (status != OK) {
      throw new Unavailable("Slack answered " + status + " to a file");
    }
    return begun.getFileId();
  }
}
