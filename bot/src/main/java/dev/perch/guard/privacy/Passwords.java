package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is told as a password or PIN: "my password is Tr0ub4dor". Talk about passwords is none. */
final class Passwords implements Detector {
  private static final Pattern TOLD =
      Pattern.compile(
          "(?iu)\\b(?:password|passcode|passwort|kennwort|pwd|pin(?:\\s?code|\\s?number)?|mot de passe|contrase\u00f1a|senha)\\s{0,3}(?:(?:is|ist|es|est|was)\\s{1,3}(?:still\\s|now\\s)?|[:=]\\s{0,3})[\"'\u201c\u2018]?([^\\s\"'\u201d\u2019]{4,64})");

  private static final Pattern SECRET = Pattern.compile("\\p{N}|\\p{Ll}\\p{Lu}|[#$%&*_+=^~|]");

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    Matcher told = TOLD.matcher(text.text());
    while (told.find()) {
      if (SECRET.matcher(told.group(1)).find() && !told.group(1).startsWith("http")) {
        found.add(text.found(Kind.PASSWORD, told.start(1), told.end(1)));
      }
    }
    return found;
  }
}
