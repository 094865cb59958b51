package dev.perch.stories;

import java.nio.file.Path;

/** The same stories in HTTP mode: Slack calls the bot, and signs what it sends. */
class AnsweringByHttpTest extends AnsweringTest {
  @Override
  Stage stage(Path folder) throws Exception {
    return Stage.byHttp(folder);
  }
}
