class Nested {
  int field = 1;

  class Inner {
    int read() {
      return field + Nested.this.field;
    }
  }

  static class Base {
    int value() {
      return 1;
    }
  }

  static class Derived extends Base {
    @Override
    int value() {
      return super.value() + 1;
    }
  }

  Base anonymous(int captured) {
    return new Base() {
      @Override
      int value() {
        return captured;
      }
    };
  }
}
