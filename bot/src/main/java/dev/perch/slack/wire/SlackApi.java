package dev.perch.slack.wire;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that Perch makes to Slack: each once, with what is the same in all of them (nothing
 * unfurls, no name becomes a mention).
 *
 * <p>A "no" of Slack's is {@link SlackRefused}; that it could not be reached, did not answer, or
 * asks for a pause is {@link Unavailable}, after which it is not known whether the call took
 * effect.
 */
public final class SlackApi {
  private static final int PAGE = 200;

  private final MethodsClient methods;
  private final SlackWriting writing;
  private final SlackCalls calls;
  private final Gate gate;

  /** Calls that nobody counts. */
  public SlackApi(MethodsClient methods, String token) {
    this(methods, token, new Pulse(InstantSource.system()), Meters.NONE, (_, _) -> {});
  }

  /** The calls, by that client, with the bot's token. */
  public SlackApi(MethodsClient methods, String token, Pulse pulse, Meters meters, Gate gate) {
    this.methods = methods;
    this.writing = new SlackWriting(methods, token);
    this.calls = new SlackCalls(pulse, meters);
    this.gate = gate;
  }

  /** Asked before anything is posted or changed in a channel. */
  public interface Gate {
    /**
     * Lets it go on.
     *
     * @throws SlackRefused if that channel must not read it
     */
    void pass(SlackApi api, String channel);
  }

  /** A call that is refused for now: 429. It blocks that method only. */
  public static final class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String method;
    private final transient Duration pause;

    /** That method, for so long from now. */
    public TooFast(String method, Duration pause) {
      super("Slack asks for a pause of %s with %s".formatted(pause, method));
      this.method = method;
      this.pause = pause;
    }

    /** What must pause; other methods need not. */
    public String method() {
      return method;
    }

    public Duration pause() {
      return pause;
    }
  }

  /** What we are: the bot's user id and its workspace. */
  public record Self(String botUser, String workspace) {}

  /** An app-level token is answered, too, without either: then it is of the wrong kind. */
  Self self() {
    var answer = token();
    if (answer.getUserId() == null || answer.getTeamId() == null) {
      throw calls.refused("auth.test", "not_allowed_token_type");
    }
    return new Self(answer.getUserId(), answer.getTeamId());
  }

  /** Whose token it is, what it was granted, and what time it is in Slack. */
  public AuthTestResponse token() {
    return calls.make("auth.test", () -> methods.authTest(request -> request));
  }

  /** Asks for the address of a socket, which is left unused. */
  public void openSocket(String appToken) {
    calls.make(
        "apps.connections.open",
        () -> methods.appsConnectionsOpen(request -> request.token(appToken)));
  }

  public Conversation channel(String id) {
    return calls
        .make("conversations.info", () -> methods.conversationsInfo(request -> request.channel(id)))
        .getChannel();
  }

  /** A page of the channels of these kinds that Perch sees, without archived ones. */
  ConversationsListResponse channels(List<ConversationType> kinds, @Nullable String cursor) {
    return calls.make(
        "conversations.list",
        () ->
            methods.conversationsList(
                request -> request.types(kinds).excludeArchived(true).limit(PAGE).cursor(cursor)));
  }

  /** Posts, and returns the message's time stamp. */
  public String post(
      String channel,
      @Nullable String thread,
      String text,
      List<LayoutBlock> blocks,
      Message.@Nullable Metadata metadata) {
    gate.pass(this, channel);
    return send(channel, thread, text, blocks, metadata);
  }

  /** Posts what another company may read: nothing but a question that was written for them. */
  public String postToPartner(
      String channel, String text, List<LayoutBlock> blocks, Message.Metadata metadata) {
    return send(channel, null, text, blocks, metadata);
  }

  private String send(
      String channel,
      @Nullable String thread,
      String text,
      List<LayoutBlock> blocks,
      Message.@Nullable Metadata metadata) {
    var message = message(channel, thread, text, metadata).blocks(blocks).build();
    return written("chat.postMessage", message).getTs();
  }

  /** Says something in a thread that its channel shows, too. */
  public void broadcast(
      String channel, String thread, String mrkdwn, Message.@Nullable Metadata metadata) {
    gate.pass(this, channel);
    var message = message(channel, thread, mrkdwn, metadata).replyBroadcast(true).build();
    written("chat.postMessage", message);
  }

  private static ChatPostMessageRequestBuilder message(
      String channel, @Nullable String thread, String text, Message.@Nullable Metadata metadata) {
    return ChatPostMessageRequest.builder()
        .channel(channel)
        .threadTs(thread)
        .text(text)
        .metadata(metadata)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .linkNames(false)
        .parse("none");
  }

  private ChatDeleteResponse written(String method, Object message) {
    return calls.make(method, () -> writing.send(method, message));
  }

  public void update(
      String channel,
      String ts,
      String text,
      List<LayoutBlock> blocks,
      Message.@Nullable Metadata metadata) {
    gate.pass(this, channel);
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(channel)
            .ts(ts)
            .text(text)
            .blocks(blocks)
            .metadata(metadata)
            .linkNames(false)
            .parse("none")
            .build();
    written("chat.update", request);
  }

  /** Pins a message; one that is pinned already stays so. */
  public void pin(String channel, String ts) {
    try {
      calls.make(
          "pins.add", () -> methods.pinsAdd(request -> request.channel(channel).timestamp(ts)));
    } catch (SlackRefused refused) {
      if (!refused.error().equals("already_pinned")) {
        throw refused;
      }
    }
  }

  /** Takes a message down from where it was pinned; one that is not pinned stays so. */
  public void unpin(String channel, String ts) {
    try {
      calls.make(
          "pins.remove",
          () -> methods.pinsRemove(request -> request.channel(channel).timestamp(ts)));
    } catch (SlackRefused refused) {
      if (!refused.error().equals("no_pin")) {
        throw refused;
      }
    }
  }

  public void delete(String channel, String ts) {
    calls.make("chat.delete", () -> methods.chatDelete(request -> request.channel(channel).ts(ts)));
  }

  /** Shows something to one person only; it may get lost. */
  public void whisper(String channel, @Nullable String thread, String user, String mrkdwn) {
    calls.make(
        "chat.postEphemeral",
        () ->
            methods.chatPostEphemeral(request ->
                request.channel(channel).threadTs(thread).user(user).text(mrkdwn).parse("none")));
  }

  public String permalink(String channel, String ts) {
    return calls
        .make(
            "chat.getPermalink",
            () -> methods.chatGetPermalink(request -> request.channel(channel).messageTs(ts)))
        .getPermalink();
  }

  /** The newest messages of a channel, newest first, with their metadata. */
  public List<Message> history(String channel) {
    return calls
        .make(
            "conversations.history",
            () ->
                methods.conversationsHistory(
                    request -> request.channel(channel).limit(PAGE).includeAllMetadata(true)))
        .getMessages();
  }

  /** All messages of a channel that stand in no thread, newest first. */
  List<Message> all(String channel) {
    List<Message> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      String from = cursor;
      var page =
          calls.make(
              "conversations.history",
              () ->
                  methods.conversationsHistory(request ->
                      request.channel(channel).limit(PAGE).cursor(from).includeAllMetadata(true)));
      all.addAll(page.getMessages());
      cursor = next(page.getResponseMetadata());
    } while (cursor != null);
    return all;
  }

  /** The messages of a thread, oldest first, with their metadata. */
  public List<Message> replies(String channel, String thread) {
    List<Message> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      String from = cursor;
      var page =
          calls.make(
              "conversations.replies",
              () ->
                  methods.conversationsReplies(request ->
                      request
                          .channel(channel)
                          .ts(thread)
                          .limit(PAGE)
                          .cursor(from)
                          .includeAllMetadata(true)));
      all.addAll(page.getMessages());
      cursor = next(page.getResponseMetadata());
    } while (cursor != null);
    return all;
  }

  /** Opens a view, and returns its id. A trigger lives for three seconds. */
  public String open(String trigger, View view) {
    return calls
        .make(
            "views.open", () -> methods.viewsOpen(request -> request.triggerId(trigger).view(view)))
        .getView()
        .getId();
  }

  /** Opens a view on top of the one in which the trigger was pressed, and returns its id. */
  public String push(String trigger, View view) {
    return calls
        .make(
            "views.push", () -> methods.viewsPush(request -> request.triggerId(trigger).view(view)))
        .getView()
        .getId();
  }

  /** Fills somebody's Home tab. */
  public void publish(String user, View view) {
    calls.make(
        "views.publish", () -> methods.viewsPublish(request -> request.userId(user).view(view)));
  }

  /**
   * Fills a view anew.
   *
   * @param hash the state that it must be in, or null for any
   * @return the state that it is in then
   */
  public String fill(String viewId, @Nullable String hash, View view) {
    return calls
        .make(
            "views.update",
            () -> methods.viewsUpdate(request -> request.viewId(viewId).hash(hash).view(view)))
        .getView()
        .getHash();
  }

  /** The same for a view that we have named; refused as {@code not_found} until Slack has it. */
  public void fillNamed(String name, View view) {
    calls.make(
        "views.update", () -> methods.viewsUpdate(request -> request.externalId(name).view(view)));
  }

  /** What is known of a file: whose, how large, and where its bytes are. */
  File file(String id) {
    return calls.make("files.info", () -> methods.filesInfo(request -> request.file(id))).getFile();
  }

  /**
   * Where the bytes of a new file go.
   *
   * @param alt what a picture shows, in words; null for a file that is none
   */
  FilesGetUploadURLExternalResponse beginUpload(String name, int length, @Nullable String alt) {
    return calls.make(
        "files.getUploadURLExternal",
        () ->
            methods.filesGetUploadURLExternal(
                request -> request.filename(name).length(length).altTxt(alt)));
  }

  /** Shows a file, whose bytes are there, in a conversation, or in a thread of it. */
  void completeUpload(
      String id, String title, String channel, @Nullable String thread, String comment) {
    calls.make(
        "files.completeUploadExternal",
        () ->
            methods.filesCompleteUploadExternal(request ->
                request
                    .files(List.of(FileDetails.builder().id(id).title(title).build()))
                    .channelId(channel)
                    .threadTs(thread)
                    .initialComment(comment)));
  }

  /** Our conversation with one person. */
  String direct(String user) {
    return calls
        .make(
            "conversations.open",
            () -> methods.conversationsOpen(request -> request.users(List.of(user))))
        .getChannel()
        .getId();
  }

  public User user(String id) {
    return calls.make("users.info", () -> methods.usersInfo(request -> request.user(id))).getUser();
  }

  public List<String> members(String channel) {
    List<String> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      String from = cursor;
      var page =
          calls.make(
              "conversations.members",
              () ->
                  methods.conversationsMembers(
                      request -> request.channel(channel).limit(PAGE).cursor(from)));
      all.addAll(page.getMembers());
      cursor = next(page.getResponseMetadata());
    } while (cursor != null);
    return all;
  }

  public List<String> group(String userGroup) {
    return calls
        .make(
            "usergroups.users.list",
            () -> methods.usergroupsUsersList(request -> request.usergroup(userGroup)))
        .getUsers();
  }

  /** Where the next page begins; null after the last. */
  static @Nullable String next(@Nullable ResponseMetadata metadata) {
    String cursor = metadata == null ? null : metadata.getNextCursor();
    return cursor == null || cursor.isEmpty() ? null : cursor;
  }
}
