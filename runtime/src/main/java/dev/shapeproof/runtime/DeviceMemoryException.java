package dev.shapeproof.runtime;

/** A device has no memory left for a new tensor; what is there stays as it is. */
public final class DeviceMemoryException extends TensorException {
  private static final long serialVersionUID = 1L;

  public DeviceMemoryException(String message) {
    super(message);
  }
}
