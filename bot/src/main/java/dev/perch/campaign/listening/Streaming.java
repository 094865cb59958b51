package dev.perch.campaign.listening;

import dev.perch.campaign.listening.ListenStream.Done;
import dev.perch.campaign.listening.ListenStream.Failed;
import dev.perch.campaign.listening.ListenStream.Flow;
import dev.perch.campaign.listening.ListenStream.Heard;
import dev.perch.campaign.listening.ListenStream.Open;
import dev.perch.campaign.listening.ListenStream.Rule;
import dev.perch.campaign.listening.ListenStream.Trouble;
import dev.perch.desk.Alarms;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the searches by X's stream, if that is this replica's turn, which is that of reading them.
 * Whenever the stream begins, what came since they were last read is searched for, at once and a
 * minute later; from then on they are not searched. Without a stream they are, as if there were
 * none.
 */
public final class Streaming implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Streaming.class);

  /** What people change, and what is left of a budget, is looked at so often. */
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);

  /** Another replica waits so long for a killed one. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** A connection that lasted so long is a good one. */
  private static final Duration GOOD = Duration.ofSeconds(30);

  /** No stream for so long is told to the leads. */
  private static final Duration TELL_AFTER = Duration.ofMinutes(10);

  private static final int AT_ONCE = 200;

  private final ListenStream stream;
  private final Listening listening;
  private final Listens listens;
  private final StreamIntake intake;
  private final ReadingPace pace;
  private final Turns turns;
  private final Alarms alarms;
  private final InstantSource clock;
  private final List<String> handles;

  private final StreamPause pause = new StreamPause();
  private final StreamPause rulesPause = new StreamPause();
  private final CatchingUp catchingUp = new CatchingUp();
  private Instant nextLook = Instant.MIN;
  private final Map<String, Listen> heard = new LinkedHashMap<>();
  private List<Rule> kept = List.of();
  private Set<String> refused = Set.of();
  private @Nullable Flow flow;
  private Instant since = Instant.MIN;
  private @Nullable Instant failingSince;
  private boolean told;

  /**
   * The loop.
   *
   * @param listening reads by search, and leaves alone what is streamed
   * @param handles all of ours
   */
  public Streaming(
      ListenStream stream,
      Listening listening,
      Listens listens,
      StreamIntake intake,
      ReadingPace pace,
      Turns turns,
      Alarms alarms,
      InstantSource clock,
      List<String> handles) {
    this.stream = stream;
    this.listening = listening;
    this.listens = listens;
    this.intake = intake;
    this.pace = pace;
    this.turns = turns;
    this.alarms = alarms;
    this.clock = clock;
    this.handles = List.copyOf(handles);
  }

  /**
   * Takes in what came, and connects where it should be connected and is not.
   *
   * @throws Unavailable if Redis does not answer: the stream begins anew, with a search
   */
  public void once() {
    if (!stream.available()) {
      return;
    }
    Instant now = clock.instant();
    try {
      if (!now.isBefore(nextLook)) {
        nextLook = now.plus(LOOKS_EVERY);
        look(now);
      }
      if (!kept.isEmpty() && flow == null && pause.lets(now)) {
        connect(now);
      }
      catchUp(now);
      hear(now);
    } catch (Unavailable down) {
      lost(broken(String.valueOf(down.getMessage())), now);
      throw down;
    }
  }

  /** What should be heard, and whether by us. */
  private void look(Instant now) {
    List<Listen> wanted = wanted(now);
    if (wanted.isEmpty() || !turns.take(Listening.TURN, now, now.plus(LEASE))) {
      rest();
      return;
    }
    heard.clear();
    wanted.forEach(listen -> heard.put(listen.name(), listen));
    if (flow != null && !now.isBefore(since.plus(GOOD))) {
      good();
    }
    List<Rule> rules = rules(wanted);
    if (!rules.equals(kept) && !now.isBefore(pause.until()) && !now.isBefore(rulesPause.until())) {
      keep(rules, now);
    }
  }

  private void keep(List<Rule> rules, Instant now) {
    switch (stream.keep(rules)) {
      case Done(Set<String> none) -> {
        List<Rule> before = kept.stream().filter(rule -> !refused.contains(rule.listen())).toList();
        rulesPause.over();
        kept = rules;
        refused = none;
        none.forEach(listen -> alarms.raise(ListenAlarms.noRule(listen)));
        if (flow != null) {
          begin(rules.stream().filter(rule -> !before.contains(rule)).toList(), now);
        }
      }
      case Failed failed when flow != null -> putOff(rules, failed, now);
      case Failed failed -> lost(failed, now);
    }
  }

  /** The connection is good: what X has of the rules is heard, and the rest searched meanwhile. */
  private void putOff(List<Rule> rules, Failed failed, Instant now) {
    kept = kept.stream().filter(rules::contains).toList();
    listening.takeBackAllBut(names(kept));
    rulesPause.after(failed.trouble(), failed.reset(), now);
    log.info("X did not take rules ({}); asked again at {}", failed.why(), rulesPause.until());
  }

  /** These come by stream as of now, beside those that do already. */
  private void begin(List<Rule> fresh, Instant now) {
    Set<String> others = names(kept);
    others.removeAll(names(fresh));
    listening.takeBackAllBut(others);
    catchingUp.begin(names(fresh), now);
  }

  private static Set<String> names(List<Rule> rules) {
    return rules.stream().map(Rule::listen).collect(Collectors.toCollection(HashSet::new));
  }

  /** None while the budget for reading X is used up; not those whose own is. */
  private List<Listen> wanted(Instant now) {
    if (pace.now() instanceof ReadingPace.Reading.Stopped) {
      return List.of();
    }
    return listens.all().stream()
        .filter(listen -> !listen.muted() && intake.mayTake(listen, now))
        .toList();
  }

  /** X takes no rule twice: of two searches for the same the second is read by search. */
  private List<Rule> rules(List<Listen> wanted) {
    Set<String> asked = new HashSet<>();
    List<Rule> rules = new ArrayList<>();
    for (Listen listen : wanted) {
      String query = ListenQuery.asked(listen.query(), handles);
      if (asked.add(query)) {
        rules.add(new Rule(listen.name(), query, listen.handle()));
      }
    }
    return rules;
  }

  private List<Listen> streamed() {
    return kept.stream()
        .map(rule -> heard.get(rule.listen()))
        .filter(listen -> listen != null && !refused.contains(listen.name()))
        .toList();
  }

  /** Only then searches what came before: what comes from now on waits in the connection. */
  private void connect(Instant now) {
    pause.connecting(now);
    switch (stream.open()) {
      case Open(Flow opened) -> {
        flow = opened;
        since = now;
        log.info("X's stream brings what {} searches would find", kept.size());
        begin(kept, now);
      }
      case Failed failed -> lost(failed, now);
    }
  }

  /** A search that fails is no reason to hang up: that one is searched until it is caught up. */
  private void catchUp(Instant now) {
    for (Listen listen : streamed()) {
      if (flow != null && catchingUp.isDue(listen.name(), now)) {
        catchUp(listen, now);
      }
    }
  }

  private void catchUp(Listen listen, Instant now) {
    try {
      if (listening.handOver(listen)) {
        catchingUp.searched(listen.name(), now);
      } else {
        rest();
      }
    } catch (Unavailable down) {
      catchingUp.failed(listen.name(), now);
      log.info("What came before the stream is searched for later: {}", down.getMessage());
    }
  }

  private void hear(Instant now) {
    for (int posts = 0; flow != null && posts < AT_ONCE; posts++) {
      switch (flow.next()) {
        case Heard.Post post -> take(post, now);
        case Heard.Nothing _ -> {
          return;
        }
        case Heard.Ended(String why) -> lost(broken(why), now);
      }
    }
  }

  private void take(Heard.Post post, Instant now) {
    Listen listen = heard.get(post.listen());
    if (listen != null) {
      boolean complete = catchingUp.isComplete(listen.name());
      if (!intake.take(listen, post.tweet(), complete, now)) {
        heard.remove(listen.name());
        nextLook = now;
      }
    }
  }

  private void good() {
    pause.over();
    failingSince = null;
    told = false;
  }

  private static Failed broken(String why) {
    return new Failed(Trouble.LINE, why, Optional.empty());
  }

  /** What mends itself soon is told to nobody, the rest once. */
  private void lost(Failed failed, Instant now) {
    disconnect();
    pause.after(failed.trouble(), failed.reset(), now);
    if (failingSince == null) {
      failingSince = now;
      log.info("X's stream ended ({}); Perch connects again at {}", failed.why(), pause.until());
    }
    boolean lasts = !now.isBefore(failingSince.plus(TELL_AFTER));
    if (!told && (lasts || failed.trouble() == Trouble.REFUSED)) {
      told = true;
      alarms.raise(ListenAlarms.noStream(failed.why()));
    }
  }

  /** It is another's turn, or there is nothing to hear; what X sends is looked over anew. */
  private void rest() {
    disconnect();
    heard.clear();
    kept = List.of();
    failingSince = null;
  }

  private void disconnect() {
    listening.takeBackAllBut(Set.of());
    catchingUp.over();
    if (flow != null) {
      flow.close();
      flow = null;
    }
  }

  /** Ends the connection, so that another replica need not wait for X to notice. */
  @Override
  public void close() {
    if (flow != null) {
      flow.close();
      flow = null;
    }
  }
}
