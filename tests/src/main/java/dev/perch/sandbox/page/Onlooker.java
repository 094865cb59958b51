package dev.perch.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.slack.workspace.Workspace.Change;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One open page, looking with the eyes of one person. It is told everything once, and then whatever
 * changed; what changes again before it was told is told once, so that a slow page costs no memory
 * and a burst no traffic.
 */
final class Onlooker {
  /** A page that hears nothing for longer than twice this knows that the line is down. */
  private static final long BEAT_SECONDS = 10;

  private sealed interface News {
    record OfMessage(String channel, String ts) implements News {}

    record OfTweet(String id) implements News {}

    record OfDirectMessage(String id) implements News {}

    record OfViews() implements News {}

    record OfHome() implements News {}

    record OfScene() implements News {}

    record OfFeed() implements News {}
  }

  private final Person me;
  private final OutputStream line;
  private final SlackSight slack;
  private final XSight x;
  private final Stage stage;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Set<News> untold = new LinkedHashSet<>();
  private volatile boolean ended;

  Onlooker(Person me, OutputStream line, SlackSight slack, XSight x, Stage stage) {
    this.me = me;
    this.line = line;
    this.slack = slack;
    this.x = x;
    this.stage = stage;
  }

  /** Tells all that happens, on this thread, until the page is closed or {@link #end} is called. */
  void follow(Audience audience) throws InterruptedException {
    // First into the audience, then the first look: nothing falls between the two.
    audience.add(this);
    try {
      write("retry: 1000\n\n");
      send("scene", wholeScene());
      while (!ended) {
        var items = await();
        for (var item : items) {
          tell(item);
        }
        if (items.isEmpty()) {
          send("beat", Json.object());
        }
      }
    } catch (IOException closed) {
      // The page was closed, or its machine is gone: nobody is left to tell.
    } finally {
      audience.remove(this);
    }
  }

  /** The sandbox stops. */
  void end() {
    lock.lock();
    try {
      ended = true;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  void message(Change change) {
    boolean visible = change.visibleTo() == null || change.visibleTo().equals(me.id());
    if (visible && slack.sees(me, change.channel())) {
      add(new News.OfMessage(change.channel(), change.ts()));
    }
  }

  void view(View view) {
    if (view.user().equals(me.id())) {
      add(view.isHome() ? new News.OfHome() : new News.OfViews());
    }
  }

  void scene() {
    add(new News.OfScene());
  }

  void tweet(String id) {
    add(new News.OfTweet(id));
  }

  void directMessage(String id) {
    add(new News.OfDirectMessage(id));
  }

  void feed() {
    add(new News.OfFeed());
  }

  private void add(News item) {
    lock.lock();
    try {
      untold.add(item);
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  private Set<News> await() throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(BEAT_SECONDS);
      while (untold.isEmpty() && left > 0 && !ended) {
        left = news.awaitNanos(left);
      }
      var items = new LinkedHashSet<>(untold);
      untold.clear();
      return items;
    } finally {
      lock.unlock();
    }
  }

  private void tell(News item) throws IOException {
    switch (item) {
      case News.OfMessage(var channel, var ts) -> {
        for (var change : slack.change(me, channel, ts)) {
          send("message", change);
        }
      }
      case News.OfTweet(var id) -> send("tweet", x.change(id));
      case News.OfDirectMessage(var id) -> send("dm", x.messageChange(id));
      case News.OfViews _ -> send("views", slack.views(me));
      case News.OfHome _ -> send("home", slack.home(me));
      case News.OfScene _ -> send("scene", wholeScene());
      case News.OfFeed _ -> send("feed", Json.tree(stage.feed().get()));
    }
  }

  private JsonNode wholeScene() {
    var scene = slack.scene(me);
    scene.set("views", slack.views(me));
    scene.set("tweets", x.timeline(stage.handles()));
    scene.set("dms", x.messages(stage.handles()));
    stage.handles().forEach(scene.putArray("handles")::add);
    return scene.set("feed", Json.tree(stage.feed().get()));
  }

  private void send(String event, JsonNode data) throws IOException {
    write("event: %s\ndata: %s\n\n".formatted(event, Json.write(data)));
  }

  private void write(String text) throws IOException {
    line.write(text.getBytes(StandardCharsets.UTF_8));
    line.flush();
  }
}
