package dev.shapeproof.tests.realcode;

import dev.shapeproof.tests.javac.Jars;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A library whose sources are checked.
 *
 * @param operations whether it has tensor operations at all
 * @param atLeast percent of them that are proved or refuted; a floor, so that silence does not come
 *     from giving up
 */
record Subject(String name, Path sources, boolean operations, int atLeast) {

  static List<Subject> all() {
    return List.of(
        new Subject("ai.djl:api:0.36.0", Jars.subject("api-.*-sources\\.jar"), true, 44),
        new Subject(
            "ai.djl:basicdataset:0.36.0", Jars.subject("basicdataset-.*-sources\\.jar"), true, 78),
        new Subject(
            "ai.djl:model-zoo:0.36.0", Jars.subject("model-zoo-.*-sources\\.jar"), true, 48),
        new Subject(
            "ai.djl.timeseries:timeseries:0.36.0",
            Jars.subject("timeseries-.*-sources\\.jar"),
            true,
            50),
        new Subject(
            "ai.djl.huggingface:tokenizers:0.36.0",
            Jars.subject("tokenizers-.*-sources\\.jar"),
            true,
            54),
        new Subject("ai.djl:djl-zero:0.36.0", Jars.subject("djl-zero-.*-sources\\.jar"), true, 0),
        new Subject(
            "org.apache.commons:commons-math3:3.6.1",
            Jars.subject("commons-math3-.*-sources\\.jar"),
            false,
            0));
  }

  /** What the library is compiled against. */
  static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar") && !entry.contains("shapeproof"))
            .collect(Collectors.joining(File.pathSeparator))
        + File.pathSeparator
        + Jars.subject("commons-csv-.*\\.jar")
        + File.pathSeparator
        + Jars.subject("basicdataset-[0-9.]+\\.jar")
        + File.pathSeparator
        + Jars.subject("model-zoo-[0-9.]+\\.jar");
  }

  @Override
  public String toString() {
    return name;
  }
}
