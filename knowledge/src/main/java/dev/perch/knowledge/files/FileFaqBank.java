package dev.perch.knowledge.files;

import static java.util.stream.Collectors.joining;

import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.BankState;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.FaqId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A bank that reads a folder. Files ending in {@code .yaml}, {@code .yml} and {@code .md} are
 * entries; hidden files, a {@code README.md}, other endings and folders within are passed over. One
 * entry looks like this:
 *
 * <pre>{@code
 * title: Where is my order?          # required
 * wordings:                          # how customers ask it
 *   - where's my parcel
 * answers:
 *   tweet: Hi {first_name}, ...      # required; or a list of variants
 *   dm: ...
 *   long: ...
 * link: https://acme.example/orders  # what {link} in an answer stands for
 * media: [{url: https://..., alt: A parcel on a doorstep}]
 * private: yes                       # answered by direct message only
 * sign-off: yes                      # somebody else reads the reply first
 * language: en
 * tags: [delivery]
 * owner: care                        # the team or partner; care unless said
 * review-by: 2027-06-30              # from the day after, it is not suggested
 * }</pre>
 *
 * <p>In Markdown the same keys stand between two lines of {@code ---}, and what follows them is the
 * answer for a tweet, word for word. Files are UTF-8 and at most 256 KiB.
 *
 * <p>The bank looks at its folder when opened and at each {@link #reload()}; it has no thread of
 * its own.
 */
public final class FileFaqBank implements FaqBank {

  private final Path folder;
  private final BankState state = new BankState();
  private volatile List<BankProblem> problems = List.of();

  /** What each file held when last looked at, by its name; unchanged files are not parsed again. */
  private Map<String, FaqFile> known = Map.of();

  private FileFaqBank(Path folder) {
    this.folder = folder;
  }

  /** Opens the bank and reads it. A folder that is not there is a problem, and an empty bank. */
  public static FileFaqBank open(Path folder) {
    FileFaqBank bank = new FileFaqBank(folder);
    bank.reload();
    return bank;
  }

  /**
   * Looks at the folder again. When the call returns, the bank is what the folder holds and the
   * followers know it; a file that has gone bad takes its entry out of the bank.
   */
  public synchronized void reload() {
    List<BankProblem> found = new ArrayList<>();
    Map<String, FaqFile> files = new HashMap<>();
    Map<FaqId, String> names = new HashMap<>();
    List<Faq> faqs = new ArrayList<>();
    for (Path path : entries(found)) {
      FaqFile file = FaqFile.read(path, known);
      files.put(file.name(), file);
      found.addAll(file.problems());
      file.faq()
          .ifPresent(faq -> {
            String first = names.putIfAbsent(faq.id(), file.name());
            if (first == null) {
              faqs.add(faq);
            } else {
              found.add(sameId(file.name(), first, faq.id()));
            }
          });
    }
    known = files;
    problems = List.copyOf(found);
    state.become(faqs);
  }

  private List<Path> entries(List<BankProblem> found) {
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, FileFaqBank::isEntry)) {
      List<Path> sorted = new ArrayList<>();
      paths.forEach(sorted::add);
      sorted.sort(null);
      return sorted;
    } catch (NoSuchFileException e) {
      found.add(
          new BankProblem(
              folder.toString(),
              0,
              "There is no such folder, so there are no FAQ entries.",
              "Create it, or set knowledge.folder to the one you mean."));
    } catch (NotDirectoryException e) {
      found.add(
          new BankProblem(
              folder.toString(),
              0,
              "This is a file, not a folder, so there are no FAQ entries.",
              "Set knowledge.folder to the folder that holds the FAQ files."));
    } catch (IOException | DirectoryIteratorException e) {
      found.add(
          new BankProblem(
              folder.toString(),
              0,
              "The folder cannot be listed (" + e.getMessage() + "), so there are no FAQ entries.",
              "Let Perch's user read it."));
    }
    return List.of();
  }

  private static boolean isEntry(Path path) {
    String name = FaqFile.nameOf(path).toLowerCase(Locale.ROOT);
    boolean entry = Stream.of(".yaml", ".yml", ".md").anyMatch(name::endsWith);
    return entry && !name.startsWith(".") && !name.equals("readme.md") && !Files.isDirectory(path);
  }

  private static BankProblem sameId(String name, String first, FaqId id) {
    return new BankProblem(
        name,
        0,
        "The id " + id + " is already taken by " + first + ", so this file was left out.",
        "Rename one of the two, or delete it.");
  }

  @Override
  public List<Faq> all() {
    return state.all();
  }

  @Override
  public Optional<Faq> find(FaqId id) {
    return state.find(id);
  }

  @Override
  public List<BankProblem> problems() {
    return problems;
  }

  @Override
  public Subscription follow(Consumer<BankChange> follower) {
    return state.follow(follower);
  }

  /** One line for people: the folder, how many entries, and each problem. */
  @Override
  public String toString() {
    return folder
        + ": "
        + all().size()
        + " FAQ entries"
        + problems.stream().map(problem -> "\n  " + problem).collect(joining());
  }
}
