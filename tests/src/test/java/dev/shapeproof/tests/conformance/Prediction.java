package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.samples.Finding;
import java.util.List;

/** What the checker said at the lines of one call. */
record Prediction(List<Finding> findings) {

  /** What strict mode reports where an operation could not be decided. */
  static final String ASSUMED = "shape.unproved";

  Verdict against(Call call, Seen seen, Sheet.Place place) {
    boolean refused = refusedAt(place.call());
    if (!seen.accepted()) {
      if (refused) {
        return Verdict.AGREES;
      }
      if (seen.noKernel() || seen.byValue(call)) {
        return seen.noKernel() ? Verdict.NO_KERNEL : Verdict.BY_VALUE;
      }
      return openAt(place.call()) ? Verdict.UNKNOWN : Verdict.REFUSED_BY_ENGINE_ONLY;
    }
    if (refused) {
      return Verdict.REFUSED_BY_CHECKER_ONLY;
    }
    if (refusedAt(place.shape())) {
      return Verdict.OTHER_SHAPE;
    }
    if (refusedAt(place.dtype())) {
      return Verdict.OTHER_DTYPE;
    }
    boolean open = openAt(place.call()) || openAt(place.shape()) || openAt(place.dtype());
    return open ? Verdict.UNKNOWN : Verdict.AGREES;
  }

  private boolean refusedAt(int line) {
    return findings.stream().anyMatch(it -> it.line() == line && it.refuses());
  }

  private boolean openAt(int line) {
    return findings.stream().anyMatch(it -> it.line() == line && it.id().equals(ASSUMED));
  }
}
