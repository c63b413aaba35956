class Ternary {
  int pick(boolean c, int a, int b) {
    return c ? a : b;
  }

  long widened(boolean c, int a, long b) {
    long v = c ? a : b;
    return v + 1;
  }

  String nested(int i) {
    return i == 0 ? "zero" : i == 1 ? "one" : "many";
  }

  Object nothing(boolean c) {
    return c ? null : this;
  }
}
