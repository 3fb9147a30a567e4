/** Stands for what the key is while that is not known: a slow key, or what reads it under way over a slow network. */
export function Reading() {
  return <p className="shown-late text-xs text-faint">Reading the key…</p>;
}
