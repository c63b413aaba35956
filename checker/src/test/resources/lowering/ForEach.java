import java.util.List;

class ForEach {
  int array(int[] values) {
    int s = 0;
    for (int v : values) {
      s += v;
    }
    return s;
  }

  long unboxed(List<Long> values) {
    long s = 0;
    for (long v : values) {
      s += v;
    }
    return s;
  }

  int nested(List<String[]> values) {
    int s = 0;
    for (String[] row : values) {
      for (String text : row) {
        s += text.length();
      }
    }
    return s;
  }
}
