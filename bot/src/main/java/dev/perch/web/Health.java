package dev.perch.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.money.Pulse.Condition;
import dev.perch.desk.money.Pulse.Part;

/** What {@code /health/live} and {@code /health/ready} say, from the pulse. */
final class Health {
  private Health() {}

  /** Whether it is worth going on; if not, only a restart helps. */
  static boolean live(Pulse pulse) {
    return pulse.parts().stream().noneMatch(part -> part.condition() == Condition.DEAD);
  }

  /** Whether every part is well, and the process does not stop. */
  static boolean ready(Pulse pulse) {
    return !pulse.stopping() && pulse.parts().stream().allMatch(Part::well);
  }

  /** {@code {"live":true}}. */
  static ObjectNode liveness(Pulse pulse) {
    return JsonNodeFactory.instance.objectNode().put("live", live(pulse));
  }

  /**
   * {@code {"ready":false,"stopping":false,"parts":[{"part":"redis","ok":false,"since":"…","words":
   * "what happened, what to do"}]}}.
   */
  static ObjectNode readiness(Pulse pulse) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ready", ready(pulse)).put("stopping", pulse.stopping());
    ArrayNode parts = json.putArray("parts");
    for (Part part : pulse.parts()) {
      parts
          .addObject()
          .put("part", part.name())
          .put("ok", part.well())
          .put("since", part.since().toString())
          .put("words", part.words());
    }
    return json;
  }
}
