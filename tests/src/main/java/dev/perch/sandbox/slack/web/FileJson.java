package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.SlackFile;
import dev.perch.sandbox.wire.Json;
import java.util.Locale;

/** A file as Slack writes it, in answers and in payloads. */
public final class FileJson {
  private FileJson() {}

  public static ObjectNode of(SlackFile file) {
    long at = file.at().getEpochSecond();
    var address = "https://files.sandbox.invalid/files-pri/%s-%s/".formatted(Cast.TEAM, file.id());
    return Json.object()
        .put("id", file.id())
        .put("created", at)
        .put("timestamp", at)
        .put("name", file.name())
        .put("title", file.title())
        .put("mimetype", file.mimetype())
        .put("filetype", file.extension())
        .put("pretty_type", file.extension().toUpperCase(Locale.ROOT))
        .put("user", file.user())
        .put("user_team", Cast.TEAM)
        .put("editable", false)
        .put("size", file.size())
        .put("mode", "hosted")
        .put("is_external", false)
        .put("external_type", "")
        .put("is_public", true)
        .put("public_url_shared", false)
        .put("display_as_bot", false)
        .put("username", "")
        .put("file_access", "visible")
        .put("url_private", address + file.name())
        .put("url_private_download", address + "download/" + file.name())
        .put(
            "permalink",
            UserMethods.WORKSPACE_URL + "files/%s/%s".formatted(file.user(), file.id()));
  }
}
