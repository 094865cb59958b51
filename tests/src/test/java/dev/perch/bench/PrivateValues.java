package dev.perch.bench;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.perch.guard.Finding.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.IBANValidator;

/** Private data that belongs to nobody: made by the rules that each kind has published. */
final class PrivateValues {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final List<String> REGIONS =
      PLANS.getSupportedRegions().stream().sorted().toList();
  private static final List<PhoneNumberFormat> FORMATS =
      List.of(PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL);

  /** Lengths of bank accounts whose form is digits alone, by country. */
  private static final List<String> ACCOUNTS =
      List.of(
          "DE22", "AT20", "ES24", "BE16", "DK18", "FI18", "PL28", "PT25", "SE24", "HR21", "CZ24",
          "HU28");

  private static final List<String> CARDS =
      List.of(
          "4:16", "51:16", "55:16", "2221:16", "2719:16", "34:15", "37:15", "6011:16", "644:16",
          "65:16", "36:14", "3528:16", "3589:16", "62:16");

  private static final List<String> DOMAINS =
      List.of("example.com", "mail.example.org", "example.co.uk", "example.de", "post.example.net");

  private final Random random;

  PrivateValues(long seed) {
    random = new Random(seed);
  }

  /** So many of a kind, each in a sentence. */
  List<Planted> planted(Kind kind, int many) {
    List<String> sentences = sentences(kind);
    return Stream.generate(() -> planted(sentences, value(kind))).limit(many).toList();
  }

  /**
   * A value in a sentence.
   *
   * @param from where it begins
   * @param to one past its end
   */
  record Planted(String text, int from, int to) {}

  private Planted planted(List<String> sentences, String value) {
    String sentence = sentences.get(random.nextInt(sentences.size()));
    int from = sentence.indexOf("%");
    return new Planted(sentence.replace("%", value), from, from + value.length());
  }

  /** Half of them say what it is. */
  private static List<String> sentences(Kind kind) {
    String noun =
        switch (kind) {
          case EMAIL -> "e-mail";
          case PHONE -> "phone number";
          case CARD -> "card";
          case IBAN -> "account";
          case NATIONAL_ID -> "SSN";
          case IP_ADDRESS -> "IP address";
          case VIN -> "VIN";
          default -> throw new IllegalArgumentException(kind.key());
        };
    return List.of(
        "My " + noun + " is %, can you check?",
        "@AcmeCare " + noun + ": %",
        "I sent it already, it was the " + noun + " % as you said",
        "@AcmeCare here you go: %",
        "% is mine. What now?",
        "@AcmeCare it is % and I have said so twice");
  }

  private String value(Kind kind) {
    return switch (kind) {
      case EMAIL -> email();
      case PHONE -> phone();
      case CARD -> card();
      case IBAN -> iban();
      case NATIONAL_ID -> socialSecurity();
      case IP_ADDRESS -> random.nextInt(3) == 0 ? sixth() : fourth();
      case VIN -> vin();
      default -> throw new IllegalArgumentException(kind.key());
    };
  }

  private String email() {
    String name = letters(3 + random.nextInt(8));
    String more = pick(List.of("", "." + letters(5), "_" + digits(2), "+" + letters(4), digits(3)));
    return name + more + "@" + pick(DOMAINS);
  }

  private String phone() {
    while (true) {
      String region = REGIONS.get(random.nextInt(REGIONS.size()));
      PhoneNumber example =
          PLANS.getExampleNumberForType(
              region,
              random.nextBoolean()
                  ? PhoneNumberUtil.PhoneNumberType.MOBILE
                  : PhoneNumberUtil.PhoneNumberType.FIXED_LINE);
      if (example == null) {
        continue;
      }
      PhoneNumber other = new PhoneNumber().mergeFrom(example);
      int scale = (int) Math.pow(10, 4);
      other.setNationalNumber(example.getNationalNumber() / scale * scale + random.nextInt(scale));
      if (PLANS.isValidNumber(other)) {
        return PLANS.format(other, FORMATS.get(random.nextInt(FORMATS.size())));
      }
    }
  }

  private String card() {
    String[] range = pick(CARDS).split(":", -1);
    int length = Integer.parseInt(range[1]);
    String bare = range[0] + digits(length - range[0].length() - 1);
    String number = bare + luhn(bare);
    return switch (random.nextInt(3)) {
      case 0 -> number;
      case 1 -> grouped(number, " ");
      default -> grouped(number, "-");
    };
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? 2 * digit : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return (10 - sum % 10) % 10;
  }

  private String iban() {
    while (true) {
      String country = pick(ACCOUNTS);
      String code = country.substring(0, 2);
      String account = digits(Integer.parseInt(country.substring(2)) - 4);
      String iban = code + check(code, account) + account;
      if (IBANValidator.getInstance().isValid(iban)) {
        return random.nextBoolean() ? iban : grouped(iban, " ");
      }
    }
  }

  private static String check(String country, String account) {
    StringBuilder number = new StringBuilder(account);
    country.chars().forEach(letter -> number.append(letter - 'A' + 10));
    int rest = new BigInteger(number + "00").mod(BigInteger.valueOf(97)).intValue();
    return String.format(Locale.ROOT, "%02d", 98 - rest);
  }

  private String socialSecurity() {
    int area = 1 + random.nextInt(898);
    String between = random.nextInt(5) == 0 ? " " : "-";
    return String.format(
        Locale.ROOT,
        "%03d%s%02d%s%04d",
        area == 666 ? 667 : area,
        between,
        1 + random.nextInt(99),
        between,
        1 + random.nextInt(9999));
  }

  private String fourth() {
    return (1 + random.nextInt(223))
        + "."
        + random.nextInt(256)
        + "."
        + random.nextInt(256)
        + "."
        + random.nextInt(256);
  }

  private String sixth() {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      groups.add(Integer.toHexString(0x1000 + random.nextInt(0xefff)));
    }
    return random.nextBoolean()
        ? String.join(":", groups)
        : String.join(":", groups.subList(0, 3)) + "::" + groups.getLast();
  }

  private String vin() {
    String signs = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    String values = "123456781234579234567890123456789";
    int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    StringBuilder vin = new StringBuilder("W");
    while (vin.length() < 13) {
      vin.append(signs.charAt(random.nextInt(signs.length())));
    }
    vin.append(digits(4));
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (values.charAt(signs.indexOf(vin.charAt(i))) - '0');
    }
    vin.setCharAt(8, sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11));
    return vin.toString();
  }

  private static String grouped(String number, String between) {
    return number.replaceAll("(?<=\\G.{4})(?=.)", between);
  }

  private String letters(int many) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < many; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private String digits(int many) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < many; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** The same written so that a machine should not see it: other digits, unseen signs between. */
  Planted hidden(Planted plain) {
    Supplier<String> unseen = () -> pick(List.of("\u200b", "\u200d", "\u2060", "\u00ad"));
    String value = plain.text().substring(plain.from(), plain.to());
    StringBuilder hidden = new StringBuilder();
    boolean wide = random.nextBoolean();
    value
        .chars()
        .forEach(sign -> {
          boolean digit = sign >= '0' && sign <= '9';
          hidden.append(wide && digit ? (char) (sign - '0' + '\uff10') : (char) sign);
          hidden.append(random.nextInt(4) == 0 ? unseen.get() : "");
        });
    String text =
        plain.text().substring(0, plain.from()) + hidden + plain.text().substring(plain.to());
    return new Planted(text, plain.from(), plain.from() + hidden.length());
  }
}
