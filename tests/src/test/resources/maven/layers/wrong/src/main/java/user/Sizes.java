package user;

import lombok.Builder;
import lombok.Value;

@Value
@Builder
public class Sizes {
  int input;
  int output;
}
