package dev.shapeproof.notation;

import dev.shapeproof.rule.DType;
import java.util.List;
import java.util.Locale;

/** What {@code @DType} may hold. */
public sealed interface DTypeSpec {

  /** {@code f32}. */
  record Exact(DType dtype) implements DTypeSpec {}

  /** {@code float}, {@code int}, {@code any}. */
  record OfClass(Group group) implements DTypeSpec {}

  /** {@code promote(a, b)}: the dtype that mixing these parameters gives. */
  record Promote(List<String> names) implements DTypeSpec {
    public Promote {
      names = List.copyOf(names);
    }
  }

  /** A class of dtypes. */
  enum Group {
    FLOAT,
    INT,
    ANY;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
