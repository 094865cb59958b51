package dev.perch.x;

import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import java.util.List;
import java.util.Optional;

/** Looks whether X gives us its filtered stream. Asks for the app's rules, which costs nothing. */
record StreamCheck(XApi api, Optional<Access> bearer) implements Check {
  @Override
  public String about() {
    return "x stream";
  }

  @Override
  public List<Finding> look() {
    return List.of(bearer.map(this::look).orElseGet(this::none));
  }

  private Finding none() {
    return Finding.ok(
        about(),
        "Without x.bearer-token the searches of /listen are read every few minutes; with it X's"
            + " stream brings what they find within seconds.");
  }

  private Finding look(Access app) {
    return switch (api.rules(app)) {
      case Answer.Ok ok ->
          Finding.ok(
              about(),
              "X's filtered stream is open to us; it has %d rules of this app."
                  .formatted(ok.json().path("data").size()));
      case Answer.Problem problem when problem.status() == 401 ->
          Finding.warning(
              about(),
              "X did not look, since it does not take x.bearer-token.",
              "Mend that first; meanwhile the searches of /listen are read every few minutes.");
      case Answer.Problem problem ->
          Finding.warning(
              about(),
              "X does not give us its filtered stream (%s).".formatted(problem.words()),
              "Look at the app's access in X's developer console; without the stream the searches"
                  + " of /listen are read every few minutes.");
      case Answer.Failed failed ->
          Finding.warning(
              about(),
              "X could not be asked for its filtered stream (%s).".formatted(failed.code()),
              "Try again; may this machine reach X?");
    };
  }
}
