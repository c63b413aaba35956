class Constants {
  static final int WIDTH = 28 * 28;
  static final String NAME = "w" + WIDTH;
  private static final boolean DEBUG = false;

  int folded() {
    final int local = 3;
    return WIDTH + local * 2;
  }

  String text() {
    return NAME + "!";
  }

  int dead(int a) {
    if (DEBUG) {
      return a;
    }
    return -1;
  }

  int most() {
    return Integer.MAX_VALUE;
  }
}
