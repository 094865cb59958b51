package dev.perch.sandbox.wire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The faults of one emulator: tests and the remote control set them, calls and envelopes run into
 * them. Of several that could strike, the one that was set first does.
 */
public final class Faults {
  /** In place of a method: whatever the fault can befall. */
  public static final String ANY = "*";

  /** All that can befall a call over HTTP, of whatever service. */
  public static final Set<Class<? extends Fault>> OF_CALLS =
      Set.of(
          Fault.Latency.class,
          Fault.TooMany.class,
          Fault.ServerError.class,
          Fault.Html.class,
          Fault.Cut.class,
          Fault.Lost.class);

  private final Map<String, Set<Class<? extends Fault>>> methods = new ConcurrentSkipListMap<>();
  private final List<Setting> settings = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch ended = new CountDownLatch(1);

  /** Says, before any fault is set, that these can befall a call or envelope of that name. */
  public void declare(String method, Set<Class<? extends Fault>> possible) {
    methods.put(method, Set.copyOf(possible));
  }

  /** Strikes the next call or envelope of that name. */
  public Setting set(String method, Fault fault) {
    return set(method, fault, 1);
  }

  /** Strikes so many times; 0 for every time until it is ended. */
  public Setting set(String method, Fault fault, int times) {
    return set(method, fault, times, 1, 0);
  }

  /**
   * Strikes at random: whoever passes is struck with this probability.
   *
   * @param method one of {@link #methods}, or {@link #ANY}
   * @param times after how many strikes it is over; 0 for never
   * @param probability above 0, at most 1
   * @param seed of the dice, which are thrown once for each that passes
   * @throws IllegalArgumentException for a method that is not there, or that this cannot befall, in
   *     words
   */
  public Setting set(String method, Fault fault, int times, double probability, long seed) {
    check(method, fault);
    if (times < 0) {
      throw new IllegalArgumentException("\"times\" is at least 0; 0 is until it is ended");
    }
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("\"probability\" is a number above 0, and at most 1");
    }
    var setting = new Setting(method, fault, times, probability, seed);
    settings.add(setting);
    listeners.forEach(Runnable::run);
    return setting;
  }

  /** What can go wrong: calls and envelopes by name. */
  public Collection<String> methods() {
    return methods.keySet();
  }

  /** What has been set since the last {@link #end}, what is over as well, oldest first. */
  public List<Setting> all() {
    return List.copyOf(settings);
  }

  /** Ends all faults, and lets go what they hold. */
  public void end() {
    settings.clear();
    var waiting = ended;
    ended = new CountDownLatch(1);
    waiting.countDown();
  }

  /** Called whenever a fault has been set. */
  public void onSet(Runnable listener) {
    listeners.add(listener);
  }

  /** A call begins: to be asked at each step what becomes of it. */
  public FaultyCall call(String method) {
    return new FaultyCall(this, strike(Fault.OfCall.class, method).orElse(null));
  }

  /** The fault of this type that meets who passes by this name now, if one does. */
  public <T extends Fault> Optional<T> strike(Class<T> type, String method) {
    return settings.stream()
        .filter(setting -> type.isInstance(setting.fault))
        .filter(setting -> setting.method.equals(method) || befallsAll(setting, method))
        .filter(Setting::strikes)
        .findFirst()
        .map(setting -> type.cast(setting.fault));
  }

  /** Waits until so much time has gone by, or all faults are ended. */
  void hold(int ms) throws InterruptedException {
    var _ = ended.await(ms, TimeUnit.MILLISECONDS);
  }

  private boolean befallsAll(Setting setting, String method) {
    return setting.method.equals(ANY)
        && methods.getOrDefault(method, Set.of()).contains(setting.fault.getClass());
  }

  private void check(String method, Fault fault) {
    var possible =
        method.equals(ANY)
            ? methods.values().stream().flatMap(Set::stream).collect(Collectors.toSet())
            : methods.get(method);
    if (possible == null) {
      throw new IllegalArgumentException(
          "there is no method \"%s\". There are: %s"
              .formatted(method, String.join(", ", methods.keySet())));
    }
    if (!possible.contains(fault.getClass())) {
      throw new IllegalArgumentException(
          "\"%s\" cannot befall %s. What can: %s"
              .formatted(
                  Fault.kind(fault.getClass()),
                  method,
                  possible.stream().map(Fault::kind).sorted().collect(Collectors.joining(", "))));
    }
  }

  /** A fault that was set. */
  public final class Setting {
    private final String method;
    private final Fault fault;
    private final int times;
    private final double probability;
    private final long seed;
    private final Random dice;
    private int struck;

    private Setting(String method, Fault fault, int times, double probability, long seed) {
      this.method = method;
      this.fault = fault;
      this.times = times;
      this.probability = probability;
      this.seed = seed;
      this.dice = new Random(seed);
    }

    public String method() {
      return method;
    }

    public Fault fault() {
      return fault;
    }

    /** How often it strikes before it is over; 0 for never over. */
    public int times() {
      return times;
    }

    public double probability() {
      return probability;
    }

    public long seed() {
      return seed;
    }

    /** How often it has struck. */
    public synchronized int struck() {
      return struck;
    }

    /** It strikes no more. What it holds at this moment, it holds. */
    public void end() {
      settings.remove(this);
    }

    private synchronized boolean strikes() {
      if ((times > 0 && struck >= times) || (probability < 1 && dice.nextDouble() >= probability)) {
        return false;
      }
      struck++;
      return true;
    }
  }
}
