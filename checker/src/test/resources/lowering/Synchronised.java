class Synchronised {
  private final Object lock = new Object();
  private int n;

  int next() {
    synchronized (lock) {
      return n++;
    }
  }
}
