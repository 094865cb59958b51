package dev.perch.x;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.DirectReplies;
import dev.perch.desk.PublicReplies;
import dev.perch.desk.sending.PictureUploads;
import java.util.List;

/** The part of the room that brings replies to X. */
record XRoadsModule(List<Account> accounts) implements Module {
  XRoadsModule {
    accounts = List.copyOf(accounts);
  }

  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  PublicReplies replies(XApi api) {
    return new XReplies(api, accounts);
  }

  @Provides
  @Singleton
  DirectReplies directReplies(XApi api) {
    return new XDirectReplies(api, accounts);
  }

  @Provides
  @Singleton
  PictureUploads pictures(XApi api) {
    return new XPictures(api, accounts);
  }
}
