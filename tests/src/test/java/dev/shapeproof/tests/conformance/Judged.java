package dev.shapeproof.tests.conformance;

/** One call, what the engine did and how the checker compares. */
record Judged(Call call, Seen seen, Verdict verdict) {

  String describe() {
    String engine = seen.result().map(Tensor::toString).orElse(seen.refusal());
    return call + ": " + verdict + " (" + engine + ")";
  }

  /** Not only for the values of elements, nor for want of a kernel. */
  boolean isRefusedForShapeOrDtype() {
    return !seen.noKernel() && !seen.byValue(call);
  }
}
