package dev.shapeproof.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last line of a build counts every module, and gives each reason once. */
class NotRunTest {

  private static final Instant STARTED = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path root;

  private void report(String name, int seconds, String... tests) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "<testsuite>" + String.join("", tests) + "</testsuite>");
    Files.setLastModifiedTime(file, FileTime.from(STARTED.plusSeconds(seconds)));
  }

  @Test
  void saysSoWhereAllRan() throws Exception {
    report("a/target/surefire-reports/TEST-A.xml", 1, "<testcase/>", "<testcase/>");
    assertEquals("2 tests ran, none was left out", NotRun.summary(root, STARTED));
  }

  @Test
  void countsConditionsAndFailedAssumptionsByReason() throws Exception {
    report(
        "a/target/surefire-reports/TEST-A.xml",
        1,
        "<testcase/>",
        "<testcase><skipped message='no JDK 25 was found'/></testcase>");
    report(
        "b/target/surefire-reports/TEST-B.xml",
        2,
        "<testcase><skipped type='org.opentest4j.TestAbortedException'><![CDATA["
            + "org.opentest4j.TestAbortedException: Assumption failed: no JDK 25 was found\n"
            + "\tat somewhere]]></skipped></testcase>",
        "<testcase><skipped/></testcase>");
    report("b/target/surefire-reports/TEST-Renamed.xml", -1, "<testcase/>");
    assertEquals(
        "1 tests ran, 3 did not: 2 because no JDK 25 was found; 1 because of no stated reason",
        NotRun.summary(root, STARTED));
  }
}
