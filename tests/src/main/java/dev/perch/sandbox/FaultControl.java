package dev.perch.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remote control of what goes wrong, as JSON over HTTP:
 *
 * <pre>
 * POST   /control/fault   {"service":"slack","method":"chat.update","kind":"429","times":3,"retryAfter":1}
 * GET    /control/fault   what was set, and how often each has struck
 * DELETE /control/fault   ends all
 * </pre>
 *
 * {@code times} is 1 where it is left out, and 0 until all are ended; {@code probability} and
 * {@code seed} make a fault strike at random. What cannot be is a 400 with {@code {"ok": false,
 * "error": words}}, and nothing is set.
 */
final class FaultControl {
  private static final int BAD_REQUEST = 400;
  private static final ObjectMapper KINDS = kinds();

  private final Map<String, Faults> services;

  FaultControl(Map<String, Faults> services) {
    this.services = new TreeMap<>(services);
  }

  void register(JavalinDefaultRoutingApi routes) {
    routes.post("/control/fault", this::set);
    routes.get("/control/fault", ctx -> answer(ctx, all()));
    routes.delete(
        "/control/fault",
        ctx -> {
          services.values().forEach(Faults::end);
          answer(ctx, all());
        });
  }

  private void set(Context ctx) {
    try {
      if (!(Json.parse(ctx.body()) instanceof ObjectNode body)) {
        throw new IllegalArgumentException("that is no JSON object");
      }
      var service = text(body, "service");
      var faults = services.get(service);
      if (faults == null) {
        throw new IllegalArgumentException(
            "there is no service \"%s\". There are: %s"
                .formatted(service, String.join(", ", services.keySet())));
      }
      answer(ctx, json(service, set(faults, body)));
    } catch (JsonProcessingException e) {
      refuse(ctx, words(e));
    } catch (IllegalArgumentException e) {
      refuse(ctx, String.valueOf(e.getMessage()));
    }
  }

  private static Faults.Setting set(Faults faults, ObjectNode body) throws JsonProcessingException {
    var fault = body.deepCopy();
    fault.remove(List.of("service", "method", "times", "probability", "seed"));
    text(body, "kind");
    return faults.set(
        text(body, "method"),
        KINDS.treeToValue(fault, Fault.class),
        body.path("times").asInt(1),
        body.path("probability").asDouble(1),
        body.path("seed").asLong(0));
  }

  private JsonNode all() {
    var all = Json.array();
    services.forEach(
        (service, faults) -> faults.all().forEach(setting -> all.add(json(service, setting))));
    return all;
  }

  private static ObjectNode json(String service, Faults.Setting setting) {
    var json = Json.object().put("service", service).put("method", setting.method());
    json.setAll((ObjectNode) KINDS.valueToTree(setting.fault()));
    json.put("times", setting.times());
    if (setting.probability() < 1) {
      json.put("probability", setting.probability()).put("seed", setting.seed());
    }
    return json.put("struck", setting.struck());
  }

  private static String text(ObjectNode body, String name) {
    if (!body.path(name).isTextual()) {
      throw new IllegalArgumentException("\"%s\" is missing".formatted(name));
    }
    return body.path(name).asText();
  }

  private static String words(JsonProcessingException problem) {
    return switch (problem) {
      case InvalidTypeIdException kind ->
          "there is no kind \"%s\". There are: %s"
              .formatted(
                  kind.getTypeId(),
                  Fault.KINDS.stream().map(NamedType::getName).collect(Collectors.joining(", ")));
      case UnrecognizedPropertyException unknown ->
          "\"%s\" is unknown here. Known: %s"
              .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
      case ValueInstantiationException value when value.getCause() != null ->
          String.valueOf(value.getCause().getMessage());
      default -> problem.getOriginalMessage();
    };
  }

  private static ObjectMapper kinds() {
    var mapper = new ObjectMapper();
    Fault.KINDS.forEach(mapper::registerSubtypes);
    return mapper;
  }

  private static void refuse(Context ctx, String words) {
    answer(ctx.status(BAD_REQUEST), Json.object().put("ok", false).put("error", words));
  }

  private static void answer(Context ctx, JsonNode body) {
    ctx.contentType("application/json; charset=utf-8").result(Json.write(body));
  }
}
