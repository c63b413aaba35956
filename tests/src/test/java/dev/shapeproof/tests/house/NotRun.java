package dev.shapeproof.tests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Says at the end of a build how many tests ran, how many did not, and why, over all modules. */
public final class NotRun {
  /** {@code runtime/djl/target/surefire-reports}. */
  private static final int NESTED = 4;

  private NotRun() {}

  public static void main(String[] arguments)
      throws IOException, ParserConfigurationException, SAXException {
    System.out.println(summary(Path.of(arguments[0]), Instant.parse(arguments[1])));
  }

  /** Over the reports of all modules under {@code root} since the build {@code started}. */
  static String summary(Path root, Instant started)
      throws IOException, ParserConfigurationException, SAXException {
    int all = 0;
    Map<String, Integer> reasons = new TreeMap<>();
    for (Path report : reports(root, started)) {
      NodeList tests =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("testcase");
      all += tests.getLength();
      for (int i = 0; i < tests.getLength(); i++) {
        if (tests.item(i) instanceof Element test
            && test.getElementsByTagName("skipped").item(0) instanceof Element skipped) {
          reasons.merge(reason(skipped), 1, Integer::sum);
        }
      }
    }
    return line(all, reasons);
  }

  private static String line(int all, Map<String, Integer> reasons) {
    int skipped = reasons.values().stream().mapToInt(Integer::intValue).sum();
    String ran = (all - skipped) + " tests ran, ";
    if (skipped == 0) {
      return ran + "none was left out";
    }
    return ran
        + skipped
        + " did not: "
        + reasons.entrySet().stream()
            .map(entry -> entry.getValue() + " because " + entry.getKey())
            .collect(Collectors.joining("; "));
  }

  private static String reason(Element skipped) {
    String message = skipped.getAttribute("message");
    if (message.isEmpty()) {
      // A failed assumption comes as an exception: its message first, then where it was.
      String first = skipped.getTextContent().strip().lines().findFirst().orElse("");
      message = first.replaceFirst("^[\\w.$]+: ", "");
    }
    message = message.replaceFirst("^Assumption failed: ", "").strip();
    return message.isEmpty() ? "of no stated reason" : message;
  }

  /** Those of this build: a test that was renamed leaves its old one behind. */
  private static List<Path> reports(Path root, Instant started) throws IOException {
    List<Path> reports = new ArrayList<>();
    for (Path folder : folders(root)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          if (file.getFileName().toString().matches("TEST-.*\\.xml")
              && !Files.getLastModifiedTime(file).toInstant().isBefore(started)) {
            reports.add(file);
          }
        }
      }
    }
    return reports;
  }

  /** Of modules, and of modules in them. */
  private static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> found =
        Files.find(root, NESTED, (path, about) -> path.endsWith("target/surefire-reports"))) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }
}
