class Compound {
  int[] data = {1, 2};
  byte small;
  static long total;

  void locals(int i, long l, short s) {
    i += 2;
    i -= l;
    i <<= 3;
    s *= 2;
    l /= i;
    l %= 7;
  }

  void elements(int i) {
    data[i]++;
    data[i] += 4;
    --data[i + 1];
  }

  void fields(String name) {
    small += 1;
    total += small;
    this.small++;
    name += total;
  }

  int chained(int a, int b) {
    a = b = 5;
    return a++ + ++b;
  }

  boolean flags(boolean a, boolean b) {
    a &= b;
    a |= !b;
    return a ^ b;
  }
}
