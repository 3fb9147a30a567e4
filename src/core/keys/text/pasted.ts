import { readJson } from '../../token/json.ts';
import { mendArmour } from '../armour.ts';
import { readSshPublic } from '../containers/sshPublic.ts';
import { hasPem } from '../form.ts';
import { readPem } from '../pem.ts';
import { note } from '../result.ts';
import { readEmbedded } from './embedded.ts';
import { readEncoded } from './encoded.ts';
import { fieldsIn } from './fields.ts';
import { brokenJson, readJsonDocument, readJsonText } from './json.ts';
import { hasKey, type Reading, type Scene, withRemarks } from './reading.ts';
import { textsIn } from './views.ts';

/** Deeper than anyone wraps a key: base64 in JSON in a string in base64. */
const DEEPEST = 6;

/** Reads a pasted text, see `readInner`; null where nothing of a key is seen in it. */
export function readPastedText(text: string, password: string | undefined): Promise<Reading | null> {
  const allowance = { left: 12 * text.length + 100_000 };
  return readInner(text, {
    ...(password === undefined ? {} : { password }),
    depth: 0,
    allowance,
    read: readInner,
  });
}

/**
 * Reads whatever holds a key in a text: JSON, PEM, SSH lines and JWKs amid other text, bytes in an encoding; as the text stands, and with what mail, HTML, URLs, logs
 * and source code put around it undone. The first that gives a key counts, else the first refusal.
 */
async function readInner(text: string, scene: Scene): Promise<Reading | null> {
  if (scene.depth > DEEPEST || scene.allowance.left < 0) return null;
  let refused: Reading | null = null;
  for (const { text: seen, undone } of textsIn(text, scene.allowance)) {
    const reading = await readAsItStands(seen, scene);
    if (reading && hasKey(reading)) {
      return undone.length === 0
        ? reading
        : withRemarks(reading, note('key/unwrapped', { undone: undone.join(' ') }));
    }
    refused ??= reading;
  }
  return refused;
}

async function readAsItStands(text: string, scene: Scene): Promise<Reading | null> {
  const json = await readJsonText(text, scene);
  if (json) return json;
  const amid = [await readBlocks(text, scene), await readSsh(text), await readEmbedded(text, scene)];
  const read = amid.filter((reading) => reading !== null);
  const [first] = read;
  const broken = brokenJson(text);
  if (!first) return broken ?? (await readFields(text, scene)) ?? readEncoded(text, scene);
  if (broken?.problem && first.form.startsWith('jwk')) {
    return withRemarks(first, note('key/json-in-pieces', broken.problem.data));
  }
  return read.length === 1 ? first : { ...first, candidates: read.flatMap(({ candidates }) => candidates) };
}

async function readFields(text: string, scene: Scene): Promise<Reading | null> {
  const fields = fieldsIn(text);
  const reading = fields && (await readJsonDocument(readJson(fields.json), scene));
  return reading && withRemarks(reading, note('key/read-from-fields', { language: fields.language }));
}

async function readBlocks(text: string, { password }: Scene): Promise<Reading | null> {
  const candidates = hasPem(text) ? await readPem(text, password) : [];
  return candidates.length > 0 ? { form: 'pem', candidates } : null;
}

async function readSsh(text: string): Promise<Reading | null> {
  const candidates = await readSshPublic(mendArmour(text));
  return candidates && candidates.length > 0 ? { form: 'ssh', candidates } : null;
}
