package dev.shapeproof.runtime;

/** The device that was asked for is not there. */
public final class DeviceUnavailableException extends TensorException {
  private static final long serialVersionUID = 1L;

  public DeviceUnavailableException(String message) {
    super(message);
  }
}
