package dev.perch.sandbox.page;

import dev.perch.sandbox.slack.workspace.Happening;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.slack.workspace.Workspace.Change;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** All pages that are open now. What changes is passed on to each; each picks what it may see. */
final class Audience {
  private final Set<Onlooker> onlookers = new CopyOnWriteArraySet<>();

  void add(Onlooker onlooker) {
    onlookers.add(onlooker);
  }

  void remove(Onlooker onlooker) {
    onlookers.remove(onlooker);
  }

  void message(Change change) {
    tell(onlooker -> onlooker.message(change));
  }

  /** A modal opened, changed or closed, or a Home tab was filled. */
  void view(View view) {
    tell(onlooker -> onlooker.view(view));
  }

  /** What happened besides messages: people came, went or changed. */
  void happened(Happening happening) {
    switch (happening) {
      case Happening.Moved _, Happening.Regrouped _, Happening.Altered _ -> tell(Onlooker::scene);
      case Happening.Posted _, Happening.Changed _, Happening.Deleted _, Happening.Reacted _ -> {}
    }
  }

  void tweet(String id) {
    tell(onlooker -> onlooker.tweet(id));
  }

  void directMessage(String id) {
    tell(onlooker -> onlooker.directMessage(id));
  }

  void feed() {
    tell(Onlooker::feed);
  }

  /** Sends everybody home. */
  void end() {
    tell(Onlooker::end);
  }

  private void tell(Consumer<Onlooker> news) {
    onlookers.forEach(news);
  }
}
