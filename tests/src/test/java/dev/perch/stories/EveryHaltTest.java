package dev.perch.stories;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The same deaths, by {@code Runtime.halt} of a bot in a process of its own. */
@Tag("soak")
class EveryHaltTest extends EveryStepTest {
  @Override
  Stage stage(Path folder) throws Exception {
    return Stage.halting(folder);
  }
}
