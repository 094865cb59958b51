package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers of all regions. What is written around the digits decides first: flights,
 * orders, times, prices and dates are no numbers to call, whatever plan they would fit.
 */
final class Phones implements Detector {
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@#_$\u20ac\u00a3])(?<!\\d[.,:/-])(?<![$\u20ac\u00a3]\\s)[(]?[+]?[(]?\\d+(?:[ .\\-/()\u00b7]{1,3}\\d+){0,20}(?:\\s?(?:x|ext\\.?|extension)\\s?\\d{1,6})?");

  private static final Pattern EXTENSION = Pattern.compile("(?:x|ext).*$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})|\\d{1,2} \\d{1,2} (?:19|20)\\d{2}|(?:19|20)\\d{2}[./\\- ]\\d{1,2}[./\\- ]\\d{1,2})(?: \\d{1,2})?");

  private static final Pattern CALL =
      Pattern.compile(
          "(?iu)\\b(?:call(?:ed|ing)?|phone|tel(?:ephone|efon)?|mobile|cell(?:phone)?|whats\\s?app|fax|text(?:ed)?\\s(?:me|us|him|her)|(?:reach|contact|ring|dial)(?:ed)?\\b|handy|t\u00e9l(?:\u00e9phone)?|desk|office|landline|hotline|sms|my number)\\b[^\\n]{0,24}$");

  /**
   * Small places have short numbers: those count where it stands right before them what they are.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)\\b(?:phone|mobile|cell|tel|fax|landline)\\.?\\s?(?:number|no\\.?|nr\\.?|#)?\\s?(?:is|:)?\\s{0,2}$");

  private static final Pattern CALLED =
      Pattern.compile("(?i)^[\\s,(:-]{0,3}(?:office|fax|mobile|cell|home|work|phone|desk|tel)\\b");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?iu)(?:flights?|flt|orders?|bookings?|confirmations?|reservations?|ref(?:erence)?|cases?|tickets?|records?|locator|tracking|invoices?|accounts?|acct|bags?|claims?|incident|report|pnr|e-?ticket|gate|row|seat|train|bus|route|miles|model|serial|sku|frequent\\sflyer|ff|member(?:ship)?|skymiles|aadvantage|mileage\\s?plus|zip|level|id|#)[\\s:.]*(?:(?:numbers?|no|nr|num|code|is|was|of|are|n\u00b0|#|\u2116)[\\s:.#]*){0,3}[(]?$");

  private static final Pattern UNIT =
      Pattern.compile(
          "(?iu)^\\s?(?:[$\u20ac\u00a3%]|usd\\b|eur\\b|gbp\\b|miles\\b|points\\b|pts\\b|km\\b|am\\b|pm\\b|hrs?\\b|hours?\\b|min|lbs?\\b|kg\\b|\\d*:\\d)");

  private static final int REACH = 40;
  private static final int MOST_CANDIDATES = 8;

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    Matcher matcher = CANDIDATE.matcher(text.text());
    int asked = 0;
    while (matcher.find() && asked < MOST_CANDIDATES) {
      String written = EXTENSION.matcher(matcher.group()).replaceAll("");
      Candidate candidate = Candidate.of(written);
      int least =
          Around.before(text, matcher.start(), REACH, NUMBER)
              ? Candidate.SHORTEST_OF_ALL
              : Candidate.SHORTEST;
      if (candidate.digits().length() < least) {
        continue;
      }
      asked++;
      if (isPhone(text, candidate, matcher.start(), matcher.end())) {
        found.add(text.found(Kind.PHONE, matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /** Digits as they are written. */
  private record Candidate(String written, String digits, List<Integer> groups) {
    static final int SHORTEST = 7;
    static final int SHORTEST_OF_ALL = 5;
    static final int LONGEST = 15;

    static Candidate of(String written) {
      List<String> groups =
          Arrays.stream(written.split("\\D+", -1)).filter(group -> !group.isEmpty()).toList();
      return new Candidate(
          written, String.join("", groups), groups.stream().map(String::length).toList());
    }

    boolean isInternational() {
      return written.indexOf('+') >= 0;
    }
  }

  private static boolean isPhone(Folded text, Candidate candidate, int start, int end) {
    String digits = candidate.digits();
    boolean called =
        Around.before(text, start, REACH, CALL) || Around.behind(text, end, 12, CALLED);
    if (candidate.isInternational()) {
      return PhoneShape.isInternational(digits) || (called && digits.length() <= Candidate.LONGEST);
    }
    if (DATE.matcher(candidate.written()).matches()
        || Around.behind(text, end, 10, UNIT)
        || Around.before(text, start, REACH, OTHER)
        || digits.length() > Candidate.LONGEST + 3) {
      return false;
    }
    return called || isDialledAbroad(digits) || isWrittenAsOne(candidate);
  }

  /** {@code 00} and {@code 011} stand for the plus. */
  private static boolean isDialledAbroad(String digits) {
    return (digits.startsWith("00") && PhoneShape.isInternational(digits.substring(2)))
        || (digits.startsWith("011") && PhoneShape.isInternational(digits.substring(3)));
  }

  /** Without a word that says so, only what is grouped as numbers are, or begins as one. */
  private static boolean isWrittenAsOne(Candidate candidate) {
    String digits = candidate.digits();
    List<Integer> groups = candidate.groups();
    boolean american = groups.equals(List.of(3, 3, 4)) || groups.equals(List.of(1, 3, 3, 4));
    if (american && PhoneShape.isNorthAmerican(digits)) {
      return true;
    }
    boolean trunk = digits.matches("0[1-9].*");
    boolean enough = digits.length() >= (trunk ? 8 : 9) && digits.length() <= 12;
    if (groups.size() == 1) {
      return trunk
          && digits.length() >= 10
          && enough
          && PhoneShape.isWrittenSoSomewhere(digits, groups);
    }
    return enough
        && (trunk || groups.size() >= 3)
        && PhoneShape.isWrittenSoSomewhere(digits, groups);
  }
}
