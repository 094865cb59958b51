package dev.perch.slack.crisis;

import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisCounting;
import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisNumbers;
import dev.perch.campaign.crisis.CrisisNumbers.Slot;
import dev.perch.campaign.crisis.CrisisPlace;
import dev.perch.campaign.crisis.CrisisStory;
import dev.perch.chart.TimeChart;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.bank.Recall;
import dev.perch.desk.bank.Recall.Found;
import dev.perch.desk.bank.Recalling;
import dev.perch.slack.view.campaign.CrisisReport;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is told of a crisis in its own thread only: replies that are out of date, the timeline. */
final class CrisisReports {
  private static final String TIMELINE = "timeline";

  private final SlackApi api;
  private final SlackFiles files;
  private final Recalling recalling;
  private final CrisisCounting counting;

  CrisisReports(SlackApi api, SlackFiles files, Recalling recalling, CrisisCounting counting) {
    this.api = api;
    this.files = files;
    this.recalling = recalling;
    this.counting = counting;
  }

  /** What belongs beside that event of the story. */
  void tell(CrisisStory story, Known known, CrisisPlace place, int event, List<Message> thread) {
    switch (story.events().get(event)) {
      case CrisisEvent.Updated updated -> used(story.id(), updated, place, event, thread);
      case CrisisEvent.Ended ended -> review(story, known, ended, place, event, thread);
      default -> {}
    }
  }

  /** Every reply that used an older version than this one, a page of them in a message. */
  private void used(
      CrisisId id,
      CrisisEvent.Updated updated,
      CrisisPlace place,
      int event,
      List<Message> thread) {
    for (int from = 0; ; from += Recalling.PAGE) {
      Recall page = recalling.of(HoldingStatement.faq(id.slug()), null, from);
      List<Found> older =
          page.found().stream()
              .filter(found ->
                  HoldingStatement.version(found.use().pin()).orElse(0) < updated.version())
              .toList();
      String part = "used:" + from;
      if (!older.isEmpty() && !CrisisMark.tells(thread, id, event, part)) {
        List<LayoutBlock> blocks =
            CrisisReport.used(
                new Recall(older, from, page.all()),
                card -> api.permalink(card.channel(), card.ts()));
        api.post(
            place.channel(),
            place.ts(),
            "Replies that used an older holding statement",
            blocks,
            CrisisMark.line(id, event, part));
      }
      if (from + Recalling.PAGE >= page.all()) {
        return;
      }
    }
  }

  private void review(
      CrisisStory story,
      Known known,
      CrisisEvent.Ended ended,
      CrisisPlace place,
      int event,
      List<Message> thread) {
    if (CrisisMark.tells(thread, story.id(), event, TIMELINE)) {
      return;
    }
    CrisisNumbers numbers = counting.all(known, ended.at());
    boolean drawn = picture(story.id(), numbers, place);
    files.show(
        place.channel(),
        place.ts(),
        story.id() + "-timeline.md",
        CrisisReport.file(known, story.events(), numbers).getBytes(StandardCharsets.UTF_8),
        null);
    api.post(
        place.channel(),
        place.ts(),
        "The timeline, for your review",
        CrisisReport.timeline(
            known,
            story.events(),
            numbers,
            drawn
                ? "The chart stands above."
                : "No chart could be drawn on this machine; the file has its numbers. "
                    + CrisisReport.alt(numbers)),
        CrisisMark.line(story.id(), event, TIMELINE));
  }

  private boolean picture(CrisisId id, CrisisNumbers numbers, CrisisPlace place) {
    List<Slot> slots = numbers.slots();
    TimeChart chart =
        new TimeChart(
            "Each ten minutes (UTC)",
            "how many",
            slots.stream().map(Slot::begin).toList(),
            List.of(
                new TimeChart.Line(
                    "customers who began to write", slots.stream().map(Slot::wrote).toList()),
                new TimeChart.Line("our replies", slots.stream().map(Slot::replied).toList()),
                new TimeChart.Line(
                    "those of them on this crisis", slots.stream().map(Slot::onIt).toList())));
    byte[] png = chart.png().orElse(null);
    if (png == null) {
      return false;
    }
    files.show(place.channel(), place.ts(), id + "-chart.png", png, CrisisReport.alt(numbers));
    return true;
  }
}
