import { setKeyRemark } from './arriving.ts';
import { readFiles, type TextFile } from './files.ts';
import { dispatch } from './store.ts';

/** No key, set or certificate chain is longer, in bytes. */
const MOST = 1024 * 1024;

/** Puts the text of the first of the files into the key box, and says beside it what became of them. Never rejects. */
export async function openKeyFiles(files: readonly TextFile[]): Promise<void> {
  const { text, remark } = await readFiles(files, { most: MOST });
  if (text !== null) dispatch({ type: 'keyTyped', text, bulk: true });
  setKeyRemark(remark);
}
