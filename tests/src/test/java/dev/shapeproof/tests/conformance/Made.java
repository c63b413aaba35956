package dev.shapeproof.tests.conformance;

/** A call and what the engine did with it. */
record Made(Call call, Seen seen) {

  boolean accepted() {
    return seen.accepted();
  }
}
