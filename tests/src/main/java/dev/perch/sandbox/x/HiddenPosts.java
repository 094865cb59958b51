package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.FaultyCall;
import dev.perch.sandbox.wire.Veil;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Posts and messages that were accepted, and that no list of X shows yet: {@link Fault.Hidden}. */
final class HiddenPosts {
  private static final Set<Endpoint> LISTS =
      EnumSet.of(
          Endpoint.USER_MENTIONS,
          Endpoint.USER_TWEETS,
          Endpoint.SEARCH_RECENT,
          Endpoint.TWEETS,
          Endpoint.DM_EVENTS,
          Endpoint.DMS_WITH,
          Endpoint.DMS_OF);

  /** Where the id of what was written stands in the answer. */
  private static final Map<Endpoint, String> WRITES =
      Map.of(
          Endpoint.CREATE_TWEET, "/data/id",
          Endpoint.SEND_DM_WITH, "/data/dm_event_id",
          Endpoint.SEND_DM, "/data/dm_event_id");

  private final Veil veil;

  HiddenPosts(Veil veil) {
    this.veil = veil;
  }

  /** What can go wrong with a call. */
  static Set<Class<? extends Fault>> faultsOf(Endpoint endpoint) {
    Set<Class<? extends Fault>> faults = new HashSet<>(Faults.OF_CALLS);
    if (WRITES.containsKey(endpoint) || LISTS.contains(endpoint)) {
      faults.add(Fault.Hidden.class);
    }
    if (endpoint == Endpoint.STREAM) {
      faults.addAll(FilteredStream.FAULTS);
    }
    return faults;
  }

  /** The answer, without what is hidden at present. */
  JsonNode seen(Endpoint endpoint, JsonNode body, FaultyCall call) {
    Optional<Duration> hidden =
        call.met(Fault.Hidden.class).map(fault -> Duration.ofSeconds(fault.seconds()));
    String written = WRITES.get(endpoint);
    if (written != null) {
      hidden.ifPresent(time -> veil.hide(body.at(written).asText(), time));
    }
    if (LISTS.contains(endpoint) && body.path("data") instanceof ArrayNode data) {
      int before = data.size();
      data.removeIf(tweet -> hides(tweet.path("id").asText(), hidden));
      if (data.size() < before) {
        recount((ObjectNode) body, data);
      }
    }
    return body;
  }

  private boolean hides(String id, Optional<Duration> youngerThan) {
    return veil.hides(id)
        || youngerThan
            .filter(age -> veil.isYounger(Snowflakes.momentOf(Long.parseLong(id)), age))
            .isPresent();
  }

  /** X leaves {@code data} and the two ids out where there is nothing. */
  private static void recount(ObjectNode body, ArrayNode data) {
    if (body.path("meta") instanceof ObjectNode meta) {
      boolean named = meta.has("newest_id");
      meta.put("result_count", data.size());
      meta.remove(Set.of("newest_id", "oldest_id"));
      if (named && !data.isEmpty()) {
        meta.put("newest_id", data.get(0).path("id").asText());
        meta.put("oldest_id", data.get(data.size() - 1).path("id").asText());
      }
    }
    if (data.isEmpty()) {
      body.remove("data");
    }
  }
}
