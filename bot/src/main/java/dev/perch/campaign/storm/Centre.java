package dev.perch.campaign.storm;

import dev.perch.campaign.storm.Gist.Meant;
import org.jspecify.annotations.Nullable;

/**
 * The middle of texts, which moves with each that is added: of meanings their mean, of words those
 * of the first.
 */
final class Centre {
  private @Nullable Gist middle;
  private float @Nullable [] sum;

  void add(Gist gist) {
    switch (gist) {
      case Meant meant -> add(meant.vector());
      case Gist.Worded _ -> middle = middle == null ? gist : middle;
    }
  }

  private void add(float[] vector) {
    float[] before = sum;
    float[] all = before == null ? new float[vector.length] : before;
    double square = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] += vector[i];
      square += (double) all[i] * all[i];
    }
    sum = all;
    float[] unit = new float[all.length];
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < unit.length; i++) {
      unit[i] = length == 0 ? 0 : all[i] / length;
    }
    middle = new Meant(unit);
  }

  /** How near a text is: 1 and more is near-same. */
  double near(Gist gist) {
    return middle == null ? 0 : middle.near(gist);
  }

  /** How near it is at most. */
  double nearAtMost(Gist gist) {
    return middle == null ? 0 : middle.nearAtMost(gist);
  }

  /** How near another middle is. */
  double near(Centre other) {
    return other.middle == null ? 0 : near(other.middle);
  }
}
