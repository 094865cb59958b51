package dev.perch.slack.staff;

import dev.perch.campaign.digest.Answering;
import dev.perch.campaign.digest.Answering.Day;
import dev.perch.campaign.digest.Digest;
import dev.perch.campaign.digest.Questions;
import dev.perch.campaign.digest.Questions.Asked;
import dev.perch.chart.BarChart;
import dev.perch.chart.BarChart.Bars;
import dev.perch.slack.view.home.DigestPhrases;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a digest. */
final class DigestCharts {
  private static final int LONGEST = 28;

  private DigestCharts() {}

  /**
   * One of them.
   *
   * @param name of its file: the same for the same week
   * @param alt what it shows, in words
   */
  record Chart(String name, BarChart drawing, String alt) {}

  /** Those for which there is anything to draw. */
  static List<Chart> of(Digest digest) {
    List<Chart> charts = new ArrayList<>();
    if (digest.answering().tickets() > 0) {
      charts.add(
          new Chart(
              digest.week().first() + "-tickets.png",
              days(digest.answering()),
              DigestPhrases.alt(digest.answering())));
    }
    if (!digest.questions().asked().isEmpty()) {
      charts.add(
          new Chart(
              digest.week().first() + "-questions.png",
              questions(digest.questions()),
              DigestPhrases.alt(digest.questions())));
    }
    return charts;
  }

  private static BarChart days(Answering answering) {
    List<Day> days = answering.days();
    return new BarChart(
        "Tickets by day, and their first reply",
        "tickets",
        days.stream().map(DigestPhrases::weekday).toList(),
        List.of(
            new Bars("too late", days.stream().map(Day::missed).toList()),
            new Bars("in time", days.stream().map(Day::kept).toList()),
            new Bars("no promise, or time left", days.stream().map(Day::other).toList())),
        true);
  }

  private static BarChart questions(Questions questions) {
    List<Asked> asked = questions.asked();
    List<Bars> bars = new ArrayList<>();
    if (asked.stream().allMatch(one -> one.before().isPresent())) {
      bars.add(
          new Bars("the week before", asked.stream().map(one -> one.before().orElse(0)).toList()));
    }
    bars.add(new Bars("this week", asked.stream().map(Asked::times).toList()));
    return new BarChart(
        "What customers asked",
        "tickets",
        asked.stream().map(DigestCharts::name).toList(),
        bars,
        false);
  }

  /** By its id, which no other has. */
  private static String name(Asked asked) {
    return asked.faq().length() <= LONGEST
        ? asked.faq()
        : asked.faq().substring(0, LONGEST - 1) + "…";
  }
}
