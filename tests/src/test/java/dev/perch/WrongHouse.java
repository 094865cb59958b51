package dev.perch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A house in which every room does all that the plan forbids. It is built when it is needed, so
 * that nothing of it stands among the tests.
 */
final class WrongHouse {
  static final String NAME = "wrong";

  /** A room that no plan knows. */
  private static final String HALL = "hall";

  private static final List<String> VENDORS =
      List.of(
          "ai.onnxruntime.OrtSession",
          "com.fasterxml.jackson.databind.JsonNode",
          "com.google.i18n.phonenumbers.PhoneNumberUtil",
          "okhttp3.OkHttpClient",
          "com.google.inject.Injector",
          "com.slack.api.Slack",
          "com.slack.api.model.Message",
          "com.twitter.twittertext.Extractor",
          "io.javalin.Javalin",
          "io.micrometer.core.instrument.MeterRegistry",
          "jakarta.servlet.http.HttpServlet",
          "org.apache.commons.validator.routines.IBANValidator",
          "org.apache.lucene.document.Document",
          "org.eclipse.jetty.server.Server",
          "org.knowm.xchart.XYChart",
          "org.yaml.snakeyaml.Yaml",
          "picocli.CommandLine",
          "redis.clients.jedis.Jedis",
          "twitter4j.Status");

  private static final String MENTION =
      "public class Mention { public String text() { return \"\"; } }";

  private WrongHouse() {}

  /** Builds it in an empty folder. */
  static JavaClasses in(Path folder) {
    List<String> rooms = Stream.concat(FloorPlan.rooms(), Stream.of(HALL)).toList();
    Path vendor = write(folder, "ai.onnxruntime", "public class OrtSession {}", "OrtSession");
    Path mention = write(folder, NAME + ".desk", MENTION, "Mention");
    List<Path> sources =
        Stream.concat(
                Stream.of(vendor, mention),
                rooms.stream()
                    .map(room -> write(folder, NAME + "." + room, meddler(rooms), "Meddler")))
            .toList();
    Path classes = folder.resolve("classes");
    compile(sources, classes);
    return new ClassFileImporter().importPath(classes.resolve(NAME));
  }

  /** Somebody who knows every vendor and has a finger in every room. */
  private static String meddler(List<String> rooms) {
    StringBuilder body = new StringBuilder("public class Meddler {\n");
    VENDORS.forEach(vendor -> field(body, vendor));
    rooms.forEach(room -> field(body, NAME + "." + room + ".Meddler"));
    body.append("  String words(wrong.desk.Mention mention) { return mention.text(); }\n");
    body.append("  Object thread() { return Thread.ofVirtual(); }\n");
    return body.append("}").toString();
  }

  private static void field(StringBuilder body, String type) {
    body.append("  ").append(type).append(" f").append(body.length()).append(";\n");
  }

  private static Path write(Path folder, String room, String body, String type) {
    Path source = folder.resolve("java").resolve(room.replace('.', '/')).resolve(type + ".java");
    try {
      Files.createDirectories(source.getParent());
      return Files.writeString(source, "package " + room + ";\n" + body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(List<Path> sources, Path classes) {
    String vendors =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> arguments =
        Stream.concat(
                Stream.of("-proc:none", "-nowarn", "-cp", vendors, "-d", classes.toString()),
                sources.stream().map(Path::toString))
            .toList();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).as("the wrong house compiles").isZero();
  }
}
