package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Who answers which call. */
final class Rooms {
  private Rooms() {}

  static Map<Endpoint, Function<Call, JsonNode>> of(
      Stores stores,
      Publishing publishing,
      Messaging messaging,
      TweetReads tweetReads,
      StreamRules rules,
      InstantSource clock) {
    UserReads userReads = new UserReads(stores);
    TweetWrites tweetWrites = new TweetWrites(publishing, stores.tweets());
    DmReads dmReads = new DmReads(stores, clock);
    DmWrites dmWrites = new DmWrites(stores, messaging, dmReads);
    MediaWrites media = new MediaWrites(stores.media());
    Map<Endpoint, Function<Call, JsonNode>> rooms = new EnumMap<>(Endpoint.class);
    rooms.put(Endpoint.USERS_ME, userReads::me);
    rooms.put(Endpoint.USERS_BY, userReads::byNames);
    rooms.put(Endpoint.USERS, userReads::byIds);
    rooms.put(Endpoint.USER, userReads::one);
    rooms.put(Endpoint.USER_MENTIONS, tweetReads::mentions);
    rooms.put(Endpoint.USER_TWEETS, tweetReads::timeline);
    rooms.put(Endpoint.SEARCH_RECENT, tweetReads::search);
    rooms.put(Endpoint.COUNTS_RECENT, new TweetCounts(stores, clock)::recent);
    rooms.put(Endpoint.STREAM, _ -> Json.object()); // the wire itself serves what does not end
    rooms.put(Endpoint.STREAM_RULES, rules::list);
    rooms.put(Endpoint.UPDATE_RULES, rules::update);
    rooms.put(Endpoint.TWEETS, tweetReads::byIds);
    rooms.put(Endpoint.TWEET, tweetReads::one);
    rooms.put(Endpoint.CREATE_TWEET, tweetWrites::create);
    rooms.put(Endpoint.DELETE_TWEET, tweetWrites::delete);
    rooms.put(Endpoint.DM_EVENTS, dmReads::all);
    rooms.put(Endpoint.DM_EVENT, dmReads::one);
    rooms.put(Endpoint.DMS_WITH, dmReads::withParticipant);
    rooms.put(Endpoint.DMS_OF, dmReads::ofConversation);
    rooms.put(Endpoint.DELETE_DM, dmWrites::delete);
    rooms.put(Endpoint.SEND_DM_WITH, dmWrites::toParticipant);
    rooms.put(Endpoint.SEND_DM, dmWrites::toConversation);
    rooms.put(Endpoint.UPLOAD, media::upload);
    rooms.put(Endpoint.UPLOAD_STATUS, media::status);
    rooms.put(Endpoint.UPLOAD_INITIALIZE, media::initialize);
    rooms.put(Endpoint.UPLOAD_APPEND, media::append);
    rooms.put(Endpoint.UPLOAD_FINALIZE, media::end);
    rooms.put(Endpoint.MEDIA_METADATA, media::describe);
    return rooms;
  }
}
