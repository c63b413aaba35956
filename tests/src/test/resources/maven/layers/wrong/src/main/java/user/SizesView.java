package user;

import lombok.Data;

@Data
public class SizesView {
  private int input;
  private int output;
}
