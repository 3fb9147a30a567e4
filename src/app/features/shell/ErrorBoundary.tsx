import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { reportOf } from './report.ts';

interface State {
  error: unknown;
  where: string;
}

/** Catches what the page itself gets wrong, and offers a report without what looks like a token or a key. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, where: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('unknown') };
  }

  override componentDidCatch(_: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="mx-auto flex max-w-xl flex-col gap-4 p-8">
        <h1 className="text-lg font-semibold">Assay made a mistake</h1>
        <p className="text-muted">
          This is a fault of the page, not of your token. The report below names the place in the program.
          Tokens, PEM blocks and other long runs of base64 characters are left out of it; a short secret could
          still be in it, so read it before you pass it on.
        </p>
        <pre className="whitespace-pre-wrap break-words rounded-md border border-border bg-sunken p-3 font-mono text-xs">
          {reportOf(error, where)}
        </pre>
        <div className="flex gap-2">
          <CopyButton label="Copy report" text={() => reportOf(error, where)}>
            Copy report
          </CopyButton>
          <Button onClick={() => this.setState({ error: null, where: '' })}>Try again</Button>
          <Button onClick={() => location.reload()}>Start over</Button>
        </div>
      </main>
    );
  }
}
