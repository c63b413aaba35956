package dev.shapeproof.tests.samples;

import java.nio.file.Path;

/** What the checker reported: file, line and the id of the rule. */
public record Finding(Path file, int line, String id) {}
