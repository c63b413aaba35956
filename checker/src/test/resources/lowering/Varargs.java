import java.util.Arrays;
import java.util.List;

class Varargs {
  static int count(String label, long... sizes) {
    return sizes.length;
  }

  void calls(int n, long[] given) {
    count("none");
    count("some", 1, n, 2L);
    count("array", given);
    String text = String.format("%d x %s", n, "y");
    List<Integer> boxed = Arrays.asList(1, n);
  }
}
