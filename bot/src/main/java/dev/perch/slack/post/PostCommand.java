package dev.perch.slack.post;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.campaign.post.PostAction;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.Posts;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.slack.view.campaign.PostWord;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /post}: finds out which word was typed, and answers it, to the asker only. */
public final class PostCommand {
  public static final String NAME = "/post";
  private static final List<String> WORDS =
      Arrays.stream(PostWord.values()).map(PostWord::word).toList();
  private static final int LONGEST = 80;
  private static final int KNOWN = 200;
  private static final int MEANT = 3;

  private final PostActs acts;
  private final PostForms forms;
  private final PostPages pages;
  private final Acks acks;

  PostCommand(PostActs acts, PostForms forms, PostPages pages, Acks acks) {
    this.pages = pages;
    this.acts = acts;
    this.forms = forms;
    this.acks = acks;
  }

  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    At at = At.of(payload);
    String text = SlackCommand.text(payload);
    return CommandAnswer.of(acks.quickly(() -> answer(at, text))).ack(context);
  }

  private Posts posts() {
    return acts.posts();
  }

  private CommandAnswer answer(At at, String text) {
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1].strip() : "";
    Optional<PostWord> word =
        parts[0].isEmpty() ? Optional.of(PostWord.HELP) : PostWord.of(parts[0]);
    if (word.isEmpty()) {
      String typed = parts[0].substring(0, Math.min(LONGEST, parts[0].length()));
      return CommandAnswer.of(
          PostPhrases.noSuchWord(typed, Nearest.sorted(typed, WORDS).getFirst()));
    }
    return word.get().needsMore() && rest.isEmpty()
        ? CommandAnswer.of(PostPhrases.usage(word.get()))
        : answer(at, word.get(), rest);
  }

  private CommandAnswer answer(At at, PostWord word, String rest) {
    return switch (word) {
      case HELP ->
          CommandAnswer.of(PostPhrases.help(posts().rights().mayPlan(at.workspace(), at.user())));
      case SCHEDULE -> {
        forms.schedule(at);
        yield CommandAnswer.FORM;
      }
      case LIST -> pages.list(0);
      case SHOW -> with(rest, pages::show);
      case EDIT ->
          with(
              rest,
              known -> {
                forms.edit(at, known.id());
                return CommandAnswer.FORM;
              });
      case CANCEL ->
          with(
              rest,
              known -> {
                PostAction cancel = new PostAction.Cancel(known.id());
                return CommandAnswer.of(PostActs.words(acts.act(at, cancel), cancel));
              });
    };
  }

  /** With the post of that name; where there is none, with words that name the nearest. */
  private CommandAnswer with(String typed, Function<Known, CommandAnswer> then) {
    String name = typed.substring(0, Math.min(LONGEST, typed.length()));
    return PostId.parse(name)
        .flatMap(posts()::find)
        .map(then)
        .orElseGet(() ->
            CommandAnswer.of(
                PostPhrases.noSuchPost(name, Nearest.close(name, posts().names(KNOWN), MEANT))));
  }
}
