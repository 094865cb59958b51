package dev.perch.slack.view;

import dev.perch.guard.Masking;
import java.util.List;
import java.util.regex.Pattern;

/** The veil of a brand whose orders have numbers such as {@code AC-123456}. */
public final class BrandVeil {
  public static final Masking MASKING = new Masking(List.of(Pattern.compile("AC-[0-9]{6}")));
  public static final Veil VEIL = new Veil(MASKING);

  private BrandVeil() {}
}
