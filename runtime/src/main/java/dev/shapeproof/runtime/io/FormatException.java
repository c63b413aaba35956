package dev.shapeproof.runtime.io;

import java.io.IOException;

/** A file is not what its format asks for. */
public final class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  FormatException(String message) {
    super(message);
  }
}
