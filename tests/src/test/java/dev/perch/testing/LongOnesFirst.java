package dev.perch.testing;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Classes that take long begin first, so that at the end nobody waits for the last of them. */
public final class LongOnesFirst implements ClassOrderer {
  private static final List<String> LONG =
      List.of(
          "dev.perch.walks",
          "dev.perch.sandbox.page",
          "dev.perch.FloorPlanTest",
          "dev.perch.image",
          "dev.perch.stories",
          "dev.perch.sandbox",
          "dev.perch.app");

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparingInt(LongOnesFirst::rank)
                .thenComparing(each -> each.getTestClass().getName()));
  }

  private static int rank(ClassDescriptor each) {
    for (int i = 0; i < LONG.size(); i++) {
      if (each.getTestClass().getName().startsWith(LONG.get(i))) {
        return i;
      }
    }
    return LONG.size();
  }
}
