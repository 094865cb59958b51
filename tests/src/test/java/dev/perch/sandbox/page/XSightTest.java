package dev.perch.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.Control;
import dev.perch.sandbox.Feed;
import dev.perch.sandbox.World;
import dev.perch.sandbox.x.Draft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XSightTest {
  private static final List<String> HANDLES = List.of("AcmeCare", "Acme");

  private final World world = World.start(false);
  private final XSight sight = new XSight(world.x());

  @AfterEach
  void stop() {
    world.close();
  }

  private String tweetWithAPicture() {
    return world
        .x()
        .post(
            "mona",
            Draft.of("@AcmeCare look").with(List.of(new Draft.Picture("lamp", "A broken lamp"))));
  }

  @Test
  void aTweetIsToldWithItsPicturesAndItsAuthorAsTheyAreNow() {
    String id = tweetWithAPicture();
    world.x().people().change("mona", Map.of("protected", true, "withheld", List.of("DE")));

    JsonNode tweet = sight.change(id);

    assertThat(sight.timeline(HANDLES)).containsExactly(tweet);
    assertThat(tweet.at("/author/protected").asBoolean()).isTrue();
    assertThat(tweet.at("/author/suspended").asBoolean(true)).isFalse();
    assertThat(tweet.at("/author/withheld/0").asText()).isEqualTo("DE");
    assertThat(tweet.at("/pictures/0/alt").asText()).isEqualTo("A broken lamp");
    assertThat(tweet.at("/pictures/0/src").asText()).startsWith("/page/pictures/3_");
  }

  @Test
  void aDirectMessageIsToldOnceAndThenThatItIsGone() {
    String id = world.x().people().message("mona", "AcmeCare", "hello", List.of());

    JsonNode message = sight.messageChange(id);

    assertThat(sight.messages(HANDLES)).containsExactly(message);
    assertThat(message.path("from").asText()).isEqualTo("mona");
    assertThat(message.path("to").asText()).isEqualTo("AcmeCare");
    assertThat(sight.messageChange("20")).hasToString("{\"id\":\"20\",\"gone\":true}");
  }

  @Test
  void picturesComeFromThePagesOwnPort() throws IOException, InterruptedException {
    String source = sight.change(tweetWithAPicture()).at("/pictures/0/src").asText();
    try (Feed feed = new Feed(world.x());
        Control control = Control.open(0, world, feed, () -> true);
        HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> picture = get(http, control, source);
      HttpResponse<byte[]> none = get(http, control, "/page/pictures/3_7");

      assertThat(picture.headers().firstValue("content-type")).contains("image/png");
      assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth()).isEqualTo(640);
      assertThat(none.statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<byte[]> get(HttpClient http, Control control, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + control.port() + path);
    return http.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
