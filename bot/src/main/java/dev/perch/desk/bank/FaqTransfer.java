package dev.perch.desk.bank;

import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.desk.bank.Gatekeepers.Standing;
import dev.perch.knowledge.BankFiles;
import dev.perch.knowledge.BankFiles.Contents;
import dev.perch.knowledge.BankFiles.Format;
import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Importing;
import dev.perch.knowledge.gatekeeping.Importing.Imported;
import dev.perch.knowledge.gatekeeping.Importing.Plan;
import dev.perch.knowledge.gatekeeping.Importing.Step;
import dev.perch.knowledge.gatekeeping.StoryBank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Entries come in from a file and go out into one, by whoever publishes. A file comes in as a
 * whole: nothing of it while any entry is refused.
 */
public final class FaqTransfer {
  private final Gatekeepers gatekeepers;
  private final BankFiles files;
  private final Importing importing;
  private final StoryBank bank;
  private final Owners owners;
  private final FaqNotices notices;
  private final Supplier<LocalDate> today;

  /**
   * The transfer.
   *
   * @param today which day it is, as review dates are meant
   */
  public FaqTransfer(
      Gatekeepers gatekeepers,
      BankFiles files,
      Importing importing,
      StoryBank bank,
      Owners owners,
      FaqNotices notices,
      Supplier<LocalDate> today) {
    this.today = today;
    this.gatekeepers = gatekeepers;
    this.files = files;
    this.importing = importing;
    this.bank = bank;
    this.owners = owners;
    this.notices = notices;
  }

  /** A file as somebody hands it over. */
  public static final class Handed {
    private final String name;
    private final byte[] bytes;

    public Handed(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes.clone();
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * What would change; nothing has.
     *
     * @param refused what is wrong with the file; while there is anything, nothing is imported
     * @param silent what would be imported and not suggested, for its review-by day is past. It is
     *     told and not refused: a bank that comes back from its own export has such entries, and
     *     whoever had to give them a day to get them in would give one unread.
     */
    record Planned(Plan plan, List<BankProblem> refused, List<Item> silent) implements Outcome {
      public Planned {
        refused = List.copyOf(refused);
        silent = List.copyOf(silent);
      }

      /** Whether there is something to import, and nothing against it. */
      public boolean possible() {
        return refused.isEmpty() && !plan.changes().isEmpty();
      }
    }

    /** It was carried out, or refused because the bank had moved on. */
    record Carried(Imported imported) implements Outcome {}

    /** The bank in a file. */
    record Written(String name, String text, int entries) implements Outcome {}

    /** Only they may. */
    record NotYours(Keepers keepers) implements Outcome {}

    /** Only members of the workspace act. */
    record Stranger() implements Outcome {}
  }

  /** Whether that person may bring in or take out entries now; nothing where they may. */
  public Optional<Outcome> refused(String workspace, String user) {
    return switch (gatekeepers.of(workspace, user)) {
      case Standing.Publishes _ -> Optional.empty();
      case Standing.Proposes _ -> Optional.of(new Outcome.NotYours(gatekeepers.keepers(workspace)));
      case Standing.Stranger _ -> Optional.of(new Outcome.Stranger());
    };
  }

  /** What the file would change. */
  public Outcome plan(String workspace, String user, Handed file) {
    return publishing(workspace, user, _ -> planned(file));
  }

  /**
   * Brings in the file as its plan was shown.
   *
   * @param mark of that plan, see {@link Plan#mark}
   * @param operation names the act; told again, it is answered as before
   */
  public Outcome carryOut(
      String workspace, String user, Handed file, String mark, String operation) {
    return publishing(
        workspace,
        user,
        editor -> {
          Contents read = read(file);
          if (!read.problems().isEmpty()) {
            return planned(file);
          }
          Imported imported = importing.carryOut(editor, read.items(), mark, operation);
          followed();
          if (imported instanceof Imported.Done done) {
            done.unplanned()
                .forEach((id, next) ->
                    notices.unplanned(new Unplanned(id, next, Unplanned.Why.PUBLISHED, user)));
          }
          return new Outcome.Carried(imported);
        });
  }

  /** All entries in use. */
  public Outcome export(String workspace, String user, Format format) {
    return publishing(
        workspace,
        user,
        _ ->
            new Outcome.Written(
                "faq." + format.ending(), files.write(format, bank.all()), bank.all().size()));
  }

  private Outcome.Planned planned(Handed file) {
    Contents read = read(file);
    Plan plan = importing.plan(read.items());
    return new Outcome.Planned(plan, read.problems(), silent(plan));
  }

  private List<Item> silent(Plan plan) {
    LocalDate day = today.get();
    return plan.changes().stream()
        .map(Step::item)
        .filter(item -> Faq.of(item.id(), item.content()).expiredOn(day))
        .toList();
  }

  /** The file, without the entries that a form would not take. */
  private Contents read(Handed file) {
    Contents read = files.read(file.name, file.bytes);
    List<BankProblem> problems = new ArrayList<>(read.problems());
    List<Item> items = new ArrayList<>();
    for (Item item : read.items()) {
      List<BankProblem> wrong = wrong(item);
      problems.addAll(wrong);
      if (wrong.isEmpty()) {
        items.add(item);
      }
    }
    return new Contents(items, problems);
  }

  private List<BankProblem> wrong(Item item) {
    Stream<BankProblem> answer =
        AnswerCheck.wrong(item.content()).stream()
            .map(words -> problem(item, words, "Change its answer in the file."));
    Stream<BankProblem> owner =
        owner(item).stream().map(words -> problem(item, words, "Change its owner in the file."));
    return Stream.concat(answer, owner).toList();
  }

  /** Whoever owns it already is no fault of the file, though the settings may not know them now. */
  private Optional<String> owner(Item item) {
    String owner = item.content().owner();
    boolean owns =
        bank.entry(item.id())
            .flatMap(Entry::current)
            .filter(version -> version.content().owner().equals(owner))
            .isPresent();
    return owns ? Optional.empty() : owners.wrong(owner);
  }

  private static BankProblem problem(Item item, String what, String remedy) {
    return new BankProblem(item.id().slug(), item.line(), what, remedy);
  }

  private Outcome publishing(String workspace, String user, Function<Editor, Outcome> then) {
    Standing standing = gatekeepers.of(workspace, user);
    return standing instanceof Standing.Publishes publishes
        ? then.apply(publishes.editor())
        : refused(workspace, user).orElseThrow();
  }

  private void followed() {
    try {
      bank.once();
    } catch (Unavailable recorded) {
      // It is in the stories, which the bank's own round takes up.
    }
  }
}
