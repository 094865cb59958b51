package dev.perch.stories;

import java.nio.file.Path;

/** The same in HTTP mode. */
class BadInputByHttpTest extends BadInputTest {
  @Override
  Stage stage(Path folder) throws Exception {
    return Stage.byHttpWithoutFolding(folder);
  }
}
