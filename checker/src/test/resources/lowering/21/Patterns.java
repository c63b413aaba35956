class Patterns {
  sealed interface Shape permits Circle, Box {}

  record Circle(int radius) implements Shape {}

  record Box(int width, Circle hole) implements Shape {}

  int kind(Shape s) {
    return switch (s) {
      case Circle c when c.radius() > 3 -> 1;
      case Circle c -> c.radius();
      case Box(int w, Circle(int r)) -> w + r;
    };
  }

  int test(Object o) {
    if (o instanceof Box(int w, Circle hole) && w > 2) {
      return w;
    }
    return 0;
  }
}
