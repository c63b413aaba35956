class InstanceOf {
  int plain(Object o) {
    return o instanceof String ? 1 : 0;
  }

  int binding(Object o) {
    if (o instanceof String s && s.length() > 2) {
      return s.length();
    }
    return 0;
  }

  int negated(Object o) {
    if (!(o instanceof Integer i)) {
      return -1;
    }
    return i;
  }
}
