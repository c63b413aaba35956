package dev.shapeproof.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PromotionTest {

  /** The rows of PyTorch's table, for the columns u8 i8 i16 i32 i64 f16 bf16 f32 f64 c64 bool. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "U8: U8 I16 I16 I32 I64 F16 BF16 F32 F64 C64 U8",
        "I8: I16 I8 I16 I32 I64 F16 BF16 F32 F64 C64 I8",
        "I16: I16 I16 I16 I32 I64 F16 BF16 F32 F64 C64 I16",
        "I32: I32 I32 I32 I32 I64 F16 BF16 F32 F64 C64 I32",
        "I64: I64 I64 I64 I64 I64 F16 BF16 F32 F64 C64 I64",
        "F16: F16 F16 F16 F16 F16 F16 F32 F32 F64 C64 F16",
        "BF16: BF16 BF16 BF16 BF16 BF16 F32 BF16 F32 F64 C64 BF16",
        "F32: F32 F32 F32 F32 F32 F32 F32 F32 F64 C64 F32",
        "F64: F64 F64 F64 F64 F64 F64 F64 F64 F64 UNKNOWN F64",
        "C64: C64 C64 C64 C64 C64 C64 C64 C64 UNKNOWN C64 C64",
        "BOOL: U8 I8 I16 I32 I64 F16 BF16 F32 F64 C64 BOOL"
      })
  void followsPyTorchsTable(DType left, String row) {
    List<DType> columns =
        Stream.of("U8 I8 I16 I32 I64 F16 BF16 F32 F64 C64 BOOL".split(" "))
            .map(DType::valueOf)
            .toList();
    List<DType> expected = Stream.of(row.trim().split(" ")).map(DType::valueOf).toList();
    assertEquals(expected, columns.stream().map(right -> Promotion.promote(left, right)).toList());
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void whatIsUnknownStaysUnknown(DType dtype) {
    assertEquals(DType.UNKNOWN, Promotion.promote(dtype, DType.UNKNOWN));
    assertEquals(DType.UNKNOWN, Promotion.promote(DType.UNKNOWN, dtype));
    assertEquals(Truth.UNKNOWN, Promotion.canCast(dtype, DType.UNKNOWN));
  }

  @Test
  void storingMayNotLoseWhatADtypeCannotHold() {
    assertEquals(Truth.YES, Promotion.canCast(DType.F64, DType.F16));
    assertEquals(Truth.YES, Promotion.canCast(DType.I64, DType.U8));
    assertEquals(Truth.YES, Promotion.canCast(DType.BOOL, DType.F32));
    assertEquals(Truth.NO, Promotion.canCast(DType.F32, DType.I64));
    assertEquals(Truth.NO, Promotion.canCast(DType.I64, DType.BOOL));
    assertEquals(Truth.NO, Promotion.canCast(DType.C64, DType.F64));
  }
}
