import { keyFileText } from '../../core/index.ts';
import { setKeyRemark } from './arriving.ts';
import { readFiles, type TextFile } from './files.ts';
import { dispatch, getDocument } from './store.ts';

/** No key, set or certificate chain is longer, in bytes. */
const MOST = 1024 * 1024;

/**
 * Puts the first of the files into the key box: its text, or base64 of what is none. In the secret tab a text stays a secret, unless it looks like a
 * key. What became of the files is told beside the box. Never rejects.
 */
export async function openKeyFiles(files: readonly TextFile[]): Promise<void> {
  let plain = false;
  const textOf = (bytes: Uint8Array) => {
    const text = keyFileText(bytes);
    plain = new TextDecoder().decode(bytes) === text;
    return text;
  };
  const { text, remark } = await readFiles(files, { most: MOST, textOf });
  if (text !== null) {
    const secret = plain && getDocument().key.mode === 'secret';
    dispatch({ type: 'keyTyped', text, bulk: true, ...(secret ? {} : { mode: 'key' }) });
  }
  setKeyRemark(remark);
}
