package dev.perch.desk;

import dev.perch.desk.sending.Attaching;
import dev.perch.desk.sending.PictureFiles;
import dev.perch.desk.sending.PictureUploads;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures in team chat, and X as far as it takes them. */
public final class FakePictures implements PictureFiles, PictureUploads {
  private final Map<String, byte[]> files = new HashMap<>();
  private final List<String> uploaded = new ArrayList<>();
  private final Deque<SendRefusal> refusals = new ArrayDeque<>();
  private Runnable meanwhile = () -> {};
  private Runnable before = () -> {};

  /** Puts one there, of which the bytes are these words. */
  public ReplyPicture put(String file, String owner, String bytes, String alt) {
    byte[] all = bytes.getBytes(StandardCharsets.UTF_8);
    files.put(file + "/" + owner, all);
    return new ReplyPicture(file, owner, alt, Attaching.sha256(all));
  }

  /** It is there no more. */
  public void remove(ReplyPicture picture) {
    files.remove(picture.file() + "/" + picture.owner());
  }

  /** X takes the next not. */
  public FakePictures refusing(SendRefusal why) {
    refusals.add(why);
    return this;
  }

  /** What happens while X takes them. */
  public void meanwhile(Runnable something) {
    meanwhile = something;
  }

  /** What happens when somebody reads them. */
  public void before(Runnable something) {
    before = something;
  }

  /** What each shows that X has taken, in order. */
  public List<String> uploaded() {
    return List.copyOf(uploaded);
  }

  @Override
  public Optional<byte[]> bytes(String file, String owner) {
    before.run();
    return Optional.ofNullable(files.get(file + "/" + owner));
  }

  @Override
  public Uploaded upload(String handle, Road road, byte[] bytes, String alt) {
    meanwhile.run();
    if (!refusals.isEmpty()) {
      return new Uploaded.Not(refusals.remove());
    }
    uploaded.add(alt);
    return new Uploaded.Done("media" + uploaded.size());
  }
}
