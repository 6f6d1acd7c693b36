import styles from './welcome.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly chosen: readonly Value[];
  readonly onPress: (value: Value) => void;
}

/** Values side by side, each pressed or not: large enough for a thumb. */
export function PressedOptions<Value extends string>({
  label,
  values,
  wordOf,
  chosen,
  onPress,
}: Props<Value>) {
  return (
    <div className={styles.options} role="group" aria-label={label}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className={styles.option}
          aria-pressed={chosen.includes(value)}
          onClick={() => onPress(value)}
        >
          {wordOf(value)}
        </button>
      ))}
    </div>
  );
}
