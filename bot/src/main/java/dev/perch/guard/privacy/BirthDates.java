package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole date behind words that say somebody was born on it. */
final class BirthDates implements Detector {
  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|j\u00e4n|m\u00e4r|mai|okt|dez)\\p{L}{0,8}\\.?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:\\d{1,2}\\s?[./\\-]\\s?\\d{1,2}\\s?[./\\-]\\s?(?:19|20)?\\d{2}"
              + "|(?:19|20)\\d{2}[./\\-]\\d{1,2}[./\\-]\\d{1,2}"
              + "|\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?"
              + MONTH
              + ",?\\s+(?:19|20)?\\d{2}"
              + "|"
              + MONTH
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)?\\d{2})(?!\\p{N})");

  private static final Pattern BORN =
      Pattern.compile(
          "(?iu)\\b(?:born|birth|birthday|birthdate|b-?day|dob|d\\.o\\.b|geboren|geburtsdatum|n\u00e9e?\\s+le|nacid[oa]|nato|nata)\\b");

  private static final int REACH = 30;

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    Matcher date = DATE.matcher(text.text());
    while (date.find()) {
      if (Around.before(text, date.start(), REACH, BORN)) {
        found.add(text.found(Kind.DATE_OF_BIRTH, date.start(), date.end()));
      }
    }
    return found;
  }
}
