package dev.shapeproof.tests.samples;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An edit that a finding offers, as an editor would read it from the JSON report.
 *
 * @param finding what it repairs
 * @param file in which the edit is made
 */
public record HelpLine(
    Finding finding, Path file, String text, int start, int end, String replacement) {

  /** All of a report, whose file names are relative to {@code work}. */
  public static List<HelpLine> read(String report, Path work) {
    List<HelpLine> found = new ArrayList<>();
    JsonObject document = JsonParser.parseString(report).getAsJsonObject();
    for (JsonElement each : document.getAsJsonArray("findings")) {
      JsonObject finding = each.getAsJsonObject();
      if (finding.has("help")) {
        JsonObject help = finding.getAsJsonObject("help");
        found.add(
            new HelpLine(
                Finding.read(finding, work),
                work.resolve(help.get("file").getAsString()).normalize(),
                help.get("text").getAsString(),
                help.get("start").getAsInt(),
                help.get("end").getAsInt(),
                help.get("replacement").getAsString()));
      }
    }
    return found;
  }

  /** The file's text with the edit made. */
  String applied(String source) {
    return source.substring(0, start) + replacement + source.substring(end);
  }
}
