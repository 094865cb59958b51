package dev.perch.stories;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The same stories in HTTP mode. */
@Tag("soak")
class PictureByHttpTest extends PictureStoryTest {
  @Override
  Stage stage(Path folder) throws Exception {
    return Stage.byHttp(folder);
  }
}
