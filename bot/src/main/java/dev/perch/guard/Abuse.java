package dev.perch.guard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text abuses whoever reads it: insults at a person, threats, wishes of harm. Anger at
 * the company, swearing at a thing, and bad words about a bad day are none of it.
 *
 * <p>A list of our own writing, English with some German, Spanish and French. It misses more than
 * it should rather than hide a customer's complaint.
 */
public final class Abuse {
  /** A person is called so, whoever it is. */
  private static final String NAMES =
      "idiots?|morons?|imbeciles?|retards?|retarded|scum(?:bags?)?|wankers?|tossers?|bastards?"
          + "|ass(?:holes?|hats?|clowns?)|arseholes?|dick ?heads?|motherfuckers?|fuckers?|cunts?|twats?"
          + "|bitch(?:es)?|whores?|sluts?|dumb ?ass(?:es)?|shit ?heads?|cock ?suckers?"
          + "|(?:bunch|pack|load|lot) of (?:clowns|muppets|monkeys|animals|losers|cowards|pigs|jackals|parasites)"
          + "|arschl(?:o|oe)ch(?:er)?|wichser|hurensohn|hurensohne|missgeburt(?:en)?|schlampen?|vollidiot(?:en)?"
          + "|gilipollas|hijos? de puta|pendejos?|cabron(?:es)?|connards?|salopes?|encules?|fils de pute";

  /** It is said to the reader. */
  private static final String AT_YOU =
      "(?:fuck|screw|damn) (?:you|u|off|yourself|the lot of you)|f off|piss off|go to hell|rot in hell"
          + "|eat shit|shut (?:the fuck|your (?:mouth|face)) ?up?|verpiss dich|fick dich|vete a la mierda|va te faire"
          + "|you(?: are|re)?(?: all| people| lot)?(?: an?| such an?| absolute| total| complete| bunch of| useless| stupid| fucking| bloody)*"
          + " (?:stupid|dumb|pathetic|worthless|disgusting|trash|garbage|subhuman|useless (?:person|human|people))"
          + "|pieces? of (?:shit|crap|garbage|filth)(?= you|[!.?]|$)|you (?:piece|pieces|pile) of";

  private static final String HARM =
      "kill (?:yourself|yourselves|urself|you|u|your family)|kys|hang yourself|drink bleach"
          + "|(?:hope|wish) (?:you|u|your \\w+|you all|all of you)(?: just| all)? (?:die|dies|choke|burn in hell|rot|get cancer|get hit|suffer)"
          + "|(?:i will|ill|im going to|im gonna|gonna|we will) (?:kill|hurt|find|beat|stab|shoot|rape|burn) (?:you|u|your|every|one of you)"
          + "|(?:know|find out) where you (?:live|work|park)|you deserve to (?:die|be shot|suffer)|watch your back"
          + "|bring a (?:gun|knife)|shoot you|stirb|verrecke|muerete|creve";

  private static final Pattern ABUSIVE =
      Pattern.compile("(?<!\\p{L})(?:%s|%s|%s)(?!\\p{L})".formatted(NAMES, AT_YOU, HARM));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019`]");
  private static final Pattern AS_I = Pattern.compile("(?<=\\p{L})[1!](?=\\p{L})");
  private static final Pattern AS_E = Pattern.compile("(?<=\\p{L})3(?=\\p{L})");
  private static final Pattern AS_O = Pattern.compile("(?<=\\p{L})0(?=\\p{L})");
  private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}!.?]+");

  private Abuse() {}

  /** Whether it does. */
  public static boolean in(String text) {
    return ABUSIVE.matcher(plain(text)).find();
  }

  /** Lower case, without accents and apostrophes, letters written as digits or stretched mended. */
  private static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String letters =
        APOSTROPHES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("").replace("*", "");
    letters = AS_I.matcher(letters).replaceAll("i");
    letters = AS_E.matcher(letters).replaceAll("e");
    letters = AS_O.matcher(letters).replaceAll("o").replace('@', 'a').replace("$", "s");
    return BETWEEN.matcher(STRETCHED.matcher(letters).replaceAll("$1")).replaceAll(" ");
  }
}
