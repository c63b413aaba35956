record Records(int width, String name) {
  Records {
    if (width < 0) {
      throw new IllegalArgumentException("width");
    }
  }

  record Plain(long[] shape) {}

  int twice() {
    return 2 * width;
  }

  static Plain make(Records r) {
    return new Plain(new long[] {r.width(), r.width});
  }
}
