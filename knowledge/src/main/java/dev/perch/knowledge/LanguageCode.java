package dev.perch.knowledge;

import java.util.Locale;
import java.util.regex.Pattern;

/** How an entry names its language: {@code en}, {@code fil}, {@code pt-br}, {@code zh-hant}. */
public final class LanguageCode {
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8}){0,8}");

  private LanguageCode() {}

  /** The code that somebody wrote, as it is kept. */
  public static String of(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether that is one, as {@link #of} gives it: a language, and perhaps its script, land and
   * more.
   */
  public static boolean isOne(String code) {
    return CODE.matcher(code).matches();
  }
}
