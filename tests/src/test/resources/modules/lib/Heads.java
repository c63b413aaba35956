package lib;

/** Sizes, without a tensor in sight. */
public class Heads {
  private int count = 4;

  public static int width(int features, int heads) {
    return features / heads;
  }

  public int count() {
    return count;
  }

  public int size() {
    return 4;
  }

  public void setCount(int count) {
    this.count = count;
  }
}
