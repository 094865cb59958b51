package dev.perch.stories;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.sandbox.wire.Fault;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The same in HTTP mode, with each fault of a press, and one of calls, which know no mode. */
class AlthoughByHttpTest extends AlthoughTest {
  @Override
  Stage stage(Path folder) throws Exception {
    return Stage.byHttpWithoutFolding(folder);
  }

  static Stream<Arguments> calls() {
    Fault fault = new Fault.ServerError(500, true);
    return Stream.of(argumentSet(fault.toString(), fault));
  }

  static Stream<Arguments> lines() {
    return ofPresses();
  }
}
