class Initialisers {
  int a = 1;
  final int b;
  static int[] table = new int[3];

  static {
    for (int i = 0; i < table.length; i++) {
      table[i] = i;
    }
  }

  {
    b = a + 1;
  }

  Initialisers() {
    this(4);
  }

  Initialisers(int x) {
    a = x > 0 ? x : -x;
  }
}
