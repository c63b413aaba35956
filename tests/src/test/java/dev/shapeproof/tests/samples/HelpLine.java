package dev.shapeproof.tests.samples;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An edit that a finding offers, as an editor would read it from the JSON report.
 *
 * @param finding what it repairs
 * @param file in which the edit is made
 */
public record HelpLine(Finding finding, Path file, String text, List<Change> changes) {

  /** A text in place of a range. */
  private record Change(int start, int end, String replacement) {
    static Change read(JsonObject json) {
      return new Change(
          json.get("start").getAsInt(),
          json.get("end").getAsInt(),
          json.get("replacement").getAsString());
    }
  }

  /** All of a report, whose file names are relative to {@code work}. */
  public static List<HelpLine> read(String report, Path work) {
    List<HelpLine> found = new ArrayList<>();
    JsonObject document = JsonParser.parseString(report).getAsJsonObject();
    for (JsonElement each : document.getAsJsonArray("findings")) {
      JsonObject finding = each.getAsJsonObject();
      if (finding.has("help")) {
        JsonObject help = finding.getAsJsonObject("help");
        List<Change> changes = new ArrayList<>(List.of(Change.read(help)));
        if (help.has("and")) {
          help.getAsJsonArray("and")
              .forEach(more -> changes.add(Change.read(more.getAsJsonObject())));
        }
        found.add(
            new HelpLine(
                Finding.read(finding, work),
                work.resolve(help.get("file").getAsString()).normalize(),
                help.get("text").getAsString(),
                changes));
      }
    }
    return found;
  }

  /** The file's text with the edit made, the last change first. */
  String applied(String source) {
    List<Change> backwards = new ArrayList<>(changes);
    backwards.sort(Comparator.comparing(Change::start).reversed());
    String text = source;
    for (Change change : backwards) {
      text = text.substring(0, change.start) + change.replacement + text.substring(change.end);
    }
    return text;
  }
}
