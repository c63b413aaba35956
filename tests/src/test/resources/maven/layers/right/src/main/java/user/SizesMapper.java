package user;

import org.mapstruct.Mapper;

@Mapper
public interface SizesMapper {
  SizesView view(Sizes sizes);
}
