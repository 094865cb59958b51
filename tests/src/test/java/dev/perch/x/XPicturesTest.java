package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.sending.PictureUploads.Uploaded;
import dev.perch.sandbox.wire.Fault;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures on their way to X, and the replies that name them. */
class XPicturesTest {
  private static final String TEXT = "It folds like this. ^AB";

  private final XRoom room = new XRoom();
  private final XPictures pictures = new XPictures(room.api, List.of(room.acme, room.care));
  private final XReplies replies = new XReplies(room.api, List.of(room.care));

  @AfterEach
  void stop() {
    room.close();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private Uploaded upload(Road road, byte[] bytes) {
    return pictures.upload("AcmeCare", road, bytes, "A lamp");
  }

  private String media(Road road) throws IOException {
    return ((Uploaded.Done) upload(road, png())).media();
  }

  @Test
  void aReplyShowsItsPicturesAndIsFoundByItsWords() throws Exception {
    String question = room.customerPosts("@AcmeCare how do I fold it?");

    Outcome outcome =
        replies.post("AcmeCare", question, TEXT, List.of(media(Road.PUBLIC), media(Road.PUBLIC)));

    String id = ((Outcome.Posted) outcome).tweet();
    assertThat(room.x.tweet(id).orElseThrow().pictures())
        .hasSize(2)
        .allSatisfy(shown -> assertThat(shown.toString()).contains("A lamp"));
    assertThat(replies.find("AcmeCare", question, TEXT, Set.of())).contains(id);
  }

  @Test
  void aPictureThatXDoesNotHaveMakesItRefuseTheReply() {
    String question = room.customerPosts("@AcmeCare how do I fold it?");

    assertThat(replies.post("AcmeCare", question, TEXT, List.of("1790000000000000077")))
        .isEqualTo(new Outcome.Refused(SendRefusal.TEXT_REFUSED));
    assertThat(room.x.timeline("AcmeCare")).noneMatch(post -> post.as().equals("AcmeCare"));
  }

  @Test
  void whatIsNoPictureIsThePicturesFaultAndTheRestIsNot() throws Exception {
    byte[] none = "no picture at all".getBytes(StandardCharsets.UTF_8);
    assertThat(upload(Road.PUBLIC, none)).isEqualTo(not(SendRefusal.PICTURE_REFUSED));

    room.x.faults().set("POST /2/media/upload", new Fault.ServerError(503, false));
    assertThat(upload(Road.PUBLIC, png())).isEqualTo(not(SendRefusal.UNREACHABLE));
    room.x.faults().set("POST /2/media/upload", new Fault.Lost(1));
    assertThat(upload(Road.PUBLIC, png())).isEqualTo(not(SendRefusal.UNREACHABLE));
    assertThat(pictures.upload("Stranger", Road.PUBLIC, png(), "A lamp"))
        .isEqualTo(not(SendRefusal.NOT_AUTHORIZED));
  }

  private static Uploaded not(SendRefusal why) {
    return new Uploaded.Not(why);
  }
}
