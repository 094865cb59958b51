package dev.perch.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.x.SeenMessage;
import dev.perch.sandbox.x.SeenPicture;
import dev.perch.sandbox.x.XEmulator;
import dev.perch.sandbox.x.XEmulator.Posted;
import java.util.List;
import java.util.TreeMap;

/** What everybody sees of X, as JSON for the page. */
final class XSight {
  /** Tweets that are told at once. */
  private static final int PAGE = 300;

  private final XEmulator x;

  XSight(XEmulator x) {
    this.x = x;
  }

  /** The newest tweets that concern these handles, oldest first. */
  ArrayNode timeline(List<String> handles) {
    var byId = new TreeMap<Long, Posted>();
    handles.stream()
        .flatMap(handle -> x.timeline(handle).stream())
        .forEach(tweet -> byId.put(Long.valueOf(tweet.id()), tweet));
    var timeline = Json.array();
    byId.values().stream()
        .skip(Math.max(0, byId.size() - PAGE))
        .forEach(tweet -> timeline.add(tweet(tweet)));
    return timeline;
  }

  /** The tweet as it stands, or that it is gone. */
  ObjectNode change(String id) {
    return x.tweet(id)
        .map(this::tweet)
        .orElseGet(() -> Json.object().put("id", id).put("gone", true));
  }

  /** The newest direct messages that these handles wrote or were written, oldest first. */
  ArrayNode messages(List<String> handles) {
    var byId = new TreeMap<Long, SeenMessage>();
    handles.stream()
        .flatMap(handle -> x.people().messages(handle, null).stream())
        .forEach(message -> byId.put(Long.valueOf(message.id()), message));
    var messages = Json.array();
    byId.values().stream()
        .skip(Math.max(0, byId.size() - PAGE))
        .forEach(message -> messages.add(message(message)));
    return messages;
  }

  /** The direct message, or that it is gone. */
  ObjectNode messageChange(String id) {
    return x.people()
        .message(id)
        .map(XSight::message)
        .orElseGet(() -> Json.object().put("id", id).put("gone", true));
  }

  private static ObjectNode message(SeenMessage message) {
    var json =
        Json.object()
            .put("id", message.id())
            .put("from", message.from())
            .put("to", message.to())
            .put("text", message.text())
            .put("at", message.at().toString());
    return json.set("pictures", pictures(message.pictures()));
  }

  private static ArrayNode pictures(List<SeenPicture> pictures) {
    var list = Json.array();
    pictures.forEach(picture ->
        list.addObject()
            .put("key", picture.key())
            .put("src", "/page/pictures/" + picture.key())
            .put("alt", picture.alt())
            .put("width", picture.width())
            .put("height", picture.height()));
    return list;
  }

  private ObjectNode author(String as) {
    var account = x.people().account(as);
    var json =
        Json.object()
            .put("name", account.name())
            .put("verified", account.verified())
            .put("followers", account.followers())
            .put("protected", account.guarded())
            .put("suspended", account.suspended())
            .put("deactivated", account.deactivated());
    account.withheld().forEach(json.putArray("withheld")::add);
    return json;
  }

  private ObjectNode tweet(Posted tweet) {
    var json =
        Json.object()
            .put("id", tweet.id())
            .put("as", tweet.as())
            .put("text", tweet.text())
            .put("replyTo", tweet.replyTo())
            .put("at", tweet.createdAt().toString())
            .put("conversation", tweet.conversationId());
    tweet.versions().forEach(json.putArray("versions")::add);
    json.set("author", author(tweet.as()));
    return json.set("pictures", pictures(tweet.pictures()));
  }
}
