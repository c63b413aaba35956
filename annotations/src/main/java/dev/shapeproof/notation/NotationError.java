package dev.shapeproof.notation;

import java.util.Optional;

/**
 * Why a text of the notation cannot be read.
 *
 * @param column where, counting from 1; one past the end where something is missing there
 * @param message what was expected: {@code expected a dimension after ','}
 * @param suggestion what was probably meant
 */
public record NotationError(int column, String message, Optional<String> suggestion) {

  /** {@code column 4: expected a dimension after ','}. */
  public String text() {
    return "column "
        + column
        + ": "
        + message
        + suggestion.map(word -> " (did you mean '" + word + "'?)").orElse("");
  }
}
