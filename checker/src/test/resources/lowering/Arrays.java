class Arrays {
  long[] filled(int n) {
    long[] a = new long[n];
    long[][] b = {{1, 2}, {n}};
    int[][] c = new int[2][n];
    a[0] = b[1][0];
    b[0][1] += 3;
    return a.clone();
  }
}
