package dev.shapeproof.checker.flow;

/**
 * What holds at a loop's head, what was guessed, and what a round costs.
 *
 * @param done whether the last pass began with this very state and was judged as asked
 * @param never whether no round comes back to the head
 */
record Settled(
    State state, LoopHead guesses, int costs, boolean blurred, boolean done, boolean never) {
  boolean isLossy() {
    return blurred || guesses.isLossy();
  }
}
