import * as ToggleGroup from '@radix-ui/react-toggle-group';

/** One of a few: a row of options of which exactly one is on. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChange(option.value);
      }}
      className="inline-flex overflow-hidden rounded-md border border-border bg-panel"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="min-h-6 whitespace-nowrap px-2.5 text-xs font-medium text-muted hover:text-text data-[state=on]:bg-raised data-[state=on]:text-text focus-visible:-outline-offset-2 pointer-coarse:min-h-9"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
