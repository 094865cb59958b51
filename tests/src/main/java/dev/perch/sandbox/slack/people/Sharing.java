package dev.perch.sandbox.slack.people;

import dev.perch.sandbox.slack.workspace.Files;
import dev.perch.sandbox.slack.workspace.Message.Draft;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackFile;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.wire.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Emoji and files that people leave. Names and refusals are those of {@link SlackPeople}. */
public final class Sharing {
  private final SlackState state;
  private final Reach reach;
  private final Acts acts;

  Sharing(SlackState state, Reach reach, Acts acts) {
    this.state = state;
    this.reach = reach;
    this.acts = acts;
  }

  /**
   * Puts an emoji on a message, or takes it away.
   *
   * @param emoji its name, with or without colons
   * @throws SlackError {@code invalid_name}, {@code already_reacted}, {@code no_reaction}, {@code
   *     too_many_emoji}, {@code too_many_reactions}
   */
  public Outcome react(String as, String channel, String ts, String emoji, boolean remove)
      throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    var message = reach.renderings(person, place, ts).getFirst();
    var name = emoji.replace(":", "");
    if (!name.matches("[a-z0-9_'+-]{1,100}")) {
      throw new SlackError("invalid_name");
    }
    return acts.doing(
        person,
        About.message(message),
        () -> {
          if (remove) {
            state.workspace().unreact(place, ts, person, name);
          } else {
            state.workspace().react(place, ts, person, name);
          }
        });
  }

  /**
   * Puts a file in, for a form to take or a message to carry.
   *
   * @throws SlackError {@code no_file_data} for an empty one, {@code file_upload_size_restricted}
   *     for one over {@value Files#LARGEST} bytes, {@code invalid_name} for a bad name
   */
  public SlackFile upload(String as, String name, byte[] bytes) {
    if (name.isBlank() || name.length() > 255 || name.matches("(?s).*[/\\\\\\p{Cntrl}].*")) {
      throw new SlackError("invalid_name");
    }
    return state.files().add(reach.person(as), name, bytes);
  }

  /**
   * Writes a message with a file.
   *
   * @param thread the thread to write in; null for the channel
   * @param text may be empty
   */
  public Outcome share(
      String as, String channel, @Nullable String thread, String text, SlackFile file)
      throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    var typed = new Typed.Client(state.workspace()).read(text);
    var blocks = text.isBlank() ? Json.array() : typed.blocks();
    var id = UUID.randomUUID().toString();
    return acts.said(
        place,
        new Draft(person, null, typed.text(), blocks, null, thread, false, id, List.of(file)));
  }
}
