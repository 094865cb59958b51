package dev.perch.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns from a record's components which keys it asks for. Whatever it refuses is a mistake in the
 * program, so it throws IllegalArgumentException with the component's name.
 */
final class Shapes {
  private final Set<Class<?>> around = new HashSet<>();

  private Shapes() {}

  static Shape of(Class<? extends Record> type) {
    return new Shapes().group(type);
  }

  private Shape shape(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new Shape.ListOf(shape(arguments[0]));
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new Shape.MapOf(shape(arguments[1]));
      }
    }
    if (type == Secret.class) {
      return new Shape.Hidden();
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("no setting can be a " + type.getTypeName());
    }
    return Values.of(plain).<Shape>map(value -> value).orElseGet(() -> group(plain));
  }

  private Shape group(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException("no setting can be a " + type.getTypeName());
    }
    if (!around.add(type)) {
      throw new IllegalArgumentException(type.getTypeName() + " holds itself");
    }
    List<Shape.Key> keys = Arrays.stream(type.getRecordComponents()).map(this::key).toList();
    around.remove(type);
    if (keys.stream().map(Shape.Key::name).distinct().count() < keys.size()) {
      throw new IllegalArgumentException(type.getTypeName() + " has two keys of one name");
    }
    return new Shape.Group(constructor(type), keys);
  }

  private Shape.Key key(RecordComponent component) {
    Name name = component.getAnnotation(Name.class);
    Default byDefault = component.getAnnotation(Default.class);
    Setting setting = component.getAnnotation(Setting.class);
    Shape shape = shape(component.getGenericType());
    if (byDefault != null && !mayDefaultTo(byDefault.value(), shape)) {
      throw new IllegalArgumentException(component + " cannot have this @Default");
    }
    return new Shape.Key(
        name == null ? kebab(component.getName()) : name.value(),
        shape,
        byDefault == null ? null : byDefault.value(),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        component.getAnnotation(Needed.class),
        setting == null ? "" : setting.value(),
        setting == null ? "" : setting.example());
  }

  private static boolean mayDefaultTo(String text, Shape shape) {
    return switch (shape) {
      case Shape.Value _ -> true;
      case Shape.Hidden _ -> false;
      case Shape.Group _, Shape.ListOf _, Shape.MapOf _ -> text.isEmpty();
    };
  }

  static Constructor<?> constructor(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** {@code apiUrl} and {@code API_URL} as {@code api-url}. */
  static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
