package dev.perch.guard.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All private data of a text. */
public final class PrivacyScan {
  /** Numbers in a link's address are pages, not people. */
  private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");

  /** Longer than any tweet, message or draft; what comes behind is not read. */
  private static final int LONGEST = 10_000;

  private static final List<Detector> ANYWHERE = List.of(new Emails(), new IpAddresses());
  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** None of these is without a digit; most texts are. */
  private static final List<Detector> OUTSIDE_LINKS =
      List.of(
          new Cards(),
          new Ibans(),
          new Vins(),
          new NationalIds(),
          new BirthDates(),
          new Phones(),
          new StreetAddresses());

  private static final Detector PASSWORDS = new Passwords();

  private PrivacyScan() {}

  /**
   * What is private, by place; nothing of it shares a place.
   *
   * @param brandNumbers how the brand writes numbers of bookings and orders
   */
  public static List<PrivateData> of(String text, List<Pattern> brandNumbers) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Folded folded = Spelling.undone(Folded.of(read));
    Folded outside = folded.hiding(LINK);
    boolean digits = DIGIT.matcher(outside.text()).find();
    List<PrivateData> all =
        Stream.of(
                ANYWHERE.stream().flatMap(detector -> detector.in(folded).stream()),
                (digits ? OUTSIDE_LINKS : List.<Detector>of())
                    .stream().flatMap(detector -> detector.in(outside).stream()),
                PASSWORDS.in(outside).stream(),
                new BrandNumbers(brandNumbers).in(outside).stream())
            .flatMap(found -> found)
            .sorted(Comparator.comparing(PrivateData::kind).thenComparingInt(PrivateData::from))
            .toList();
    return apart(all);
  }

  /** Of those that share a place, the surer one. */
  private static List<PrivateData> apart(List<PrivateData> surestFirst) {
    List<PrivateData> kept = new ArrayList<>();
    for (PrivateData data : surestFirst) {
      if (kept.stream().noneMatch(data::overlaps)) {
        kept.add(data);
      }
    }
    kept.sort(Comparator.comparingInt(PrivateData::from));
    return List.copyOf(kept);
  }
}
