package dev.perch.campaign.listening;

import dev.perch.campaign.listening.ListenEvent.Added;
import dev.perch.campaign.listening.ListenEvent.Muted;
import dev.perch.campaign.listening.ListenEvent.Unmuted;
import dev.perch.desk.Chronicle;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.Desk;
import dev.perch.guard.WordList;
import dev.perch.roster.Roster;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The searches of a desk: who may change them, and what they would catch. */
public final class Listens {
  /** Those who add, try and mute. */
  public static final List<String> ROLES = List.of("marketing", "pr", Desk.LEAD);

  /** So many a desk has at most, the muted among them. */
  public static final int MOST = 20;

  private final Chronicle<ListenEvent> story;
  private final Readings readings;
  private final Previewing previewing;
  private final BigDecimal each;
  private final Roster roster;
  private final List<String> handles;
  private final InstantSource clock;

  /**
   * The searches.
   *
   * @param competitors names of other brands, whose customers are left alone
   * @param handles ours; the first answers where nobody says otherwise
   */
  public Listens(
      Chronicle<ListenEvent> story,
      Readings readings,
      ListenSearch search,
      ListenBudget budget,
      WordList competitors,
      Roster roster,
      List<String> handles,
      InstantSource clock) {
    this.story = story;
    this.readings = readings;
    this.previewing = new Previewing(search, budget, competitors, handles, clock);
    this.each = budget.each();
    this.roster = roster;
    this.handles = List.copyOf(handles);
    this.clock = clock;
  }

  /** Who acts, and by which act: told again, it is answered as before. */
  public record By(String workspace, String user, String operation) {}

  /** A search with what this month brought. */
  public record Heard(Listen listen, Reading reading) {}

  /** All of them, in the order in which they were first added. */
  public List<Listen> all() {
    Map<String, Listen> all = new LinkedHashMap<>();
    for (ListenEvent event : story.read()) {
      switch (event) {
        case Added it ->
            all.put(
                it.name(), new Listen(it.name(), it.query(), it.handle(), it.by(), it.at(), false));
        case Muted it ->
            all.computeIfPresent(
                it.name(),
                (_, was) ->
                    new Listen(was.name(), was.query(), was.handle(), was.by(), was.since(), true));
        case Unmuted it ->
            all.computeIfPresent(
                it.name(),
                (_, was) ->
                    new Listen(was.name(), was.query(), was.handle(), was.by(), it.at(), false));
      }
    }
    return List.copyOf(all.values());
  }

  /** The same, with what this month brought. */
  public List<Heard> heard() {
    return all().stream()
        .map(listen -> new Heard(listen, readings.of(listen.name()).in(clock.instant())))
        .toList();
  }

  /**
   * What last week would have caught by a search that nobody added.
   *
   * @throws Unavailable if X does not answer
   */
  public ListenKept test(By by, String query) {
    return refusal(by)
        .or(() -> unfit(query))
        .orElseGet(() ->
            previewing
                .of(query.strip(), handles.getFirst())
                .<ListenKept>map(ListenKept.Tried::new)
                .orElseGet(ListenKept.NotUnderstood::new));
  }

  /**
   * Listens by a search from now on, if a month of it can be paid for. A name that there was gets
   * the new search.
   *
   * @param handle that would answer; empty for the first of ours
   * @throws Unavailable if X does not answer
   */
  public ListenKept add(By by, String typed, String query, String handle) {
    Optional<String> name = Listen.name(typed);
    if (name.isEmpty()) {
      return refusal(by).orElseGet(() -> new ListenKept.NoName(typed));
    }
    Optional<String> ours = handle.isEmpty() ? Optional.of(handles.getFirst()) : own(handle);
    if (ours.isEmpty()) {
      return refusal(by).orElseGet(() -> new ListenKept.NoHandle(handle, handles));
    }
    Added added = new Added(name.get(), query.strip(), ours.get(), by.user(), clock.instant());
    return refusal(by).or(() -> unfit(query)).or(() -> full(added)).orElseGet(() -> add(by, added));
  }

  private ListenKept add(By by, Added added) {
    Optional<Preview> preview = previewing.of(added.query(), added.handle());
    if (preview.isEmpty()) {
      return new ListenKept.NotUnderstood();
    }
    if (!preview.get().affordable()) {
      return new ListenKept.TooDear(preview.get());
    }
    story.tell(by.operation(), added);
    return new ListenKept.Added(
        new Listen(added.name(), added.query(), added.handle(), added.by(), added.at(), false),
        preview.get());
  }

  /** Does not read a search for now; it stays on the list. */
  public ListenKept mute(By by, String typed) {
    return change(by, typed, true);
  }

  /** Reads it again, from now on. */
  public ListenKept unmute(By by, String typed) {
    return change(by, typed, false);
  }

  private ListenKept change(By by, String typed, boolean muted) {
    Optional<ListenKept> refused = refusal(by);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<Listen> all = all();
    Optional<Listen> known =
        Listen.name(typed)
            .flatMap(name -> all.stream().filter(one -> one.name().equals(name)).findFirst());
    if (known.isEmpty()) {
      return new ListenKept.NoSuch(typed, all.stream().map(Listen::name).toList());
    }
    String name = known.get().name();
    if (known.get().muted() == muted) {
      return new ListenKept.AsBefore(name);
    }
    story.tell(
        by.operation(),
        muted
            ? new Muted(name, by.user(), clock.instant())
            : new Unmuted(name, by.user(), clock.instant()));
    return muted ? new ListenKept.Muted(name) : new ListenKept.Unmuted(name);
  }

  private Optional<ListenKept> refusal(By by) {
    if (roster.member(by.workspace(), by.user()).isEmpty()) {
      return Optional.of(new ListenKept.Stranger());
    }
    return ROLES.stream().anyMatch(role -> roster.holds(by.user(), role))
        ? Optional.empty()
        : Optional.of(new ListenKept.NotYours(ROLES));
  }

  private Optional<ListenKept> unfit(String query) {
    return ListenQuery.problem(query).map(problem -> new ListenKept.Unfit(problem, each));
  }

  private Optional<ListenKept> full(Added added) {
    List<Listen> all = all();
    boolean known = all.stream().anyMatch(one -> one.name().equals(added.name()));
    return !known && all.size() >= MOST ? Optional.of(new ListenKept.Full(MOST)) : Optional.empty();
  }

  private Optional<String> own(String typed) {
    String bare = typed.startsWith("@") ? typed.substring(1) : typed;
    return handles.stream().filter(handle -> handle.equalsIgnoreCase(bare)).findFirst();
  }
}
