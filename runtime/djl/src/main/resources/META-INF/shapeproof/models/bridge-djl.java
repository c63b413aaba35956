import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.shapeproof.bridge.djl.DjlArrays;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;

/** Copies: shape and dtype cross, nothing else does. What a copy is made of may be closed after. */
@Library(name = "Shapeproof's bridge to DJL", version = "0.1.0", packages = "dev.shapeproof.bridge.djl")
@interface Model {}

@Represents("object")
class DjlArrays {
  private static boolean crosses(DType dtype) {
    return dtype == dtypeConstant("f64") || dtype == dtypeConstant("f32") || dtype == dtypeConstant("f16")
        || dtype == dtypeConstant("i64") || dtype == dtypeConstant("i32") || dtype == dtypeConstant("u8")
        || dtype == dtypeConstant("bool");
  }
  @Pure static Tensor tensor(NDArray array) {
    require(DjlArrays.crosses(dtype(array)), "dtype.mismatch",
        "{} is {}; between DJL and this runtime only f64, f32, f16, i64, i32, u8 and bool are copied", array, dtype(array));
    require(device(array) == deviceConstant("cpu"), "device.mismatch",
        "{} is on {}; between DJL and this runtime arrays are copied on the cpu only", array, device(array));
    return tensor(shape(array), dtype(array), deviceConstant("cpu"));
  }
  @Pure static NDArray array(Tensor tensor, NDManager manager) {
    require(DjlArrays.crosses(dtype(tensor)), "dtype.mismatch",
        "{} is {}; between DJL and this runtime only f64, f32, f16, i64, i32, u8 and bool are copied", tensor, dtype(tensor));
    require(device(tensor) == deviceConstant("cpu"), "device.mismatch",
        "{} is on {}; between DJL and this runtime arrays are copied on the cpu only", tensor, device(tensor));
    return tensor(shape(tensor), dtype(tensor), field(manager, "device"));
  }
}
