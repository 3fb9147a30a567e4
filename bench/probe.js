// Runs in the measured page, before its own scripts. A time ends with the first frame that shows all that was waited
// for: in each frame, in a task behind its painting, the page is looked at.

/**
 * Something to be on the page: `text` in an element or in what a pane shows (not there for `gone`), or a stretch of `text` in a pane that
 * shows a `part` of it.
 * @typedef {{ pane?: string, selector?: string, text: string, as?: 'gone' | 'part' }} Want
 */
/** @typedef {{ ms: number, longest: number }} Sample times in ms: from the start to the frame, and the longest task meanwhile and behind it */

(() => {
  /** @type {{ start: number, duration: number }[]} */
  const tasks = [];
  let shift = 0;
  let paint = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } =
        /** @type {PerformanceEntry & { value: number, hadRecentInput: boolean }} */ (entry);
      if (!hadRecentInput) shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') paint = startTime;
    }
  }).observe({ type: 'paint', buffered: true });

  /** @param {Want} want */
  function holds({ pane, selector, text, as }) {
    if (pane !== undefined && as === 'part') {
      const stretch = shown(pane).slice(-40);
      return stretch.length === 40 && text.includes(stretch);
    }
    const places =
      pane === undefined ? [...document.querySelectorAll(selector ?? 'body')].map(textOf) : [shown(pane)];
    return places.some((place) => place.includes(text)) === (as !== 'gone');
  }

  /** @param {Element} element */
  function textOf(element) {
    return (element.textContent ?? '').replaceAll('\u00a0', ' ');
  }

  /**
   * What a pane shows: a textarea's value, or the lines that Monaco has drawn.
   * @param {string} label
   */
  function shown(label) {
    const box = document.querySelector(
      `[role="textbox"][aria-label="${label}"], textarea[aria-label="${label}"]`,
    );
    const editor = box?.closest('.monaco-editor');
    if (!editor) return box instanceof HTMLTextAreaElement ? box.value : '';
    const lines = [...editor.querySelectorAll('.view-line')].filter((line) => line instanceof HTMLElement);
    return lines
      .sort((a, b) => Number.parseInt(a.style.top, 10) - Number.parseInt(b.style.top, 10))
      .map(textOf)
      .join('');
  }

  /**
   * Resolves to the time (ms on the page's clock) of the first frame for which `done` is true; rejects after `limit` ms.
   * @param {() => boolean} done
   * @param {number} limit
   * @param {() => string} [missing] what is not there yet, in words
   * @returns {Promise<number>}
   */
  function frameWith(done, limit, missing = () => '') {
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      let open = true;
      const look = () => {
        if (!open) return;
        const now = performance.now();
        const reached = done();
        if (!reached && now - begun < limit) return;
        open = false;
        if (reached) resolve(now);
        else reject(new Error(`What was waited for did not come. ${missing()}`));
      };
      const each = () => {
        if (!open) return;
        requestAnimationFrame(each);
        // The frame is painted in this same task; what else is waiting must not come between.
        scheduler.postTask(look, { priority: 'user-blocking' });
      };
      requestAnimationFrame(each);
    });
  }

  /**
   * Measures from the next event of a kind (its own time, or the sending of a synthetic paste) to the frame with all `wants`.
   * @param {{ on: 'keydown', key: string } | { paste: string }} from
   * @param {Want[]} wants
   * @param {{ limit: number, after: number }} times ms: the longest wait, and how long tasks count that were put off
   * @returns {Promise<Sample>}
   */
  async function measure(from, wants, { limit, after }) {
    const done = () => wants.every(holds);
    if (done()) throw new Error('The page shows already what is waited for.');
    const start = 'paste' in from ? sendPaste(from.paste) : await nextKey(from.key);
    const end = await frameWith(done, limit, () =>
      JSON.stringify(wants.filter((want) => !holds(want))).slice(0, 500),
    );
    await new Promise((resolve) => setTimeout(resolve, after));
    const own = tasks.filter((task) => task.start + task.duration > start);
    return { ms: end - start, longest: Math.max(0, ...own.map(({ duration }) => duration)) };
  }

  /**
   * @param {string} key
   * @returns {Promise<number>}
   */
  function nextKey(key) {
    return new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        function hear(event) {
          if (event.key !== key) return;
          window.removeEventListener('keydown', hear, true);
          resolve(event.timeStamp);
        },
        true,
      );
    });
  }

  /** @param {string} text */
  function sendPaste(text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const start = performance.now();
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    return start;
  }

  /** Resolves when all three panes are editors: first paint and that moment (ms since navigation), and the sum of all shifts. */
  async function loaded() {
    const ready = await frameWith(
      () =>
        document.querySelectorAll('.code-pane .monaco-editor .view-lines').length === 3 &&
        document.querySelector('textarea.text-pane-input') === null,
      30_000,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { paint, ready, shift };
  }

  Object.assign(window, { bench: { measure, loaded, holds } });
})();
