package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.Proposals;
import dev.shapeproof.checker.flow.Refuted;
import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.model.Models;
import java.util.ArrayList;
import java.util.List;

/**
 * All kinds of edits, in the order in which they are tried. First come those that leave every
 * number as it was written and only arrange axes, then those that change what is computed.
 */
public final class Repairs implements Proposals {
  private final Models models;

  public Repairs(Models models) {
    this.models = models;
  }

  @Override
  public List<Group> of(Refuted refuted, Program program) {
    Failure failure = new Failure(refuted, program, new Vocabulary(models, program));
    List<Group> groups = new ArrayList<>();
    for (int kind = 0; kind < Remedies.ALL.size(); kind++) {
      for (List<Edit> edits : Remedies.ALL.get(kind).of(failure)) {
        if (!edits.isEmpty()) {
          groups.add(new Group(kind, edits));
        }
      }
    }
    return groups;
  }

  /** Loaded where something is refuted, which most compilations never come to. */
  private static final class Remedies {
    static final List<Remedy> ALL =
        List.of(
            new CastOperand(),
            new MoveOperand(),
            new TakeResult(),
            new NamedAxis(),
            new KeepAxis(),
            new InsertAxis(),
            new ReshapeVector(),
            new OtherInsertedAxis(),
            new TransposeOperand(),
            new SwapOperands(),
            new SwapAxes(),
            new LayerInput(),
            new InferSize(),
            new StackInstead(),
            new OtherJoinAxis(),
            new NearestAxis(),
            new LastAxis(),
            new OtherReducedAxis(),
            new LastIndex(),
            new OtherConstant(),
            new OtherSize(),
            new Shorter(),
            new OtherNumber());
  }
}
