package dev.shapeproof.runtime.memory;

import dev.shapeproof.runtime.storage.Storage;

/** What a scope can keep. */
public interface Held {
  /** For the engine room: the memory that it stands on. */
  Storage storage();
}
