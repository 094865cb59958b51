package dev.perch.slack.view.faq;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.perch.desk.bank.FaqTransfer.Outcome;
import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Difference;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Importing.Imported;
import dev.perch.knowledge.gatekeeping.Importing.Kind;
import dev.perch.knowledge.gatekeeping.Importing.Plan;
import dev.perch.knowledge.gatekeeping.Importing.Step;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of entries comes in: chosen, looked at, imported. */
public final class FaqImport {
  public static final String FILE = "faq_import_file";

  private static final int NAMED = 25;
  private static final int DIFFERENCES = 6;
  private static final int PROBLEMS = 20;

  private FaqImport() {}

  /**
   * What the form carries once a file was looked at.
   *
   * @param file Slack's id of it
   * @param mark of the plan that was shown
   * @param channel where the person was when they began
   */
  public record Carried(String file, String mark, String channel) {
    private static final Pattern BAR = Pattern.compile("\\|");

    public String text() {
      return file + "|" + mark + "|" + channel;
    }

    /** Reads one; nothing if it was never written by us. */
    public static Optional<Carried> parse(@Nullable String text) {
      String[] parts = BAR.split(text == null ? "" : text, -1);
      return parts.length == 3
          ? Optional.of(new Carried(parts[0], parts[1], parts[2]))
          : Optional.empty();
    }
  }

  /** Asks for the file. */
  public static View form(String channel) {
    InputBlock file =
        InputBlock.builder()
            .blockId(FILE)
            .label(Kit.plain("File"))
            .hint(
                Kit.plain(
                    "YAML, CSV or Markdown, as /faq export writes them. Nothing changes before you have seen what would."))
            .element(FileInputElement.builder().actionId(FILE).maxFiles(1).build())
            .build();
    return view(
        "Import entries",
        "Look at it",
        Actions.FAQ_IMPORT_FORM,
        new Carried("", "", channel),
        List.of(file));
  }

  /**
   * What the file would change.
   *
   * @param entry as it stands now
   */
  public static View plan(
      Outcome.Planned planned, Carried carried, Function<FaqId, Optional<Entry>> entry) {
    List<LayoutBlock> blocks = new ArrayList<>();
    Plan plan = planned.plan();
    blocks.add(Kit.paragraph(counts(plan, planned.refused())));
    planned.refused().stream().limit(PROBLEMS).forEach(bad -> blocks.add(problem(bad)));
    if (planned.refused().size() > PROBLEMS) {
      blocks.add(Kit.small("and %d more".formatted(planned.refused().size() - PROBLEMS)));
    }
    if (!planned.silent().isEmpty()) {
      blocks.add(Kit.paragraph(silent(planned.silent())));
    }
    if (!plan.unplanned().isEmpty()) {
      blocks.add(Kit.paragraph(FaqPlanPhrases.imported(plan.unplanned().keySet(), false)));
    }
    names(blocks, "New", plan.of(Kind.NEW));
    names(blocks, "In use again", plan.of(Kind.BACK));
    names(blocks, "Changed", plan.of(Kind.CHANGED));
    plan.of(Kind.CHANGED).stream()
        .limit(DIFFERENCES)
        .forEach(step -> {
          blocks.add(Kit.small("`" + step.item().id() + "`"));
          blocks.add(
              FaqDiff.block(
                  Difference.between(
                      entry
                          .apply(step.item().id())
                          .flatMap(Entry::current)
                          .map(Version::content)
                          .orElse(null),
                      step.item().content()),
                  600));
        });
    return planned.possible()
        ? view("Import entries", "Import", Actions.FAQ_IMPORT_CONFIRM, carried, blocks)
        : view("Nothing to import", null, Actions.FAQ_IMPORT_CONFIRM, carried, blocks);
  }

  /** What came of it. */
  public static View imported(Imported imported) {
    String words =
        switch (imported) {
          case Imported.Done done ->
              "✓ *%s* imported. What is not past its review-by day is suggested from now on; `/faq history <id>` rolls one back."
                      .replace("<id>", "&lt;id&gt;")
                      .formatted(entries(done.changed().size()))
                  + (done.unplanned().isEmpty()
                      ? ""
                      : "\n" + FaqPlanPhrases.imported(done.unplanned().keySet(), true));
          case Imported.Moved moved ->
              "*Nothing was imported.* Somebody has changed %s since you looked at the file. Choose it again with `/faq import` to see what it would change now."
                  .formatted(
                      moved.entries().isEmpty()
                          ? "an entry of it"
                          : moved.entries().stream()
                              .sorted()
                              .limit(NAMED)
                              .map(id -> "`" + id + "`")
                              .collect(Collectors.joining(", ")));
        };
    return view(
        "Import entries",
        null,
        Actions.FAQ_IMPORT_CONFIRM,
        new Carried("", "", ""),
        List.of(Kit.paragraph(words)));
  }

  private static String counts(Plan plan, List<BankProblem> refused) {
    String counts =
        "*%d* new · *%d* changed · *%d* in use again · *%d* unchanged · *%d* refused."
            .formatted(
                plan.of(Kind.NEW).size(),
                plan.of(Kind.CHANGED).size(),
                plan.of(Kind.BACK).size(),
                plan.of(Kind.UNCHANGED).size(),
                refused.size());
    if (!refused.isEmpty()) {
      return counts
          + " Nothing can be imported before what is refused is put right in the file, or taken out of it:";
    }
    return plan.changes().isEmpty()
        ? counts + " There is nothing to import."
        : counts + " Entries that are not in the file stay as they are.";
  }

  private static String silent(List<Item> silent) {
    String named =
        silent.stream()
            .limit(PROBLEMS)
            .map(item ->
                "• `%s`, line %d: until %s"
                    .formatted(item.id(), item.line(), until(item.content())))
            .collect(Collectors.joining("\n"));
    return "⚠ *%s would be silent at once*: the review-by day is past, and what is past it is not suggested. Where the answer still holds, give a later day in the file; or import, and `/faq stale` asks for each.\n%s%s"
        .formatted(
            entries(silent.size()),
            named,
            silent.size() > PROBLEMS ? "\nand %d more".formatted(silent.size() - PROBLEMS) : "");
  }

  private static String until(Content content) {
    return Optional.ofNullable(content.reviewBy()).map(Times::day).orElse("no day");
  }

  private static LayoutBlock problem(BankProblem bad) {
    String line = bad.line() > 0 ? ", line " + bad.line() : "";
    return Kit.paragraph(
        "⚠ *%s*%s: %s %s"
            .formatted(
                Literal.escape(bad.source(), 100),
                line,
                Literal.escape(bad.what(), 400),
                Literal.escape(bad.remedy(), 400)));
  }

  private static void names(List<LayoutBlock> blocks, String what, List<Step> steps) {
    if (!steps.isEmpty()) {
      String named =
          steps.stream()
              .limit(NAMED)
              .map(step -> "`" + step.item().id() + "`")
              .collect(Collectors.joining(", "));
      String more = steps.size() > NAMED ? " and %d more".formatted(steps.size() - NAMED) : "";
      blocks.add(Kit.paragraph("*" + what + "*: " + named + more));
    }
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  private static View view(
      String title,
      @Nullable String submit,
      String callback,
      Carried carried,
      List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(callback)
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .submit(
            submit == null ? null : ViewSubmit.builder().type("plain_text").text(submit).build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(submit == null ? "Close" : "Cancel")
                .build())
        .privateMetadata(carried.text())
        .blocks(List.copyOf(blocks))
        .build();
  }
}
