package dev.perch.knowledge.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file taken apart.
 *
 * @param yaml its head, with the opening {@code ---}, so that lines count as in the file
 * @param body what follows the closing one, without the space around it
 */
record FrontMatter(String yaml, String body) {

  private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*\\R");
  private static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*$");

  static Optional<FrontMatter> split(String text, Problems problems) {
    Matcher opening = OPENING.matcher(text);
    Matcher closing = CLOSING.matcher(text);
    if (!opening.find() || !closing.find(opening.end())) {
      problems.add(
          1,
          "A Markdown entry begins with its title and wordings between two lines of ---.",
          "Add them at the top, or rename the file if it is no FAQ entry.");
      return Optional.empty();
    }
    return Optional.of(
        new FrontMatter(text.substring(0, closing.start()), text.substring(closing.end()).strip()));
  }
}
