/** A file of more bytes than this is not read: no token and no log with one in it is so long. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** What became of dropped files: the text of the first, and a sentence where there is something to say; no text where it can't be one. */
interface DroppedText {
  text: string | null;
  remark: string | null;
}

/** What is read of a `File`. */
export type TextFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Reads the first of dropped files as text: UTF-8, or UTF-16 with a byte order mark. Never rejects. */
export async function readDropped(files: readonly TextFile[]): Promise<DroppedText> {
  const [file] = files;
  if (!file) return { text: null, remark: null };
  const { name, size } = file;
  const refused = (why: string): DroppedText => ({ text: null, remark: `${name} was not opened: ${why}` });
  if (size === 0) return refused('it is empty.');
  if (size > MOST_BYTES) return refused(`it has ${megabytes(size)} MB, and 20 are the most.`);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused('it could not be read. A folder cannot be opened, only a file.');
  }
  const text = textOf(bytes);
  if (text === null) return refused('it is not text. Of an archive, drop the text file that is in it.');
  const others = files.length - 1;
  const rest = others === 1 ? 'the other file was left out' : `the other ${others} files were left out`;
  return { text, remark: others > 0 ? `Opened ${name}; ${rest}.` : null };
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1024 / 1024).toLocaleString('en');
}

/** The text of a file, or null where its bytes are no text. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff && 'utf-16be';
  try {
    const text = new TextDecoder(wide || 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
