import { foundSentence, notTokenSentence } from '../../../core/find.ts';
import { dispatch, useDocument } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Chooser } from './Chooser.tsx';
import { keyTextIn } from './keyText.ts';

const KEYS: readonly string[] = ['jwks', 'jwk', 'pem'];

/** Where in the pasted text the token was, with a choice where there are several, or what the text is instead of a token. */
export default function FoundNotice() {
  const found = useDocument((state) => state.found);
  if (!found) return null;
  const { tokens, notToken } = found.result;
  if (tokens.length > 0) {
    return (
      <>
        <Notice
          actions={
            <Button kind="quiet" onClick={() => dispatch({ type: 'foundDismissed' })}>
              Dismiss
            </Button>
          }
        >
          {foundSentence(tokens)}
        </Notice>
        {tokens.length > 1 && <Chooser tokens={tokens} chosen={found.chosen} />}
      </>
    );
  }
  if (!notToken || notToken.code === 'empty') return null;
  const { headline, detail, advice } = notTokenSentence(notToken);
  return (
    <Notice
      tone="warn"
      actions={
        KEYS.includes(notToken.code) ? (
          <Button
            onClick={() => {
              dispatch({ type: 'keyTyped', text: keyTextIn(found.text, notToken), bulk: true, mode: 'key' });
              dispatch({ type: 'encodedChanged', text: '' });
            }}
          >
            Use it as the key
          </Button>
        ) : undefined
      }
    >
      <strong className="text-text">{headline}.</strong> {[detail, advice].filter(Boolean).join(' ')}
    </Notice>
  );
}
