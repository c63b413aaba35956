package dev.shapeproof.tests.samples;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.shapeproof.rule.RuleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the checker reported: file, line and the id of the rule. */
public record Finding(Path file, int line, String id) {

  /**
   * Whether it says that the program cannot go on there: neither a warning about code that runs nor
   * what strict mode says of an undecided operation.
   */
  public boolean refuses() {
    return RuleId.parse(id)
        .filter(RuleId::stops)
        .filter(rule -> rule != RuleId.SHAPE_UNPROVED)
        .isPresent();
  }

  /** All of a JSON report, whose file names are relative to {@code work}. */
  public static List<Finding> readAll(String report, Path work) {
    List<Finding> found = new ArrayList<>();
    JsonObject document = JsonParser.parseString(report).getAsJsonObject();
    for (JsonElement each : document.getAsJsonArray("findings")) {
      found.add(read(each.getAsJsonObject(), work));
    }
    return found;
  }

  static Finding read(JsonObject finding, Path work) {
    return new Finding(
        work.resolve(finding.get("file").getAsString()).normalize(),
        finding.get("line").getAsInt(),
        finding.get("rule").getAsString());
  }
}
