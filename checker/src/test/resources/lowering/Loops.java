class Loops {
  int sum(int n) {
    int s = 0;
    for (int i = 0; i < n; i++) {
      s += i;
    }
    return s;
  }

  int forever(int i) {
    while (true) {
      if (i++ > 10) {
        break;
      }
    }
    do {
      --i;
    } while (i > 3 || i == 7);
    return i;
  }

  int labelled(int[][] rows) {
    int found = 0;
    outer:
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] < 0) {
          continue outer;
        }
        if (rows[i][j] == 9) {
          break outer;
        }
        found++;
      }
    }
    return found;
  }
}
