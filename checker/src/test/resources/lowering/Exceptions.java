import java.io.IOException;
import java.io.StringReader;

class Exceptions {
  int caught(String s) {
    try {
      return Integer.parseInt(s);
    } catch (NumberFormatException | NullPointerException e) {
      return -1;
    }
  }

  int rethrown(String s) {
    try {
      return Integer.parseInt(s);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  int retried(String s) {
    while (true) {
      try {
        return Integer.parseInt(s);
      } catch (NumberFormatException e) {
        s = "1";
      }
    }
  }

  int nested(String s) {
    try {
      try {
        return Integer.parseInt(s);
      } catch (NumberFormatException inner) {
        return s.length();
      }
    } catch (RuntimeException outer) {
      return 0;
    } finally {
      System.gc();
    }
  }

  int resource() throws IOException {
    try (StringReader in = new StringReader("x")) {
      return in.read();
    }
  }

  void thrown(int i) {
    if (i < 0) {
      throw new IllegalArgumentException("negative: " + i);
    }
  }
}
