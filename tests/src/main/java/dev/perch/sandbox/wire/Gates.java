package dev.perch.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Gate.Phase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The gates of one emulator: tests set them, its methods pass by them. */
public final class Gates {
  private final List<Gate> gates = new CopyOnWriteArrayList<>();
  private final List<Watch> watches = new CopyOnWriteArrayList<>();

  /** Somebody who sees every call, and may keep it from going on. */
  public interface Watch {
    /** Whether the call goes on; otherwise its connection is closed without an answer. */
    boolean lets(String method, Phase phase, JsonNode request);
  }

  /** From now on this sees every call, until {@link #leave}. */
  public void watch(Watch watch) {
    watches.add(watch);
  }

  /** It sees no call any more. */
  public void leave(Watch watch) {
    watches.remove(watch);
  }

  /** Holds the next call of this method before it takes effect. */
  public Gate before(String method) {
    return set(method, Phase.BEFORE, _ -> true);
  }

  /** Holds the next call of this method after it took effect, with its answer not yet sent. */
  public Gate after(String method) {
    return set(method, Phase.AFTER, _ -> true);
  }

  /** Holds the next call of this method whose parameters match. */
  public Gate set(String method, Phase phase, Predicate<JsonNode> matches) {
    var gate = new Gate(method, phase, matches);
    gates.add(gate);
    return gate;
  }

  /**
   * Called by an emulator as a call passes by; blocks while a gate holds it.
   *
   * @throws Dropped when the connection is to be closed without an answer
   */
  public void pass(String method, Phase phase, JsonNode request)
      throws Dropped, InterruptedException {
    for (var watch : watches) {
      if (!watch.lets(method, phase, request)) {
        throw new Dropped();
      }
    }
    for (var gate : List.copyOf(gates)) {
      if (gate.takes(method, phase, request)) {
        try {
          if (!gate.hold(request)) {
            throw new Dropped();
          }
        } finally {
          gates.remove(gate);
        }
      }
    }
  }

  /** Opens every gate, so that nothing hangs when an emulator closes. */
  public void openAll() {
    gates.forEach(Gate::open);
    gates.clear();
  }

  /** A gate says: no answer to this call, close its connection. */
  public static final class Dropped extends IOException {
    private Dropped() {
      super("dropped at a gate");
    }
  }
}
