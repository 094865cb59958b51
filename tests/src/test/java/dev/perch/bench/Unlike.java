package dev.perch.bench;

import java.util.List;

/**
 * What very many customers write on one day, no two of them nearly the same, so that each is a card
 * of its own: of eight parts that each come in twenty ways, and about what no entry of the
 * sandbox's bank is sure to answer.
 */
final class Unlike {
  private static final List<List<String>> PARTS =
      List.of(
          parts(
              "uncle Bert; the babysitter; our vicar; some tall gentleman; grandma; a colleague;"
                  + " Frida; two cousins; somebody upstairs; my orchestra; that plumber; half the"
                  + " village; an apprentice; mum; everyone here; little Otto; Doctor Hill; nobody"
                  + " sober; three nurses; a tourist"),
          parts(
              "painted; juggles; buried; swallowed; borrowed; adores; polishes; dropped;"
                  + " photographed; hid; unscrewed; fears; rides; ironed; carved; weighed; envies;"
                  + " sketched; trades; washed"),
          parts(
              "purple lanterns; gnome; hammock; ladle; birdhouse; doorbell; trellis; radio;"
                  + " watering can; teapots; scarecrow; rug; wind chimes; stapler; rocking chair;"
                  + " sieve; telescope; coat rack; kazoo; fountain"),
          parts(
              "behind the chapel; at sea; near Ghent; on a tram; under water; beside cows; inside"
                  + " museums; over lunch; during chess; among ferns; without trousers; atop"
                  + " ladders; past midnight; in Portuguese; through fog; against advice; between"
                  + " trains; around goats; before breakfast; by candlelight"),
          parts(
              "yesterday; each Friday; since March; lately; twice now; this winter; hourly; last"
                  + " decade; tonight; once; during rain; all summer; at noon; every leap year;"
                  + " already; on weekdays; often; sometimes; again; forever"),
          parts(
              "and it hums; but smells odd; so neighbours stare; which glows; yet nothing moved;"
                  + " hence laughter; though rusty; while singing; as planned; with feathers;"
                  + " causing sparks; minus screws; plus jam; like thunder; making bubbles; full of"
                  + " sand; upside down; entirely silent; mostly green; still warm"),
          parts(
              "Thoughts?; Is that normal?; Tell Sally.; Advise please; Who knew?; Send help;"
                  + " Explain!; Bravo, I guess; Any poem?; Discuss.; Seen this?; Wow; Shall we"
                  + " worry?; Hm...; Your turn; Well?; Cheers; Believe me; Over to you; Honestly"),
          parts(
              "Regards, Zoe; Yours, Kim; Sven; Best, Lu; Ines; Love, Pat; Ravi; Amen, Jo; Ciao,"
                  + " Eva; Bye, Max; Ola; Kisses, Bo; Gus; Noor; Thanks, Al; Peace, Yan; Finn;"
                  + " Salut, Luc; Ivy; Respectfully, Hu"));

  /** How many there are: twenty ways, eight times. */
  private static final long ALL = 25_600_000_000L;

  /** The golden part of them, which has no divisor in common: neighbours are far apart. */
  private static final long APART = 15_821_797_003L;

  private Unlike() {}

  /** A customer's tweet; each number has its own. */
  static String nth(int number) {
    StringBuilder text = new StringBuilder("@AcmeCare");
    long mixed = (number + 1) * APART % ALL;
    for (List<String> part : PARTS) {
      text.append(' ').append(part.get((int) (mixed % part.size())));
      mixed /= part.size();
    }
    return text.append(" (").append(number).append(')').toString();
  }

  private static List<String> parts(String ways) {
    return List.of(ways.split("; ", -1));
  }
}
