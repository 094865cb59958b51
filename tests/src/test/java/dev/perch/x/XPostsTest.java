package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.campaign.post.PublicPosts.Newest;
import dev.perch.campaign.post.PublicPosts.Picture;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.Unavailable;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.x.XEmulator.Posted;
import dev.perch.ticket.SendRefusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts that answer nobody, as the emulated X takes them, which goes by X's own contract. */
class XPostsTest {
  private static final String TEXT = "Our new lamp & its light: acme.example/lamp";

  private final XRoom room = new XRoom();
  private final XPosts posts = new XPosts(room.api, List.of(room.acme, room.care));

  @AfterEach
  void stop() {
    room.close();
  }

  private static Picture picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return new Picture(png.toByteArray(), "A lamp, lit");
  }

  private String newest() {
    return ((Newest.Id) posts.newest("AcmeCare")).id();
  }

  @Test
  void aPostStandsOnTheTimelineAndAnswersNobody() {
    Outcome outcome = posts.post("AcmeCare", TEXT, List.of());

    Posted posted = room.x.timeline("AcmeCare").getLast();
    assertThat(outcome).isEqualTo(new Outcome.Posted(posted.id()));
    assertThat(posted.replyTo()).isNull();
  }

  @Test
  void picturesGoOutWithWhatTheyShow() throws IOException {
    Outcome outcome = posts.post("AcmeCare", TEXT, List.of(picture(), picture()));

    assertThat(outcome).isInstanceOf(Outcome.Posted.class);
    assertThat(room.x.timeline("AcmeCare").getLast().pictures())
        .hasSize(2)
        .allSatisfy(shown -> assertThat(shown.toString()).contains("A lamp, lit"));
  }

  @Test
  void withoutItsPictureNothingIsPosted() throws IOException {
    Picture none = new Picture(new byte[] {1, 2, 3}, "Nothing");
    room.x.faults().set("POST /2/media/metadata", new Fault.Lost(1));

    assertThat(posts.post("AcmeCare", TEXT, List.of(none)))
        .isEqualTo(new Outcome.Refused(SendRefusal.TEXT_REFUSED));
    assertThat(posts.post("AcmeCare", TEXT, List.of(picture())))
        .isEqualTo(new Outcome.Refused(SendRefusal.UNREACHABLE));
    assertThat(room.x.timeline("AcmeCare")).isEmpty();
  }

  @Test
  void aPostWhoseAnswerGotLostIsFoundWithItsPictureAndItsLink() throws IOException {
    String before = newest();
    room.x.faults().set("POST /2/tweets", new Fault.Lost(1));

    Outcome outcome = posts.post("AcmeCare", TEXT, List.of(picture()));

    assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    assertThat(posts.find("AcmeCare", TEXT, before))
        .contains(room.x.timeline("AcmeCare").getLast().id());
    assertThat(posts.find("AcmeCare", "Other words", before)).isEmpty();
  }

  @Test
  void whatStoodThereBeforeAndWhatAnswersSomebodyIsAnother() {
    posts.post("AcmeCare", TEXT, List.of());
    String before = newest();
    String question = room.customerPosts("@AcmeCare what is new?");
    new XReplies(room.api, List.of(room.care)).post("AcmeCare", question, TEXT + " ^AB", List.of());

    assertThat(before).isEqualTo(room.x.timeline("AcmeCare").getFirst().id());
    assertThat(posts.find("AcmeCare", TEXT, before)).isEmpty();
    assertThat(posts.find("AcmeCare", TEXT + " ^AB", before)).isEmpty();
    assertThat(posts.find("AcmeCare", TEXT, "0")).contains(before);
  }

  @Test
  void anEmptyTimelineHasNoNewest() {
    assertThat(posts.newest("AcmeCare")).isEqualTo(new Newest.Id("0"));
  }

  @Test
  void wrongKeysAreToldFromAnXThatIsAway() {
    Account wrong = Account.of(room.care.handle(), new Keys("a", "b", "c", "d"));
    XPosts refused = new XPosts(room.api, List.of(wrong));
    URI nobody = URI.create("http://127.0.0.1:1");
    XPosts away = new XPosts(new XApi(new XClient(nobody)), List.of(room.care));

    assertThat(refused.newest("AcmeCare")).isInstanceOf(Newest.KeysRefused.class);
    assertThat(refused.post("AcmeCare", TEXT, List.of()))
        .isEqualTo(new Outcome.Refused(SendRefusal.NOT_AUTHORIZED));
    assertThatThrownBy(() -> away.newest("AcmeCare")).isInstanceOf(Unavailable.class);
    assertThat(away.post("AcmeCare", TEXT, List.of()))
        .isEqualTo(new Outcome.Refused(SendRefusal.UNREACHABLE));
  }
}
