package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.perch.sandbox.wire.Json;
import dev.perch.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/**
 * X's OpenAPI contract as JSON schemas. It is read stricter than it is written: an object with
 * declared fields may have no others, so that nothing is answered that X does not have. {@code
 * nullable} and {@code discriminator} are left out; the emulator never answers null.
 */
final class XContract {
  private static final String FILE = "xapi/openapi-2.167.json";

  private final ObjectNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private XContract(ObjectNode document) {
    this.document = document;
  }

  /** The contract, of the {@link SharedData}; skips the test where it is not at hand. */
  static XContract orSkip() throws IOException {
    ObjectNode document = (ObjectNode) Json.parse(Files.readString(SharedData.orSkip(FILE)));
    strict(document.path("components").path("schemas"));
    return new XContract(document);
  }

  /** What is wrong with this answer, by the schema of this endpoint's success. */
  List<String> faults(String method, String path, int status, JsonNode answer) {
    JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    JsonNode schema =
        operation.path("responses").path("" + status).at("/content/application~1json/schema");
    if (!schema.has("$ref")) {
      throw new IllegalArgumentException("the contract has no answer " + status + " of " + path);
    }
    return faults(schema.path("$ref").asText(), answer);
  }

  /** What is wrong with this problem, by the schema of the problems that the contract lists. */
  List<String> problemFaults(JsonNode problem) {
    return faults("#/components/schemas/Problem", problem);
  }

  private List<String> faults(String reference, JsonNode answer) {
    ObjectNode root = document.objectNode().put("$ref", reference);
    root.set("components", document.path("components"));
    Schema schema = registry.getSchema(root);
    return schema.validate(answer).stream().map(Object::toString).toList();
  }

  private static void strict(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("discriminator");
      if (object.path("properties").isObject() && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
      object.forEach(XContract::strict);
    } else if (node instanceof ArrayNode array) {
      array.forEach(XContract::strict);
    }
  }
}
