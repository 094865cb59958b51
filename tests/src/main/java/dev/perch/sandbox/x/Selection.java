package dev.perch.sandbox.x;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which fields a caller asked for. X answers these and its few defaults, nothing else. The names
 * allowed are the contract's, and those that the service takes beside them ({@code author_id},
 * {@code in_reply_to_user_id}, the references and the edit history of a post; the people of a
 * direct message). Names are kept in the vocabulary of posts.
 */
record Selection(
    Vocabulary vocabulary,
    Set<String> post,
    Set<String> user,
    Set<String> media,
    Set<String> message,
    Set<String> expansions) {

  static final String REFERENCED = "referenced_posts";
  static final String REFERENCED_AUTHORS = "referenced_posts.author_id";
  static final String HISTORY = "edit_history_post_ids";

  private static final Set<String> POST =
      Set.of(
          ("article,article_title,attachments,author_id,card_uri,community_id,context_annotations,conversation_id,"
                  + "created_at,display_text_range,edit_controls,edit_history_post_ids,entities,geo,id,"
                  + "in_reply_to_user_id,lang,matched_media_notes,media_metadata,non_public_metrics,note_post,"
                  + "note_request_suggestions,organic_metrics,paid_partnership,possibly_sensitive,promoted_metrics,"
                  + "public_metrics,referenced_posts,reply_settings,scopes,source,suggested_source_links,"
                  + "suggested_source_links_with_counts,text,withheld")
              .split(","));
  private static final Set<String> USER =
      Set.of(
          ("affiliation,confirmed_email,connection_status,created_at,description,entities,id,is_identity_verified,"
                  + "location,most_recent_post_id,name,parody,pinned_post_id,profile_banner_url,profile_image_url,"
                  + "protected,public_metrics,receives_your_dm,subscribes_to_you,subscription,subscription_type,url,"
                  + "username,verified,verified_followers_count,verified_type,withheld")
              .split(","));
  private static final Set<String> MEDIA =
      Set.of(
          ("alt_text,duration_ms,height,media_key,non_public_metrics,organic_metrics,preview_image_url,"
                  + "promoted_metrics,public_metrics,type,url,variants,width")
              .split(","));
  private static final Set<String> POST_EXPANSIONS =
      Set.of(
          ("article.cover_media,article.media_entities,attachments.media_keys,attachments.media_source_tweet,"
                  + "attachments.poll_ids,author_id,edit_history_post_ids,entities.mentions.username,geo.place_id,"
                  + "in_reply_to_user_id,referenced_posts,referenced_posts.author_id")
              .split(","));
  private static final Set<String> MESSAGE =
      Set.of(
          ("attachments,created_at,dm_conversation_id,entities,event_type,id,participant_ids,referenced_posts,"
                  + "sender_id,text")
              .split(","));
  private static final Set<String> POLL =
      Set.of("duration_minutes", "end_datetime", "id", "options", "voting_status");
  private static final Set<String> PLACE =
      Set.of("contained_within,country,country_code,full_name,geo,id,name,place_type".split(","));
  private static final Set<String> MESSAGE_EXPANSIONS =
      Set.of("attachments.media_keys", "participant_ids", REFERENCED, "sender_id");
  private static final Set<String> USER_EXPANSIONS =
      Set.of("affiliation", "most_recent_post_id", "pinned_post_id");

  /** The old names of expansions that are more than a renamed word. */
  private static final Map<String, String> OLD_EXPANSIONS =
      Map.of(
          "referenced_tweets.id", REFERENCED,
          "referenced_tweets.id.author_id", REFERENCED_AUTHORS,
          "referenced_tweets.id.attachments.media_keys", REFERENCED);

  static Selection ofTweets(Parameters parameters) {
    return of(parameters, POST_EXPANSIONS);
  }

  static Selection ofUsers(Parameters parameters) {
    return of(parameters, USER_EXPANSIONS);
  }

  static Selection ofMessages(Parameters parameters) {
    return of(parameters, MESSAGE_EXPANSIONS);
  }

  private static Selection of(Parameters parameters, Set<String> expansions) {
    boolean posts = parameters.has(Vocabulary.POSTS.fieldsParameter);
    Vocabulary vocabulary = posts ? Vocabulary.POSTS : Vocabulary.TWEETS;
    Set<String> post = new TreeSet<>();
    for (Vocabulary asked : Vocabulary.values()) {
      post.addAll(parameters.choice(asked.fieldsParameter, POST, Vocabulary::inPosts, asked::name));
    }
    // Polls and places are known by name; nobody here has any.
    parameters.choice("poll.fields", POLL, name -> name, name -> name);
    parameters.choice("place.fields", PLACE, name -> name, name -> name);
    return new Selection(
        vocabulary,
        post,
        parameters.choice("user.fields", USER, Vocabulary::inPosts, vocabulary::name),
        parameters.choice("media.fields", MEDIA, name -> name, name -> name),
        parameters.choice("dm_event.fields", MESSAGE, Vocabulary::inPosts, vocabulary::name),
        parameters.choice(
            "expansions",
            expansions,
            name -> OLD_EXPANSIONS.getOrDefault(name, Vocabulary.inPosts(name)),
            vocabulary::name));
  }

  /**
   * Whether a field of a post is answered: asked for by name, or by an expansion that leads through
   * it.
   */
  boolean posts(String field) {
    return post.contains(field)
        || expansions.contains(field)
        || (field.equals("attachments") && expands("attachments.media_keys"))
        || (field.equals(REFERENCED) && expands(REFERENCED_AUTHORS))
        || (field.equals("entities") && expands("entities.mentions.username"));
  }

  /** The same for a field of a direct message. */
  boolean messages(String field) {
    return message.contains(field)
        || expansions.contains(field)
        || (field.equals("attachments") && expands("attachments.media_keys"));
  }

  boolean expands(String path) {
    return expansions.contains(path);
  }
}
