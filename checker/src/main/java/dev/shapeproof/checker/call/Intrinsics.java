package dev.shapeproof.checker.call;

import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.Value;
import java.util.List;

/**
 * The functions of model files that are not rules; one case for each, grouped by what they work on.
 */
final class Intrinsics {
  private final TensorIntrinsics tensors;
  private final SequenceIntrinsics sequences;
  private final ObjectIntrinsics objects;
  private final ScopeIntrinsics scopes;
  private final TextIntrinsics texts;
  private final MapIntrinsics maps;
  private final FunctionIntrinsics functions;

  Intrinsics(Evaluation evaluation) {
    tensors = new TensorIntrinsics(evaluation);
    sequences = new SequenceIntrinsics(evaluation);
    objects = new ObjectIntrinsics(evaluation);
    scopes = new ScopeIntrinsics(evaluation, objects);
    texts = new TextIntrinsics(evaluation);
    maps = new MapIntrinsics(evaluation, objects);
    functions = new FunctionIntrinsics(evaluation);
  }

  Value call(Intrinsic intrinsic, List<Value> arguments) {
    return switch (intrinsic) {
      case SHAPE,
          RANK,
          DIM,
          ELEMENTS,
          DTYPE,
          DEVICE,
          SCALAR,
          IN_PLACE,
          WITH_DTYPE,
          ON_DEVICE,
          WITH_SHAPE,
          TENSOR,
          UNKNOWN_TENSOR,
          ANY_SIZE,
          LAID_OUT,
          HOLDING,
          LAYOUT,
          SHAPE_OF,
          DTYPE_CONSTANT,
          DEVICE_CONSTANT,
          ORDINAL,
          IS_CUDA,
          IS_FLOATING,
          IS_INTEGRAL,
          IS_BOOLEAN,
          BYTES,
          ELEMENT_DTYPE,
          IS_NULL,
          IS_KNOWN,
          SURELY,
          SAME,
          SAME_SHAPE,
          UNKNOWN ->
          tensors.call(intrinsic, arguments);
      case OF,
          COUNT,
          AT,
          SUBLIST,
          JOIN,
          APPEND,
          INSERT,
          REPLACE,
          REMOVE,
          PICK,
          WITHOUT,
          INHERITED,
          WITHIN,
          REPEATED,
          REVERSED,
          RANGE,
          PRODUCT_OF,
          SUM_OF,
          GREATEST_OF,
          LEAST_OF,
          SHAPES,
          CONTAINS,
          NESTED_SIZES,
          MIN_OF,
          MAX_OF,
          ABS_OF,
          FLOOR_DIV_OF,
          FLOOR_MOD_OF,
          CEIL_DIV_OF,
          INFERRED_AT ->
          sequences.call(intrinsic, arguments);
      case CEILING_OF, FLOOR_OF, ROUND_OF, ROOT_OF, POWER_OF, LOG_OF ->
          RealIntrinsics.call(intrinsic, arguments);
      case NEW_OBJECT, NEW_LIST, FIELD, SET_FIELD, UPDATE, FORGET, CLOSE, CLASS_NAME ->
          objects.call(intrinsic, arguments);
      case SCOPE, SCOPED -> scopes.call(intrinsic, arguments);
      case MAP_GET, MAP_PUT, MAP_REMOVE, MAP_VALUES, MAP_KEYS, MAP_ENTRIES, ADDED, HASHED ->
          maps.call(intrinsic, arguments);
      case CALL, MAPPED, REDUCED, SORTED, COMPARED -> functions.call(intrinsic, arguments);
      case INDEX_OF,
          INDEX_PICKS,
          INDEX_ALL,
          INDEX_SLICE,
          INDEX_ELLIPSIS,
          INDEX_NEW_AXIS,
          INDEX_ARRAY,
          INDEX_JOIN,
          TEXT,
          TEXT_JOIN,
          TEXT_FORMAT,
          TEXT_OF,
          TEXT_STARTS,
          TEXT_ENDS,
          TEXT_HAS,
          TEXT_SPLIT,
          TEXT_PART,
          TEXT_WRITTEN,
          TEXT_FIND,
          TEXT_REPLACE,
          PARSE_INT,
          IS_CALLED,
          AS_WRITTEN,
          HERE ->
          texts.call(intrinsic, arguments);
    };
  }
}
