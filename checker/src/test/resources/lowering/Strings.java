class Strings {
  String join(int n, long m, Object o) {
    String s = ":, " + n + ", 0:" + m;
    s += o;
    return s + 'c' + 1.5;
  }
}
