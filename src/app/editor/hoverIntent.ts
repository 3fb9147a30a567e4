/** A place under the pointer: an offset of the pane's shown text, and the box of its line in CSS pixels of the viewport. */
export interface HoverPlace {
  offset: number;
  x: number;
  top: number;
  bottom: number;
}

/** How long (ms) a pointer rests before something shows, and how long what shows waits for the pointer to come to it. */
const REST = 350;
const GRACE = 250;

/** Tells a pointer that rests from one that passes, and lets it move from a place to what is shown for it (WCAG 2.2, 1.4.13). */
export class HoverIntent {
  private timer = 0;
  private place: HoverPlace | null = null;

  /** `show` is called with the place where the pointer rests, and with null when it has left. */
  constructor(private readonly show: (place: HoverPlace | null) => void) {}

  /** The pointer is over a place, or over none. */
  over(place: HoverPlace | null): void {
    if (place?.offset === this.place?.offset && (place === null) === (this.place === null)) return;
    this.place = place;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.show(place), place ? REST : GRACE);
  }

  /** The pointer has come to what is shown: it stays. */
  hold(): void {
    window.clearTimeout(this.timer);
  }

  /** Something else happens, such as typing or Escape: what is shown goes at once. */
  cancel(): void {
    window.clearTimeout(this.timer);
    this.place = null;
    this.show(null);
  }
}
