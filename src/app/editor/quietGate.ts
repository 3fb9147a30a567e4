/**
 * Tells when a textbox may be replaced: never between the start and the end of an IME composition, nor
 * while a pointer is held down in it (a selection is being drawn).
 */
export class QuietGate {
  private composing = false;
  private pressed = false;
  private waiting: (() => void) | undefined;

  /** Calls back now when the textbox is quiet, otherwise as soon as it is; a newer callback replaces an older one. */
  whenQuiet(use: () => void): void {
    if (this.composing || this.pressed) this.waiting = use;
    else use();
  }

  /** Follows the events of a textbox; the result stops that. */
  watch(element: HTMLElement): () => void {
    const stop = new AbortController();
    const listen = (target: EventTarget, type: string, hear: () => void) =>
      target.addEventListener(type, hear, { signal: stop.signal });
    listen(element, 'compositionstart', () => {
      this.composing = true;
    });
    listen(element, 'compositionend', () => {
      this.composing = false;
      this.settle();
    });
    listen(element, 'pointerdown', () => {
      this.pressed = true;
    });
    for (const type of ['pointerup', 'pointercancel']) {
      listen(window, type, () => {
        this.pressed = false;
        this.settle();
      });
    }
    return () => stop.abort();
  }

  /** In a task of its own: the last `input` event of a composition follows its end. */
  private settle(): void {
    setTimeout(() => {
      if (this.composing || this.pressed || !this.waiting) return;
      const use = this.waiting;
      this.waiting = undefined;
      use();
    });
  }
}
