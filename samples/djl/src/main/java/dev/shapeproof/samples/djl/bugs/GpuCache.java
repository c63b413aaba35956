package dev.shapeproof.samples.djl.bugs;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Keeps an embedding table on the GPU and looks up the nearest entry for each query. */
public final class GpuCache {

  private final NDArray table;

  GpuCache(NDManager manager, int entries, int dimensions) {
    NDArray host = manager.randomNormal(new Shape(entries, dimensions));
    table = host.toDevice(Device.gpu(0), false);
  }

  NDArray nearest(NDArray queries) {
    NDArray scores = queries.matMul(table.transpose()); // BUG: device.mismatch (needs cuda:0)
    return scores.argMax(1).toDevice(Device.cpu(), false);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
      GpuCache cache = new GpuCache(manager, 10_000, 128);
      NDArray queries = manager.randomNormal(new Shape(16, 128));
      System.out.println(cache.nearest(queries));
    }
  }
}
