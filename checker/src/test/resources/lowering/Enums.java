enum Enums {
  ONE(1),
  TWO(2) {
    @Override
    int twice() {
      return 5;
    }
  };

  final int value;

  Enums(int value) {
    this.value = value;
  }

  int twice() {
    return value * 2;
  }
}
