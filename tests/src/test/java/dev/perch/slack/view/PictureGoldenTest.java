package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.FakePeople;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.PictureOffers.Offer;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.testing.GoldenFile;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people see of a reply's pictures: in the editor, on the card, in its thread. */
class PictureGoldenTest {
  private static final Ref REF = new Ref(new TicketId("100"), 1, 0, "lantern@3f2a");
  private static final Offer HOSTILE =
      new Offer("F1", "U1", "<!channel> a *lantern* " + "folded flat ".repeat(12), false);
  private static final Offer LEFT = new Offer("F2", "U1", "Its box", true);

  private final Samples samples = Samples.claimed();
  private final ReplyPicture lamp =
      samples.fake.pictures.put("F1", FakePeople.WREN, "lamp", "A <!here> lamp");

  private static void check(String name, JsonNode json) {
    GoldenFile.check("slack/picture", name + ".json", json.toPrettyString() + "\n");
  }

  private static void form(String name, List<Offer> offers, long elsewhere, Road road) {
    Proof proof = Proof.of("AcmeCare", "Like this.", "IO", List.of(), Samples.PRICES);
    JsonNode form =
        Golden.json(
            PictureFields.below(
                Forms.reply(REF, proof, "How is it folded?", "Like this.", "", Set.of()),
                offers,
                elsewhere,
                road));

    assertThat(BlockCheck.modal(form)).isEmpty();
    check(name, form);
  }

  private void card(String name) {
    JsonNode blocks = Golden.json(TicketCard.blocks(samples.shown()));

    assertThat(BlockCheck.message(blocks)).isEmpty();
    check(name, blocks);
  }

  @Test
  void theEditorOffersWhatLiesReadyAndTakesAnother() {
    form("editor", List.of(HOSTILE, LEFT), 1, Road.PUBLIC);
    form("editor-direct", List.of(), 0, Road.DIRECT);
  }

  @Test
  void whoSignsOffReadsWhatGoesAlongAndMayLeaveItOut() {
    samples.done(FakePeople.INES, new AgentAction.Release());
    samples.done(
        FakePeople.WREN, new AgentAction.Send("Like this.", null, Set.of(), null, List.of(lamp)));

    card("card-waits");
    JsonNode form =
        Golden.json(PictureFields.leavingOut(Forms.changeDraft(REF, "Like this."), List.of(lamp)));
    assertThat(BlockCheck.modal(form)).isEmpty();
    check("leaving-out", form);
  }

  @Test
  void theCardAndItsThreadSayWhatWentAlong() {
    samples.done(
        FakePeople.INES, new AgentAction.Send("Like this.", null, Set.of(), null, List.of(lamp)));
    card("card-sending");

    samples.fake.sendAll();

    card("card-answered");
    assertThat(ThreadLine.of(samples.story(), samples.story().length() - 1, samples.shown()))
        .map(ThreadLine::text)
        .hasValueSatisfying(
            text -> assertThat(text).contains("with 1 picture: A &lt;!here&gt; lamp"));
    assertThat(
            Golden.json(
                    HistoryView.page(
                        samples.story(),
                        samples.fake.stories.words(samples.id),
                        BrandVeil.VEIL.reading(),
                        0))
                .toString())
        .contains("with 1 picture: A &lt;!here&gt; lamp");
  }
}
