package marquee.rival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the values of one field, in the order in which they are first met. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> values = new ArrayList<>();

  int add(String value) {
    Integer known = numbers.get(value);
    if (known != null) return known;
    numbers.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  /** -1 where no profile has it. */
  int find(String value) {
    return numbers.getOrDefault(value, -1);
  }

  String value(int number) {
    return values.get(number);
  }

  int size() {
    return values.size();
  }
}
