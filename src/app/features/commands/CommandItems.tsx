import { CommandGroup, CommandItem } from 'cmdk';
import { Keys } from './Keys.tsx';
import { type Command, type Context, groups } from './types.ts';

interface ItemsProps {
  commands: readonly Command[];
  context: Context;
  onRun: (command: Command) => void;
}

/** Commands under their headings; `flat` keeps their order and names the group of each instead. */
export function CommandItems({ commands, flat, ...rest }: ItemsProps & { flat: boolean }) {
  if (flat) {
    return (
      <div className="pt-1.5">
        {commands.map((command) => (
          <Item key={command.id} command={command} named {...rest} />
        ))}
      </div>
    );
  }
  return groups.map((name) => {
    const members = commands.filter(({ group }) => group === name);
    if (members.length === 0) return null;
    return (
      <CommandGroup
        key={name}
        heading={name}
        className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:pt-3 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-semibold **:[[cmdk-group-heading]]:text-muted"
      >
        {members.map((command) => (
          <Item key={command.id} command={command} named={false} {...rest} />
        ))}
      </CommandGroup>
    );
  });
}

function Item({
  command,
  context,
  named,
  onRun,
}: Omit<ItemsProps, 'commands'> & { command: Command; named: boolean }) {
  const { id, title, group, shortcut } = command;
  const remark = command.remark?.(context);
  return (
    <CommandItem
      value={id}
      onSelect={() => onRun(command)}
      className="flex min-h-8 scroll-my-2 cursor-pointer items-center gap-3 rounded-md px-2 data-[selected=true]:bg-hover pointer-coarse:min-h-11"
    >
      <span className="flex-none">{title}</span>
      <span className="min-w-0 flex-1 truncate text-xs text-muted">{remark}</span>
      {named && <span className="flex-none text-xs text-muted max-sm:hidden">{group}</span>}
      {shortcut && (
        <span className="flex-none pointer-coarse:hidden">
          <Keys keys={shortcut} />
        </span>
      )}
    </CommandItem>
  );
}
