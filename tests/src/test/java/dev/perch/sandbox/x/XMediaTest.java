package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class XMediaTest extends XEmulatorTest {
  private static final byte[] PICTURE = Drawings.png("parcel");

  private static String upload(byte[] bytes) {
    return Json.object().put("media", bytes).put("media_category", "tweet_image").toString();
  }

  private String uploaded() {
    return caller.post("/2/media/upload", upload(PICTURE)).data("id");
  }

  private XCaller.Reply tweetWith(String... mediaIds) {
    var body = Json.object().put("text", "Look");
    var ids = body.putObject("media").putArray("media_ids");
    List.of(mediaIds).forEach(ids::add);
    return caller.post("/2/tweets", body.toString());
  }

  private JsonNode media(String tweetId) {
    return caller
        .get(
            "/2/tweets/"
                + tweetId
                + "?expansions=attachments.media_keys&media.fields=url,alt_text,width,height,type")
        .body()
        .at("/includes/media");
  }

  @Test
  void aPictureOnATweetCanBeLookedAt() throws IOException {
    String id =
        x.post(
            "mona",
            Draft.of("@AcmeCare look").with(List.of(new Draft.Picture("lamp", "A broken lamp"))));

    JsonNode lamp = media(id).path(0);
    var picture = ImageIO.read(URI.create(lamp.path("url").asText()).toURL());

    assertThat(lamp.path("alt_text").asText()).isEqualTo("A broken lamp");
    assertThat(lamp.path("type").asText()).isEqualTo("photo");
    assertThat(picture.getWidth()).isEqualTo(lamp.path("width").asInt());
    assertThat(picture.getHeight()).isEqualTo(lamp.path("height").asInt());
  }

  @Test
  void theSameNameIsTheSamePictureAndEveryNameHasOne() throws IOException {
    for (String name : List.of("lamp", "parcel", "phone", "chair", "plant", "receipt", "", "⚡")) {
      byte[] png = Drawings.png(name);

      assertThat(png).isEqualTo(Drawings.png(name));
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(640);
    }
    assertThat(Drawings.png("lamp")).isNotEqualTo(Drawings.png("chair"));
  }

  @Test
  void anUploadedPictureGoesOutWithItsDescription() {
    String id = uploaded();
    XCaller.Reply described =
        caller.post(
            "/2/media/metadata",
            "{\"id\":\"%s\",\"metadata\":{\"alt_text\":{\"text\":\"A parcel\"}}}".formatted(id));

    String tweet = tweetWith(id).data("id");

    assertThat(described.status()).isEqualTo(200);
    assertThat(media(tweet).at("/0/alt_text").asText()).isEqualTo("A parcel");
    assertThat(media(tweet).at("/0/media_key").asText()).isEqualTo("3_" + id);
    assertThat(x.timeline("AcmeCare").getLast().pictures()).hasSize(1);
  }

  @Test
  void aPictureIsUploadedInPartsOutOfOrder() {
    String start =
        "{\"media_category\":\"tweet_image\",\"media_type\":\"image/png\",\"total_bytes\":%d}"
            .formatted(PICTURE.length);
    String id = caller.post("/2/media/upload/initialize", start).data("id");
    XCaller.Reply early = tweetWith(id);
    append(id, 1, Arrays.copyOfRange(PICTURE, 1_000, PICTURE.length));
    XCaller.Reply half = end(id);
    append(id, 0, Arrays.copyOf(PICTURE, 1_000));

    XCaller.Reply whole = end(id);

    assertThat(early.status()).isEqualTo(400);
    assertThat(half.status()).isEqualTo(400);
    assertThat(whole.body().at("/data/image/image_type").asText()).isEqualTo("image/png");
    assertThat(whole.body().at("/data/size").asInt()).isEqualTo(PICTURE.length);
    assertThat(caller.get("/2/media/upload?command=STATUS&media_id=" + id).body())
        .isEqualTo(whole.body());
    assertThat(tweetWith(id).status()).isEqualTo(201);
  }

  private void append(String id, int part, byte[] bytes) {
    String body = Json.object().put("media", bytes).put("segment_index", part).toString();
    assertThat(caller.post("/2/media/upload/" + id + "/append", body).status()).isEqualTo(200);
  }

  private XCaller.Reply end(String id) {
    return caller.post("/2/media/upload/" + id + "/finalize", "");
  }

  @Test
  void aFormIsAsGoodAsJson() {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    String head =
        """
        --line\r
        Content-Disposition: form-data; name="media_category"\r
        \r
        tweet_image\r
        --line\r
        Content-Disposition: form-data; name="media"; filename="parcel.png"\r
        Content-Type: image/png\r
        \r
        """;
    form.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    form.writeBytes(PICTURE);
    form.writeBytes("\r\n--line--\r\n".getBytes(StandardCharsets.US_ASCII));

    XCaller.Reply reply =
        caller.post("/2/media/upload", "multipart/form-data; boundary=line", form.toByteArray());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(tweetWith(reply.data("id")).status()).isEqualTo(201);
  }

  @Test
  void whatIsNoPictureOfOursIsRefused() {
    String mine = uploaded();
    XCaller other = new XCaller(x.apiUrl(), x.addHandle("Acme"));
    String theirs = other.post("/2/media/upload", upload(PICTURE)).data("id");

    List<XCaller.Reply> refused =
        List.of(
            caller.post("/2/media/upload", upload("no picture".getBytes(StandardCharsets.UTF_8))),
            caller.post("/2/media/upload", upload(new byte[MediaLibrary.LARGEST + 1])),
            caller.post("/2/media/upload", "{\"media_category\":\"tweet_image\"}"),
            tweetWith(theirs),
            tweetWith("7"),
            tweetWith(),
            tweetWith(mine, mine, mine, mine, mine));

    assertThat(refused).allMatch(reply -> reply.status() == 400);
    assertThat(tweetWith("7").body().at("/errors/0/message").asText())
        .isEqualTo("Your media IDs are invalid.");
  }

  @Test
  void anUploadIsKeptForADay() {
    MediaLibrary library = new MediaLibrary(new Snowflakes(), clock, () -> "");
    XUser brand = Profiles.brand("AcmeCare");
    String id = library.begin(brand, 0);
    library.append(brand, id, 0, PICTURE);
    library.end(brand, id);

    clock.push(MediaLibrary.KEPT.minusSeconds(1));
    assertThat(library.attached(brand, List.of(id))).hasSize(1);
    clock.push(Duration.ofSeconds(1));
    assertThatThrownBy(() -> library.attached(brand, List.of(id))).isInstanceOf(XProblem.class);
  }
}
