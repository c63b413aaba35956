package dev.shapeproof.tests.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The checker as tests see it: files in, findings out. */
@FunctionalInterface
public interface Checker {

  List<Finding> check(List<Path> files) throws IOException, InterruptedException;
}
