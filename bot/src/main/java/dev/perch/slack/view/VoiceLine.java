package dev.perch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.perch.desk.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a handle speaks, in a line of small print under the field in which a reply is written. */
public final class VoiceLine {
  private static final int LONGEST_LIST = 300;
  private static final int LONGEST_LINE = 300;

  private VoiceLine() {}

  /**
   * The editor with that line; as it was where nothing is set that an agent should mind.
   *
   * @param greeting how the voice greets this customer
   */
  public static View beside(View editor, Voice voice, String greeting) {
    String words = voice.equals(Voice.PLAIN) ? "" : words(voice, greeting);
    if (!words.isEmpty()) {
      List<LayoutBlock> blocks = new ArrayList<>();
      for (LayoutBlock block : editor.getBlocks()) {
        blocks.add(block);
        if (block instanceof InputBlock input && Actions.REPLY_TEXT.equals(input.getBlockId())) {
          blocks.add(Kit.small("*Our voice* · " + words));
        }
      }
      editor.setBlocks(List.copyOf(blocks));
    }
    return editor;
  }

  private static String words(Voice voice, String greeting) {
    List<String> parts = new ArrayList<>();
    list("Begin ", greeting.isEmpty() ? List.of() : List.of(greeting), parts);
    line(voice.tone(), parts);
    switch (voice.emoji()) {
      case ANY -> {}
      case FEW -> parts.add("One emoji at most.");
      case NONE -> parts.add("No emoji.");
    }
    list("Say ", voice.use(), parts);
    list("Not ", voice.avoid(), parts);
    line(voice.signature(), parts);
    return String.join(" · ", parts);
  }

  private static void line(String text, List<String> parts) {
    if (!text.isEmpty()) {
      parts.add(Literal.escape(text, LONGEST_LINE));
    }
  }

  private static void list(String what, List<String> phrases, List<String> parts) {
    if (!phrases.isEmpty()) {
      String named =
          phrases.stream().map(phrase -> "“" + phrase + "”").collect(Collectors.joining(", "));
      parts.add(what + Literal.escape(named, LONGEST_LIST));
    }
  }
}
