package dev.perch.sandbox.page;

import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackFile;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The files that people and the bot have uploaded, from the page's own port: images are shown, all
 * else is a download, and nothing in them runs.
 */
final class PageUploads {
  private final SlackEmulator slack;

  PageUploads(SlackEmulator slack) {
    this.slack = slack;
  }

  void register(JavalinDefaultRoutingApi routes) {
    routes.get("/page/file/{id}", this::file);
  }

  private void file(Context ctx) {
    var as = ctx.queryParam("as");
    var person =
        slack.workspace().named(as == null ? "" : as).orElseThrow(() -> new NotFoundResponse());
    var file =
        slack
            .files()
            .find(ctx.pathParam("id"))
            .filter(found -> sees(person, found))
            .orElseThrow(() -> new NotFoundResponse());
    ctx.header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cache-Control", "private, no-cache")
        .header("Content-Disposition", disposition(file))
        .contentType(file.isImage() ? file.mimetype() : "application/octet-stream")
        .result(slack.files().content(file.id()));
  }

  /** Their own, and what was shared where they are. */
  private boolean sees(Person person, SlackFile file) {
    return file.user().equals(person.id())
        || slack.files().sharedIn(file.id()).stream()
            .anyMatch(channel -> slack.workspace().channel(channel).has(person.id()));
  }

  private static String disposition(SlackFile file) {
    var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return "%s; filename*=UTF-8''%s".formatted(file.isImage() ? "inline" : "attachment", name);
  }
}
