class Boxing {
  Integer box(int i) {
    return i;
  }

  int unbox(Integer i) {
    return i;
  }

  long both(Integer i, Long l) {
    return i + l;
  }

  boolean compare(Integer i, int j) {
    return i == j;
  }

  double constants() {
    long l = 3;
    float f = 'a';
    double d = 1;
    byte b = (byte) 300;
    return l + f + d + b;
  }

  Object cast(Object o) {
    return (String) o;
  }
}
