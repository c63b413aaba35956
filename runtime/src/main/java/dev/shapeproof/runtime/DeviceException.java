package dev.shapeproof.runtime;

/** A device failed: what it had been given to do is not done. */
public final class DeviceException extends TensorException {
  private static final long serialVersionUID = 1L;

  public DeviceException(String message) {
    super(message);
  }
}
