package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import dev.perch.campaign.crisis.CrisisWatch;
import dev.perch.campaign.crisis.UsualVolume;
import dev.perch.campaign.crisis.VolumeAlarm;
import dev.perch.campaign.crisis.Volumes;
import dev.perch.campaign.post.Pictures;
import dev.perch.campaign.post.PostCheck;
import dev.perch.campaign.post.PostClock;
import dev.perch.campaign.post.PostSending;
import dev.perch.campaign.post.PostStories;
import dev.perch.campaign.post.Posts;
import dev.perch.campaign.post.PublicPosts;
import dev.perch.campaign.post.Surroundings;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Alarms;
import dev.perch.desk.Board;
import dev.perch.desk.Embargoes;
import dev.perch.desk.Handle;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Turns;
import dev.perch.desk.TweetPace;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.roster.Roster;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How posts are scheduled, and the use cases of that, which know no Guice.
 *
 * @param signOff the roles that must agree to every scheduled post; may be none
 */
record PostSettings(
    @Setting("The roles that must agree to every scheduled post") @Default("") List<String> signOff)
    implements Module {

  PostSettings {
    signOff = List.copyOf(signOff);
  }

  /** The roles that anybody is asked for here. */
  Stream<String> roles() {
    return signOff.stream();
  }

  /** A desk without crises is calm. */
  @Override
  public void configure(Binder binder) {
    OptionalBinder.newOptionalBinder(binder, CrisisWatch.class);
  }

  @Provides
  @Singleton
  Posts posts(
      PostStories stories,
      Roster roster,
      PostCheck check,
      SignOffRules rules,
      InstantSource clock) {
    SecureRandom random = new SecureRandom();
    return new Posts(
        stories,
        roster,
        () -> DeskModule.salt(random),
        check,
        (handle, text) -> signOff(rules, handle, text),
        clock);
  }

  /** Those who read every post come first. */
  private List<String> signOff(SignOffRules rules, String handle, String text) {
    return Stream.concat(signOff.stream(), rules.ofPost(handle, text).stream()).distinct().toList();
  }

  private static Surroundings.Usual usual(Volumes volumes) {
    UsualVolume usual = new UsualVolume(volumes);
    return (handle, at) ->
        usual.known(at)
            ? OptionalDouble.of(usual.perHour(VolumeAlarm.upsetAt(handle), at))
            : OptionalDouble.empty();
  }

  @Provides
  @Singleton
  PostCheck check(Proofreading proofreading, Embargoes embargoes) {
    return new PostCheck(proofreading, embargoes);
  }

  @Provides
  @Singleton
  PostSending sending(
      PostStories stories,
      PublicPosts posts,
      Pictures pictures,
      PostCheck check,
      Alarms alarms,
      InstantSource clock) {
    return new PostSending(stories, posts, pictures, check, alarms, clock);
  }

  @Provides
  @Singleton
  PostClock clock(
      PostStories stories,
      PostSending sending,
      PublicPosts posts,
      RecentTickets recent,
      HeardTickets heard,
      Board board,
      Volumes volumes,
      Optional<CrisisWatch> crisis,
      PostCheck check,
      TweetPace pace,
      List<Handle> handles,
      Turns turns,
      InstantSource clock) {
    return new PostClock(
        stories,
        sending,
        posts,
        new Surroundings(recent, heard, board, usual(volumes)),
        crisis.orElse(CrisisWatch.CALM),
        check,
        pace,
        handles.stream().map(Handle::name).toList(),
        turns,
        clock);
  }
}
