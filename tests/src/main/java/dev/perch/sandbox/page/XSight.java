package dev.perch.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
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
        .map(XSight::tweet)
        .orElseGet(() -> Json.object().put("id", id).put("gone", true));
  }

  private static ObjectNode tweet(Posted tweet) {
    var json =
        Json.object()
            .put("id", tweet.id())
            .put("as", tweet.as())
            .put("text", tweet.text())
            .put("replyTo", tweet.replyTo())
            .put("at", tweet.createdAt().toString())
            .put("conversation", tweet.conversationId());
    tweet.versions().forEach(json.putArray("versions")::add);
    return json;
  }
}
