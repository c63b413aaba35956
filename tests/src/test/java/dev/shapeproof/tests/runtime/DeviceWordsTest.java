package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.DeviceMismatchException;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Subject;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import dev.shapeproof.tests.samples.Mark;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where tensors lie on different devices, the runtime says what the checker says. It asks the rule
 * before it touches an element, so that shows without a second device.
 */
class DeviceWordsTest {

  /** A tensor as far as rules see it. */
  private record Seen(Device device, Optional<String> name, Layout layout) implements Subject {
    @Override
    public DType dtype() {
      return DType.F32;
    }
  }

  @Test
  void areThoseOfTheChecker(@TempDir Path work) throws IOException, InterruptedException {
    Program program =
        Corpus.RUNTIME_BUGS.programs().stream()
            .filter(each -> each.bug().filter(Mark::needsCuda).isPresent())
            .filter(each -> each.name().equals("CachedMask"))
            .findFirst()
            .orElseThrow();
    List<String> said = new LintProcess(work).say(List.of(program.file()));
    Subject scores = new Seen(Device.cuda(0), Optional.of("scores"), Layout.contiguous(4, 10, 10));
    Subject mask = new Seen(Device.CPU, Optional.of("mask"), Layout.contiguous(10, 10));
    RuleCall call = RuleCall.of(Op.MUL).tensor(scores).tensor(mask).flag(false).flag(false);
    DeviceMismatchException thrown = assertThrows(DeviceMismatchException.class, call::check);
    assertEquals(Optional.of(RuleId.DEVICE_MISMATCH), thrown.id());
    String headline = thrown.getMessage().lines().findFirst().orElseThrow();
    assertTrue(
        said.stream().anyMatch(line -> line.endsWith(": error: " + headline)),
        () -> headline + "\nis what is thrown, and this is what the checker says:\n" + said);
  }
}
