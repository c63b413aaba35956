package lib;

/** Nobody calls it, and it has another size. */
public class ManyHeads extends Heads {
  @Override
  public int size() {
    return 8;
  }
}
