import dev.shapeproof.bridge.nd4j.Nd4jArrays;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies: shape and dtype cross, nothing else does. What ND4J's own methods do is not said here. */
@Library(name = "Shapeproof's bridge to ND4J", version = "0.1.0", packages = "dev.shapeproof.bridge.nd4j")
@interface Model {}

@Represents("tensor")
class INDArray {}

@Represents("object")
class Nd4jArrays {
  private static boolean crosses(DType dtype) {
    return dtype == dtypeConstant("f64") || dtype == dtypeConstant("f32") || dtype == dtypeConstant("f16")
        || dtype == dtypeConstant("bf16") || dtype == dtypeConstant("i64") || dtype == dtypeConstant("i32")
        || dtype == dtypeConstant("u8") || dtype == dtypeConstant("bool");
  }
  @Pure static Tensor tensor(INDArray array) {
    require(Nd4jArrays.crosses(dtype(array)), "dtype.mismatch",
        "{} is {}; between ND4J and this runtime only f64, f32, f16, bf16, i64, i32, u8 and bool are copied", array, dtype(array));
    require(device(array) == deviceConstant("cpu"), "device.mismatch",
        "{} is on {}; between ND4J and this runtime arrays are copied on the cpu only", array, device(array));
    return tensor(shape(array), dtype(array), deviceConstant("cpu"));
  }
  @Pure static INDArray array(Tensor tensor) {
    require(Nd4jArrays.crosses(dtype(tensor)), "dtype.mismatch",
        "{} is {}; between ND4J and this runtime only f64, f32, f16, bf16, i64, i32, u8 and bool are copied", tensor, dtype(tensor));
    require(device(tensor) == deviceConstant("cpu"), "device.mismatch",
        "{} is on {}; between ND4J and this runtime arrays are copied on the cpu only", tensor, device(tensor));
    return tensor(shape(tensor), dtype(tensor), deviceConstant("cpu"));
  }
}
