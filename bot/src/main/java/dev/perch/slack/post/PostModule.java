package dev.perch.slack.post;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.post.Pictures;
import dev.perch.campaign.post.PostPlaces;
import dev.perch.campaign.post.PostPrices;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.Alarms;
import dev.perch.desk.Board;
import dev.perch.desk.Duty;
import dev.perch.desk.Handle;
import dev.perch.desk.Turns;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.sending.PictureFiles;
import dev.perch.slack.view.Veil;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.SlackPictures;
import dev.perch.slack.wire.Typing;
import dev.perch.slack.wire.Whispers;
import java.time.InstantSource;
import java.util.List;

/** The part of the room that shows scheduled posts. */
public final class PostModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  SlackPictures slackPictures(SlackApi api, SlackFiles files) {
    return new SlackPictures(api, files);
  }

  @Provides
  Pictures pictures(SlackPictures pictures) {
    return pictures;
  }

  @Provides
  PictureFiles picturesOfReplies(SlackPictures pictures) {
    return pictures;
  }

  @Provides
  @Singleton
  PostBesides besides(SlackApi api, Board board, Duty duty, Veil veil) {
    return new PostBesides(api, board, duty, veil);
  }

  @Provides
  @Singleton
  public PostCards cards(
      SlackApi api,
      Channels channels,
      Posts posts,
      PostPlaces places,
      PostBesides besides,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    return new PostCards(api, channels, posts, places, besides, turns, alarms, clock);
  }

  @Provides
  @Singleton
  PostHandlers handlers(
      SlackApi api,
      Posts posts,
      Proofreading proofreading,
      PostPrices prices,
      SlackPictures pictures,
      PostBesides besides,
      List<Handle> handles,
      Acks acks,
      Whispers whispers,
      InstantSource clock) {
    PostActs acts = new PostActs(posts, acks);
    PostPreviews previews =
        new PostPreviews(
            api, proofreading::rules, prices, handles.stream().map(Handle::name).toList());
    PostForms forms =
        new PostForms(
            acts, previews, pictures, new Typing(acks::later, clock), acks, whispers, clock);
    PostPages pages = new PostPages(posts, besides, acks);
    return new PostHandlers(
        new PostCommand(acts, forms, pages, acks),
        new PostButtons(acts, forms, pages, whispers),
        forms);
  }
}
