class Conditions {
  int and(int a, int b) {
    if (a > 0 && b > 0) {
      return 1;
    }
    return 2;
  }

  int mixed(int a, int b, boolean c) {
    if (!(a > 0 || b > 0 && !c)) {
      return 1;
    }
    return 2;
  }

  boolean value(int a, int b) {
    boolean both = a > 0 && b > 0;
    return both;
  }

  boolean returned(int a, int b, int c) {
    return a > 0 && (b > 0 || c > 0);
  }

  int ternaryCondition(boolean a, boolean b, boolean c) {
    return (a ? b : c) ? 1 : 2;
  }

  void loop(int a, int b) {
    while (a < b && b != 0) {
      a++;
    }
  }
}
