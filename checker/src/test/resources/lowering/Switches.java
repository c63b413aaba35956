class Switches {
  enum Color {
    RED,
    GREEN
  }

  int statement(int i) {
    int r = 0;
    switch (i) {
      case 1:
        r = 1;
      case 2:
        r += 2;
        break;
      default:
        r = 9;
    }
    return r;
  }

  int text(String s) {
    switch (s) {
      case "a":
        return 1;
      case "b":
      case "c":
        return 2;
      default:
        return 3;
    }
  }

  int expression(Color c) {
    return switch (c) {
      case RED -> 1;
      case GREEN -> {
        int q = 2;
        yield q + 1;
      }
    };
  }

  int many(int i) {
    return switch (i) {
      case 1, 2 -> 5;
      default -> throw new IllegalStateException();
    };
  }
}
