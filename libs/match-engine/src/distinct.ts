/** Each once, in the order in which they come first. */
export function distinct<Value>(values: readonly Value[]): readonly Value[] {
  for (let index = 1; index < values.length; index++) {
    // Most lists have no duplicates and stay as they are; long ones are not searched through for them.
    if (index > 32 || values.indexOf(values[index] as Value) < index) return [...new Set(values)];
  }
  return values;
}
