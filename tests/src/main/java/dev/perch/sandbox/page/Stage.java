package dev.perch.sandbox.page;

import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.x.XEmulator;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the page looks at.
 *
 * @param handles the brand's accounts on X
 * @param feed how far the feed is, as a value that JSON can hold
 */
public record Stage(SlackEmulator slack, XEmulator x, List<String> handles, Supplier<?> feed) {
  public Stage {
    handles = List.copyOf(handles);
  }
}
