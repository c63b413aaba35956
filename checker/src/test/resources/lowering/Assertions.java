class Assertions {
  int positive(int i) {
    assert i > 0 && i < 10 : "not positive: " + i;
    return i;
  }

  void bare(Object o) {
    assert o != null;
  }
}
