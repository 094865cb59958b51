package dev.perch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import dev.perch.guard.NumberedThread;
import java.util.ArrayList;
import java.util.List;

/** Offered below a draft that is too long for one tweet: the same in numbered parts, as shown. */
final class ThreadChoice {
  private static final int PART_SHOWN = 400;

  private ThreadChoice() {}

  static List<LayoutBlock> blocks(Proof proof) {
    return proof.inParts().map(thread -> blocks(proof, thread)).orElse(List.of());
  }

  private static List<LayoutBlock> blocks(Proof proof, NumberedThread thread) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        InputBlock.builder()
            .blockId(Actions.AS_THREAD)
            .label(Kit.plain(ThreadPhrases.LABEL))
            .optional(true)
            .element(
                CheckboxesElement.builder()
                    .actionId(Actions.AS_THREAD)
                    .options(
                        List.of(
                            OptionObject.builder()
                                .text(Kit.plain(ThreadPhrases.CHOOSE))
                                .value(Actions.AS_THREAD)
                                .build()))
                    .build())
            .build());
    blocks.add(Kit.small(ThreadPhrases.preview(thread, proof.prices())));
    thread
        .parts()
        .forEach(part -> blocks.add(Kit.rich(Kit.quote(Literal.words(part, PART_SHOWN)))));
    return blocks;
  }
}
