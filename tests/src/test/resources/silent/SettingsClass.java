package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A model built from settings. */
public final class SettingsClass {
  static class Settings {
    private int hidden = 64;
    private int classes = 2;

    int getHidden() {
      return hidden;
    }

    void setHidden(int hidden) {
      this.hidden = hidden;
    }

    int getClasses() {
      return classes;
    }
  }

  private SettingsClass() {}

  static NDArray first(NDManager manager, Settings settings) {
    return manager.randomNormal(new Shape(10, settings.getHidden()));
  }

  static NDArray second(NDManager manager, Settings settings) {
    return manager.randomNormal(new Shape(settings.getHidden(), settings.getClasses()));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Settings settings = new Settings();
      settings.setHidden(32);
      NDArray w1 = first(manager, settings);
      NDArray w2 = second(manager, settings);
      NDArray x = manager.ones(new Shape(3, 10));
      System.out.println(x.matMul(w1).matMul(w2));
    }
  }
}
