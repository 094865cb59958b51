package dev.perch.slack.ticket;

import com.slack.api.model.view.View;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.acts.PictureOffers;
import dev.perch.desk.acts.PictureOffers.Offer;
import dev.perch.desk.sending.Attaching;
import dev.perch.slack.view.PictureFields;
import dev.perch.slack.view.PicturePhrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.SlackPictures;
import dev.perch.ticket.Road;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pictures of a reply as somebody chose them in the editor. What they are is known by their
 * bytes; a file in Slack never changes under its id, so each is fetched once, and where that takes
 * longer than a form may, it is there for the next press.
 */
public final class ReplyPictures {
  private static final int REMEMBERED = 500;
  static final Read NONE = new Read.Chosen(List.of());

  private final PictureOffers offers;
  private final SlackPictures pictures;
  private final SlackFiles files;
  private final Acks acks;
  private final Map<String, String> hashes =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > REMEMBERED;
            }
          });

  public ReplyPictures(PictureOffers offers, SlackPictures pictures, SlackFiles files, Acks acks) {
    this.offers = offers;
    this.pictures = pictures;
    this.files = files;
    this.acks = acks;
  }

  /** What came of reading them. */
  sealed interface Read {
    record Chosen(List<ReplyPicture> pictures) implements Read {
      public Chosen {
        pictures = List.copyOf(pictures);
      }
    }

    /** Nothing may be sent so: what is wrong, at that field. */
    record Wrong(String field, String words) implements Read {}
  }

  /**
   * The editor with those that lie ready for what it began with.
   *
   * @param added files that stand in its field already, and so lie ready no more
   */
  View below(View editor, Ref ref, Road road, Set<String> added) {
    List<Offer> ready =
        offers.of(ref.ticket(), ref.faq()).stream()
            .filter(offer -> !added.contains(offer.file()))
            .toList();
    return PictureFields.below(editor, ready, offers.elsewhere(ref.faq()), road);
  }

  /** Those that were chosen, each with what it shows. */
  Read read(View view, Ref ref, String user) {
    FormFields fields = new FormFields(view);
    List<String> keys = fields.chosen(PictureFields.CHOSEN);
    List<String> added = fields.files(PictureFields.ADDED);
    List<String> alts = fields.lines(PictureFields.ALTS);
    if (keys.isEmpty() && added.isEmpty() && alts.isEmpty()) {
      return NONE;
    }
    if (added.size() != alts.size()) {
      return new Read.Wrong(PictureFields.ALTS, PicturePhrases.ALT_MISSING);
    }
    if (alts.stream().anyMatch(alt -> alt.length() > ReplyPicture.LONGEST_ALT)) {
      return new Read.Wrong(PictureFields.ALTS, PicturePhrases.LONG_ALT);
    }
    List<Offer> own = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      own.add(new Offer(added.get(i), user, alts.get(i), true));
    }
    return switch (acks.quickly(() -> looked(ref, keys, own))) {
      case Acks.Quick.Done<Read>(Read read) -> read;
      case Acks.Quick.TooLate<Read> _, Acks.Quick.Down<Read> _ ->
          new Read.Wrong(PictureFields.ADDED, PicturePhrases.UNSURE);
    };
  }

  /**
   * Those that are chosen while somebody types, for whoever opens the editor next: one that was
   * added counts once it is told what it shows. None is fetched.
   */
  List<ReplyPicture> begun(View view, Ref ref, String user) {
    FormFields fields = new FormFields(view);
    List<String> keys = fields.chosen(PictureFields.CHOSEN);
    List<String> added = fields.files(PictureFields.ADDED);
    List<String> alts = fields.lines(PictureFields.ALTS);
    List<ReplyPicture> all = new ArrayList<>();
    chosen(ref, keys).stream()
        .filter(offer -> !added.contains(offer.file()))
        .map(offer -> new ReplyPicture(offer.file(), offer.owner(), offer.alt(), ""))
        .forEach(all::add);
    for (int i = 0; i < Math.min(added.size(), alts.size()); i++) {
      all.add(new ReplyPicture(added.get(i), user, alts.get(i), ""));
    }
    return all;
  }

  private List<Offer> chosen(Ref ref, List<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : offers.of(ref.ticket(), ref.faq()).stream()
            .filter(offer -> keys.contains(offer.key()))
            .toList();
  }

  /** One that was kept while somebody typed, and stands in the field still, goes along once. */
  private Read looked(Ref ref, List<String> keys, List<Offer> own) {
    List<Offer> ticked = chosen(ref, keys);
    if (ticked.size() < keys.size()) {
      return new Read.Wrong(PictureFields.CHOSEN, PicturePhrases.CHANGED);
    }
    Set<String> added = own.stream().map(Offer::file).collect(Collectors.toSet());
    List<Offer> chosen = ticked.stream().filter(offer -> !added.contains(offer.file())).toList();
    List<Offer> all = new ArrayList<>(chosen);
    all.addAll(own);
    int most = ref.isInPrivate() ? ReplyPicture.MOST_IN_PRIVATE : ReplyPicture.MOST;
    if (all.size() > most) {
      return new Read.Wrong(PictureFields.ADDED, PicturePhrases.tooMany(most));
    }
    List<Optional<ReplyPicture>> seen = acks.together(all, this::seen);
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i).isEmpty()) {
        return i < chosen.size()
            ? new Read.Wrong(PictureFields.CHOSEN, PicturePhrases.CHANGED)
            : new Read.Wrong(PictureFields.ADDED, PicturePhrases.NO_PICTURE);
      }
    }
    return new Read.Chosen(seen.stream().flatMap(Optional::stream).toList());
  }

  private Optional<ReplyPicture> seen(Offer offer) {
    return hash(offer.file(), offer.owner())
        .map(hash -> new ReplyPicture(offer.file(), offer.owner(), offer.alt(), hash));
  }

  private Optional<String> hash(String file, String owner) {
    String key = file + "/" + owner;
    String known = hashes.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> hash = pictures.bytes(file, owner).map(Attaching::sha256);
    hash.ifPresent(found -> hashes.put(key, found));
    return hash;
  }

  /**
   * Puts them into one's conversation with Perch.
   *
   * @return how many
   */
  int give(String user, List<ReplyPicture> all) {
    int given = 0;
    for (ReplyPicture one : all) {
      Optional<byte[]> bytes = pictures.bytes(one.file(), one.owner());
      if (bytes.isPresent()) {
        files.give(user, one.file(), bytes.get(), one.alt());
        given++;
      }
    }
    return given;
  }
}
