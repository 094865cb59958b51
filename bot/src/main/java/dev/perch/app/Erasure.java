package dev.perch.app;

import dev.perch.archive.ArchiveSearch;
import dev.perch.archive.FileArchive;
import dev.perch.config.Settings;
import dev.perch.desk.Waits;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Erasing;
import dev.perch.desk.records.Erasing.Found;
import dev.perch.desk.records.Phrases;
import dev.perch.desk.records.Searched;
import dev.perch.desk.records.Settling;
import dev.perch.redis.records.Visit;
import dev.perch.slack.wire.SlackSearch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Removes a person's words, waits for the cards to follow, and proves that nothing is left. */
public final class Erasure {
  private static final int CLEAN = 0;
  private static final int LEFT = 1;
  private static final int UNKNOWN = 4;
  private static final Duration LOOKS_APART = Duration.ofMillis(500);

  private final Erasing erasing;
  private final Settling settling;
  private final SlackSearch slack;
  private final List<Searched> places;
  private final Duration patience;
  private final PrintWriter out;

  private Erasure(
      Erasing erasing,
      Settling settling,
      SlackSearch slack,
      List<Searched> places,
      Duration patience,
      PrintWriter out) {
    this.erasing = erasing;
    this.settling = settling;
    this.slack = slack;
    this.places = List.copyOf(places);
    this.patience = patience;
    this.out = out;
  }

  /**
   * What is asked for.
   *
   * @param customer X's id of them, or their name there
   * @param dryRun whether only to say what is kept
   * @param logs a file or folder that is searched as well; null for none
   * @param patience how long the bot has to draw the cards anew
   */
  public record Wish(String customer, boolean dryRun, @Nullable Path logs, Duration patience) {}

  /**
   * Does it, and tells what came of it.
   *
   * @return 0 if nothing is left, or nothing was to be changed; 1 if something is left, or could
   *     not be searched; 4 if nobody is known by that name or number, and nothing was done
   * @throws dev.perch.config.InvalidSettings with all that is wrong in them
   * @throws dev.perch.desk.Unavailable if Redis or Slack cannot be reached: do it again
   */
  public static int carryOut(
      Path settings, Map<String, String> environment, Wish wish, Clock clock, PrintWriter out)
      throws InterruptedException {
    Building building = Settings.read(settings, environment, Building.class);
    SlackSearch slack = building.slack().search();
    Archive archive = new FileArchive(building.redis().archive(building.desk()), clock);
    try (Visit visit = building.redis().visit(building.desk(), archive)) {
      List<Searched> places =
          new ArrayList<>(List.of(visit.search(), new ArchiveSearch(archive), slack));
      if (wish.logs() != null) {
        places.add(new FileSearch("the log", wish.logs()));
      }
      Waits waits = building.rules().waits();
      Erasing erasing = visit.erasing(building.rules().clockwork(), waits, clock);
      return new Erasure(erasing, visit.settling(clock), slack, places, wish.patience(), out)
          .run(wish.customer(), wish.dryRun());
    }
  }

  private int run(String customer, boolean dryRun) throws InterruptedException {
    Found found = erasing.find(customer);
    if (!found.known()) {
      out.printf(
          "Nobody is known here as %s; nothing was erased. Names change: look the account up on X and give its number, as in: perch erase 1790000000000000001%n",
          customer);
      out.flush();
      return UNKNOWN;
    }
    tell(found);
    if (dryRun) {
      prove(found.phrases());
      out.println("Nothing was changed.");
      out.flush();
      return CLEAN;
    }
    erasing.erase(found);
    clearArchive();
    awaitCards(found.phrases());
    int left = prove(found.phrases()) + found.busy().size();
    found
        .busy()
        .forEach(ticket ->
            out.printf(
                "Ticket %s: a reply is on its way to X, and needs its words until it is there. Erase once more in a few minutes.%n",
                ticket));
    out.println(
        left == 0
            ? "Their words stand nowhere any more that was searched."
            : "Something is left, or could not be searched: do what stands above, then erase once more.");
    out.flush();
    return left == 0 ? CLEAN : LEFT;
  }

  private void tell(Found found) {
    out.printf(
        "Customer %s: %d ticket(s) with %d tweet(s), %d note(s).%n",
        found.customer(), found.tickets().size(), found.tweets(), found.notes());
    if (found.erased() > 0) {
      out.printf(
          "%d of these tickets have no words any more. What they were is not known, so it is not searched for.%n",
          found.erased());
    }
    if (found.phrases().unknown() > 0) {
      out.printf(
          "%d text(s) are too short to be told from anybody's, and are not searched for.%n",
          found.phrases().unknown());
    }
    out.flush();
  }

  /** A bot that moves tickets just now keeps nobody waiting for long. */
  private void clearArchive() throws InterruptedException {
    long ends = System.nanoTime() + patience.toNanos();
    while (!settling.once() && System.nanoTime() < ends) {
      Thread.sleep(LOOKS_APART);
    }
  }

  /** What no card's drawing took away, such as a message of an older Perch's, is deleted. */
  private void awaitCards(Phrases phrases) throws InterruptedException {
    long ends = System.nanoTime() + patience.toNanos();
    while (slack.ours(phrases)) {
      if (System.nanoTime() >= ends) {
        slack.delete(phrases);
        return;
      }
      Thread.sleep(LOOKS_APART);
    }
  }

  private int prove(Phrases phrases) {
    out.printf("Searched for %d phrase(s) of theirs:%n", phrases.count());
    int left = 0;
    for (Searched place : places) {
      Searched.Result result = place.search(phrases);
      out.printf(
          "  %s: %d looked at, %s%n",
          place.name(),
          result.looked(),
          result.holding().isEmpty() ? "none holds one" : "these hold one:");
      result.holding().forEach(where -> out.println("    " + where));
      result.unsearched().forEach(where -> out.println("    not searched: " + where));
      left += result.holding().size() + result.unsearched().size();
    }
    if (places.stream().noneMatch(FileSearch.class::isInstance)) {
      out.println(
          "  the log: not searched. Perch writes nobody's words into it; --logs <path> looks whether that is so.");
    }
    out.println(
        "  the index of the FAQ bank: not searched by itself. It stands in the memory of each running Perch, made of the keys faq: and learned: of Redis, which were; it follows them within seconds.");
    out.println("  Home tabs: not searched. They are drawn anew when they are opened.");
    out.flush();
    return left;
  }
}
