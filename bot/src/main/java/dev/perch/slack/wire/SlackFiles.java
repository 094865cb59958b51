package dev.perch.slack.wire;

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
import org.jspecify.annotations.Nullable;

/**
 * The bytes of files in Slack. Where they are is only ever taken from Slack's own answer, for the
 * bot's token goes there, and no redirect is followed with it.
 */
public final class SlackFiles {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
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
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != OK) {
          throw new Unavailable("Slack answered " + answer.statusCode() + " for a file");
        }
        return Optional.of(body.readNBytes(most));
      }
    } catch (IOException e) {
      throw new Unavailable("Slack could not be reached for a file", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while a file was read", e);
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
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != OK) {
        throw new Unavailable("Slack answered " + status + " to a file");
      }
    } catch (IOException e) {
      throw new Unavailable("Slack could not be reached with a file", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while a file was sent", e);
    }
    return begun.getFileId();
  }
}
