package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody lives: a house number with a street, as the larger languages of Europe write it.
 */
final class StreetAddresses implements Detector {
  private static final String NAME = "(?:\\p{Lu}[\\p{L}'.-]{1,24}|\\d{1,3}(?:st|nd|rd|th))";

  private static final List<Pattern> FORMS =
      List.of(
          // 8 Wressle Road
          Pattern.compile(
              "(?<![\\p{L}\\p{N}#$.,:/-])\\d{1,5}[A-Za-z]?,?\\s(?:[NSEW]\\.?\\s)?(?:"
                  + NAME
                  + "\\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Crescent|Close|Square|Parkway|Pkwy|Highway|Hwy)\\b\\.?"),
          // 8 wressle road, when nothing is written with capitals
          Pattern.compile(
              "(?<![\\p{L}\\p{N}#$.,:/-])\\d{1,5}[a-z]?\\s\\p{Ll}{3,24}\\s(?:street|avenue|boulevard|crescent|road)\\b"),
          // Nassaustraat 123
          Pattern.compile(
              "(?iu)(?<!\\p{L})\\p{L}{2,30}(?:stra\u00dfe|strasse|str\\.|straat|laan|gasse|allee|platz|weg|gatan|gata|v\u00e4gen|vej|veien|gade|katu|tie)\\s\\d{1,4}\\s?[a-z]?(?![\\p{L}\\p{N}])"),
          // 107 rue Abdelaziz Thaalbi
          Pattern.compile(
              "(?iu)(?<![\\p{L}\\p{N}])\\d{1,4}(?:\\s?bis|\\s?ter)?,?\\s(?:rue|avenue|boulevard|chemin|all\u00e9e|impasse|quai|cours)\\s(?:d[eu]s?\\s|de\\sla\\s|l')?\\p{L}{3,24}"),
          // Calle Mayor 12
          Pattern.compile(
              "(?<!\\p{L})(?:[Cc]alle|[Cc]/|Via|Viale|Piazza|Plaza|Rua|Avenida|Avda\\.?|Calzada|Corso|ul\\.|ulica)\\s(?:d[ei]l?\\s|de\\sla\\s)?(?:\\p{Lu}[\\p{L}'.-]{1,24}\\s){0,2}\\p{Lu}[\\p{L}'.-]{1,24},?\\s(?:n[\u00ba\u00b0.]\\s?)?\\d{1,4}(?!\\p{N})"));

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text.text());
      while (matcher.find()) {
        found.add(text.found(Kind.STREET_ADDRESS, matcher.start(), matcher.end()));
      }
    }
    return found;
  }
}
