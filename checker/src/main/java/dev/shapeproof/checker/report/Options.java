package dev.shapeproof.checker.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What a user may ask of a run, the same through plugin, processor and command line.
 *
 * @param strict report assumed operations and unused suppressions as warnings
 * @param models further model files
 * @param solver whether Z3 may be used
 */
public record Options(boolean strict, List<Path> models, boolean solver) {
  public static final Options DEFAULT = new Options(false, List.of(), true);
}
