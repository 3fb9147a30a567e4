import { foundSentence, notTokenSentence } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { dispatch, useDocument } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What is worth a word about how the token came here: where it was found, that a server saw it, or what the text is instead. */
export function TokenNotices() {
  const { token } = useJudged();
  const found = useDocument((state) => state.found);
  const arrival = useDocument((state) => state.arrival);
  const tokens = found?.result.tokens ?? [];
  const notToken = token.kind === 'none' ? found?.result.notToken : null;
  const chosen = tokens[found?.chosen ?? 0];
  const isKey = notToken?.code === 'jwks' || notToken?.code === 'jwk' || notToken?.code === 'pem';
  return (
    <div aria-live="polite">
      {arrival?.from === 'query' && (
        <Notice tone="warn">
          The token came in the address after <code>?{arrival.parameter}=</code>: the server that delivered
          this page has already seen it, and so may its logs. Use <code>#token=</code>, which browsers keep to
          themselves.
        </Notice>
      )}
      {arrival?.from === 'fragment' && (
        <Notice>
          Opened from <code>#{arrival.parameter}=</code> in the address, which has been cleaned.
        </Notice>
      )}
      {chosen && found && (
        <Notice
          actions={
            <Button kind="quiet" onClick={() => dispatch({ type: 'foundDismissed' })}>
              Dismiss
            </Button>
          }
        >
          {foundSentence(tokens)}
          {tokens.length > 1 && (
            <fieldset className="mt-1 flex flex-wrap gap-1">
              <legend className="sr-only">Tokens found</legend>
              {tokens.map(({ token: text, name, where }, index) => (
                <Button
                  key={text}
                  kind={index === found.chosen ? 'primary' : 'plain'}
                  aria-pressed={index === found.chosen}
                  onClick={() => dispatch({ type: 'foundChosen', index })}
                >
                  {name ?? `${where} ${index + 1}`}
                </Button>
              ))}
            </fieldset>
          )}
        </Notice>
      )}
      {notToken && notToken.code !== 'empty' && (
        <Notice
          tone="warn"
          actions={
            isKey && found ? (
              <Button
                onClick={() => {
                  dispatch({ type: 'keyTyped', text: found.text, bulk: true });
                  dispatch({ type: 'encodedChanged', text: '', bulk: true });
                }}
              >
                Use it as the key
              </Button>
            ) : undefined
          }
        >
          <strong className="text-text">{notTokenSentence(notToken).headline}.</strong>{' '}
          {[notTokenSentence(notToken).detail, notTokenSentence(notToken).advice].filter(Boolean).join(' ')}
        </Notice>
      )}
    </div>
  );
}
