/** What a file is to be. */
interface Wanted {
  /** A file of more bytes than this is not read. */
  most: number;
  /** The text that its bytes stand for, or null where they are none. */
  textOf(bytes: Uint8Array<ArrayBuffer>): string | null;
}

const MIB = 1024 * 1024;

/** No token and no log with one in it is longer. */
const MOST = 20 * MIB;

/** What became of chosen files: the text of the first, and a sentence where there is something to say; no text where it can't be one. */
export interface FileText {
  text: string | null;
  remark: string | null;
}

/** What is read of a `File`. */
export type TextFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Reads the first of dropped or chosen files, as text unless said otherwise: UTF-8, or UTF-16 with a byte order mark. Never rejects. */
export async function readFiles(
  files: readonly TextFile[],
  { most = MOST, textOf = plainText }: Partial<Wanted> = {},
): Promise<FileText> {
  const [file] = files;
  if (!file) return { text: null, remark: null };
  const { name, size } = file;
  const refused = (why: string): FileText => ({ text: null, remark: `${name} was not opened: ${why}` });
  if (size === 0) return refused('it is empty.');
  if (size > most) return refused(`it has ${megabytes(size)} MB, and ${megabytes(most)} are the most.`);
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
  return Math.ceil(bytes / MIB).toLocaleString('en');
}

/** The text of a file, or null where its bytes are no text. */
function plainText(bytes: Uint8Array<ArrayBuffer>): string | null {
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
