/** What is known of a template's fields, by name. */
export type Values = Map<string, string>;

/** `{name}`, or `[…{name}…]` for a part that is there only with its field. */
const PART = /\[([^\]]*)\]|\{(\w+)\}/g;
const FIELD = /\{(\w+)\}/;

/** A template with its fields filled in; null where one that it can't do without is not known. */
export function fill(template: string, values: Values): string | null {
  let lacking = false;
  const text = template.replace(PART, (_, optional: string | undefined, name: string) => {
    const field = optional === undefined ? name : (FIELD.exec(optional)?.[1] ?? '');
    const value = values.get(field);
    if (value === undefined && optional === undefined) lacking = true;
    if (optional === undefined) return value ?? '';
    return value === undefined ? '' : optional.replace(FIELD, () => value);
  });
  return lacking ? null : text;
}

/** The fields of a template as a text tells them; null for a text that is not of its kind. A slash at the end makes no difference. */
export function read(
  template: string,
  fields: readonly { name: string; pattern: RegExp }[],
  text: string,
): Values | null {
  const { source } = new RegExp(literal(template.replace(/\/$/, '')).replace(/\\\[(.*?)\\\]/g, '(?:$1)?'));
  const names: string[] = [];
  const pattern = source.replace(/\\\{(\w+)\\\}/g, (_, name: string) => {
    if (names.includes(name)) return `\\k<${name}>`;
    names.push(name);
    return `(?<${name}>.+?)`;
  });
  const found = new RegExp(`^${pattern}$`, 'i').exec(text.replace(/\/$/, ''));
  if (!found) return null;
  const values: Values = new Map();
  for (const { name, pattern: look } of fields) {
    const value = found.groups?.[name];
    if (value === undefined) continue;
    if (!look.test(value)) return null;
    values.set(name, value);
  }
  return values;
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
